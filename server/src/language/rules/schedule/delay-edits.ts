/** Edits that put items off: a `from` with the day, on the line itself or as an amendment of the one instance. */
import { ancestors, type Statement } from '../../document/tree.ts';
import type { PlaceEdit } from '../../findings.ts';
import { nameOfValue } from '../../schedule/instance-name.ts';
import type { NetworkItem } from '../../schedule/network.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import type { Place } from '../../syntax/row.ts';
import { lastOf } from './edits.ts';
import { dateLike, dayText } from './words.ts';

export interface Delay {
  readonly item: NetworkItem;
  readonly day: number;
}

/**
 * The edits that make items start no earlier than given days. An instance that stands in more than one `per` has no name
 * of its own, so nothing can be said of it alone: it comes back as `unsaid`.
 */
export function delayEdits(
  schedule: Schedule,
  delays: readonly Delay[],
): { readonly edits: readonly PlaceEdit[]; readonly unsaid: readonly NetworkItem[] } {
  const edits: PlaceEdit[] = [];
  const unsaid: NetworkItem[] = [];
  for (const delay of delays) {
    const edit = delayEdit(schedule, delay);
    // Lines that are added at one place are one edit.
    const same = edit && edits.findIndex(({ at }) => isSamePlace(at, edit.at));
    if (!edit) unsaid.push(delay.item);
    else if (same! >= 0) edits[same!] = { at: edit.at, text: edits[same!]!.text + edit.text };
    else edits.push(edit);
  }
  return { edits, unsaid };
}

function delayEdit(schedule: Schedule, { item, day }: Delay): PlaceEdit | undefined {
  const { fact, amendments, plan } = item;
  if (plan.from) {
    const said = amendments.findLast((amendment) => amendment.plan.from) ?? fact;
    if (isOfOne(schedule, item, said.statement)) return { at: plan.from.at, text: dateLike(plan.from, day) };
  } else {
    const own = [...amendments].reverse().find(({ statement }) => isOfOne(schedule, item, statement));
    const statement = own?.statement ?? (isOfOne(schedule, item, fact.statement) ? fact.statement : undefined);
    if (statement) return { at: placeOfFrom(statement), text: ` from ${dayText(day)}` };
  }
  return amend(item, day);
}

/** Whether a line speaks of that instance and of no other. */
function isOfOne(schedule: Schedule, item: NetworkItem, statement: Statement): boolean {
  const { fact } = item;
  return schedule
    .instancesOf(fact)
    .every(
      (other) =>
        other === item ||
        (statement !== fact.statement && other.amendments.every((amendment) => amendment.statement !== statement)),
    );
}

/** Behind what the item is and what it waits for, where those stand on its line. */
function placeOfFrom({ bound }: Statement): Place {
  const ends = bound!.args.map(({ values }) => values.at(-1)!.at(-1)!);
  for (const clause of bound!.clauses) if (['of', 'after'].includes(clause.spec.word)) ends.push(lastOf(clause));
  const { row, end } = ends.reduce((a, b) => (b.end > a.end ? b : a));
  return { row, start: end, end };
}

/** A line of its own behind all that speaks of the item: of amendments the last one counts. */
function amend({ fact, amendments, scope }: NetworkItem, day: number): PlaceEdit | undefined {
  const [value] = scope;
  if (!value || scope.length > 1) return undefined;
  const anchor = outermost((amendments.at(-1) ?? fact).statement);
  const closes = anchor.block?.closes.at(-1);
  if (anchor.block && !closes) return undefined;
  const last = closes ?? anchor.items.at(-1)!;
  const line = `${fact.word} ${fact.id.written} of ${nameOfValue(value)} from ${dayText(day)}`;
  const { text } = last.row;
  const ending = /(\r\n|\r|\n)$/.exec(text)?.[0];
  const isLast = /^\s*(\/\/.*)?$/.test(text.slice(last.end).trimEnd());
  if (!ending || !isLast) return { at: { row: last.row, start: last.end, end: last.end }, text: `; ${line}` };
  const blank = anchor.row.text.slice(0, anchor.row.indent);
  return { at: { row: last.row, start: text.length, end: text.length }, text: `${blank}${line}${ending}` };
}

/** The outermost `per` that a line stands in; the line itself in none. */
function outermost(statement: Statement): Statement {
  return [statement, ...ancestors(statement)].findLast(({ bound }) => bound?.spec.word === 'per') ?? statement;
}

function isSamePlace(a: Place, b: Place): boolean {
  return a.row === b.row && a.start === b.start && a.end === b.end;
}
