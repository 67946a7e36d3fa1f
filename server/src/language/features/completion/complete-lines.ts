/** Completion where a line begins, and of the clauses that may follow on it. */
import type { Bound } from '../../schema/bound.ts';
import type { BlockSpec, Slot, Spec } from '../../schema/spec.ts';
import type { Ask } from './ask.ts';
import { offerCueLines } from './complete-cues.ts';
import { fitsDemand } from './complete-demands.ts';
import { offerApprovedLines, offerStatusLines } from './complete-progress.ts';
import { offerRuleCodes } from './complete-values.ts';
import { escapeSnippet, RANK } from './offers.ts';

/** What a line of the block can begin with. */
export function offerLines(ask: Ask, block: BlockSpec): void {
  for (const entry of block.entries) {
    if (entry.fact === 'cue') offerCueLines(ask);
    else if (block.owner?.fact === 'levels') offerRuleCodes(ask);
    else {
      if (block.owner?.fact === 'status') offerStatusLines(ask);
      if (block.owner?.fact === 'baseline') offerApprovedLines(ask);
      offerEntry(ask, entry);
    }
  }
  const said = saidInScope(ask);
  for (const spec of block.words.values()) {
    const isClause = block.owner?.clauses.includes(spec) ?? false;
    if (isClause && !spec.repeats && said.has(spec)) continue;
    if (isClause) offerClause(ask, spec, block.entries.length > 0 ? RANK.rare : rankOf(ask, spec, RANK.usual));
    else offerKeyword(ask, spec);
  }
}

/** Clauses of a bound line that are not yet said. `isLine` when it is the statement itself, whose block may say them too. */
export function offerClauses(ask: Ask, bound: Bound, rank: number, isLine: boolean): void {
  const said = new Set(bound.clauses.map((clause) => clause.spec));
  if (isLine) for (const spec of saidByStatement(ask)) said.add(spec);
  for (const spec of bound.spec.clauses) {
    if ((spec.repeats || !said.has(spec)) && fitsDemand(bound, spec)) offerClause(ask, spec, rankOf(ask, spec, rank));
  }
}

/** Those of the session's department first, those of others last. */
function rankOf({ department }: Ask, { departments }: Spec, rank: number): number {
  if (!departments || !department) return rank;
  return departments.includes(department) ? Math.max(rank - 1, RANK.wanted) : RANK.foreign;
}

/** Clauses of the cursor's statement, behind the cursor too, and those that its block says; not the one being typed. */
function saidByStatement({ cursor }: Ask): Set<Spec> {
  const { statement, partial } = cursor;
  const said = new Set<Spec>();
  for (const clause of statement?.bound?.clauses ?? []) {
    const isTyped = partial && clause.head?.row === cursor.row && clause.head.start === partial.start;
    if (!isTyped) said.add(clause.spec);
  }
  for (const child of statement?.block?.children ?? []) if (child.bound) said.add(child.bound.spec);
  return said;
}

/** Clauses that the header of the cursor's block or other lines of it say. */
function saidInScope({ cursor }: Ask): Set<Spec> {
  const { block, owner } = cursor.scope;
  const said = new Set((owner?.clauses ?? []).map((clause) => clause.spec));
  for (const child of block?.children ?? []) {
    if (child.bound && child !== cursor.statement) said.add(child.bound.spec);
  }
  return said;
}

function offerClause(ask: Ask, spec: Spec, rank: number): void {
  const { word, doc, slots } = spec;
  if (slots.length === 0 && spec.clauses.length === 0) {
    ask.offers.add(rank, { label: word, kind: 'flag', detail: doc });
    return;
  }
  const isText = slots.length === 1 && slots[0]!.type.title === 'a text in quotes' && !slots[0]!.optional;
  ask.offers.add(rank, {
    label: word,
    kind: 'clause',
    detail: doc,
    documentation: usage(spec),
    insert: isText ? `${word} "$1"$0` : `${word} `,
    isSnippet: isText,
    ...(!isText && { retrigger: true }),
  });
}

function offerKeyword(ask: Ask, spec: Spec): void {
  const { word, doc } = spec;
  const { insert, isSnippet } = snippetOf(spec, word);
  ask.offers.add(RANK.usual, {
    label: word,
    kind: 'keyword',
    detail: doc,
    documentation: usage(spec),
    insert,
    isSnippet,
  });
}

function offerEntry(ask: Ask, spec: Spec): void {
  const { insert } = snippetOf(spec, '');
  ask.offers.add(RANK.wanted, {
    label: spec.word,
    kind: 'snippet',
    detail: spec.doc,
    insert: insert.trimStart(),
    isSnippet: true,
    documentation: usage(spec),
  });
}

/** A line with stops where its required slots are, and its block where it is nothing without one. */
function snippetOf(spec: Spec, head: string): { insert: string; isSnippet: boolean } {
  let stops = 0;
  const parts = spec.slots.filter((slot) => !slot.optional).map((slot) => stopOf(slot, () => ++stops));
  const hasBlock = spec.statements.length + spec.entries.length > 0 && !['task', 'show'].includes(spec.word);
  const block = hasBlock ? ' {\n\t$0\n}' : '';
  return { insert: [escapeSnippet(head), ...parts].join(' ') + block, isSnippet: stops > 0 || hasBlock };
}

function stopOf(slot: Slot, next: () => number): string {
  const words = Object.keys(slot.words ?? {}).map(escapeSnippet);
  if (words.length === 1) return words[0]!;
  if (words.length > 1) return `\${${next()}|${words.map((word) => word.replace(/[,|]/g, '\\$&')).join(',')}|}`;
  const { example } = slot.type;
  if (example.startsWith('"')) return `"\${${next()}:${escapeSnippet(slot.name)}}"`;
  return `\${${next()}:${escapeSnippet(slot.type.nameAt ? (slot.name === 'id' ? 'name' : slot.name) : example)}}`;
}

/** How a line is written, `task id "title"? length?`, as Markdown. */
function usage(spec: Spec): string {
  const head = spec.leads.length > 0 ? [] : [spec.word];
  const slots = spec.slots.map((slot) => {
    const words = Object.keys(slot.words ?? {});
    const name = words.length === 1 ? words[0]! : slot.type.example.startsWith('"') ? `"${slot.name}"` : slot.name;
    return `${name}${slot.list ? ', …' : ''}${slot.optional ? '?' : ''}`;
  });
  return `\`${[...head, ...slots].join(' ')}\``;
}
