/** The tables of the words page: Markdown text out of slots and clauses. */
import { KIND_TITLES } from '../../server/src/language/features/lookup/kind-titles.ts';
import { name, text, word } from '../../server/src/language/schema/slot-types.ts';
import type { Slot, Spec } from '../../server/src/language/schema/spec.ts';

export function code(words: string): string {
  return `\`${words}\``;
}

export function listOf(words: readonly string[], joint: string): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1)}`;
}

/** `task id [title] [length] clauses`: the word and its values; when `whole`, also whether clauses and a block may follow. */
export function shapeOf(spec: Spec, whole = true): string {
  const parts = spec.leads.length > 0 ? [] : [spec.word];
  parts.push(...spec.slots.map(shapeOfSlot));
  if (whole && spec.clauses.length > 0) parts.push('clauses');
  if (whole && spec.statements.length + spec.entries.length > 0) parts.push('{ lines }');
  return parts.join(' ');
}

function shapeOfSlot(slot: Slot): string {
  const shape = joint(slot) ?? (slot.list ? `${slot.name}, …` : slot.name);
  return slot.optional ? `[${shape}]` : shape;
}

/** A word that must stand there as it is. */
function joint(slot: Slot): string | undefined {
  const words = Object.keys(slot.words ?? {});
  return words.length === 1 && words[0] === slot.type.title ? words[0] : undefined;
}

export function slotTable(spec: Spec): string {
  const slots = spec.slots.filter((slot) => !joint(slot));
  return table(
    ['Value', 'Takes', 'Meaning'],
    slots.map((slot) => [`${slot.name}${slot.optional ? ' (may be left out)' : ''}`, takes(slot), slot.doc]),
  );
}

/** Names and texts look like themselves; of every other value there is an example. */
function takes(slot: Slot): string {
  const { title, example } = slot.type;
  const names =
    slot.refers && slot.type === name
      ? ` of ${listOf(
          slot.refers.map((kind) => withArticle(KIND_TITLES[kind])),
          'or',
        )}`
      : '';
  const shown = slot.words || [name, text, word].includes(slot.type) ? '' : `, such as ${code(example)}`;
  return `${title}${names}${slot.declares ? ', declared here' : ''}${shown}${slot.list ? '; several, joined by commas' : ''}`;
}

function withArticle(name: string): string {
  return `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`;
}

/** Clauses, each followed by its own. */
export function clauseTable(spec: Spec): string {
  const rows = (clauses: readonly Spec[], before: string): string[][] =>
    clauses.flatMap((clause) => [
      [
        `${before}${code(shapeOf(clause, false))}`,
        clause.slots
          .filter((slot) => !joint(slot))
          .map(takes)
          .join('; then '),
        meaningOf(clause),
      ],
      ...rows(clause.clauses, `${before}${code(clause.word)} … `),
    ]);
  return table(['Clause', 'Takes', 'Meaning'], rows(spec.clauses, ''));
}

function meaningOf(clause: Spec): string {
  const values = clause.slots
    .filter((slot) => !joint(slot) && !slot.words && !isSaidBy(takes(slot), slot))
    .map((slot) => `*${slot.name}*: ${slot.doc}`);
  const remarks = [
    ...(clause.departments ? [`For ${listOf(clause.departments, 'and')}.`] : []),
    ...(clause.repeats ? ['May stand more than once.'] : []),
  ];
  return [clause.doc, ...remarks, ...values].join(' ');
}

/** Whether the slot's doc says no more than what it takes does: `A date.` */
function isSaidBy(taken: string, slot: Slot): boolean {
  return taken.includes(slot.doc.replace(/\.$/, '').toLowerCase());
}

/** What each word of a slot means, for the statement's own slots and its clauses'. */
export function wordTables(spec: Spec): string {
  const tables: string[] = [];
  const visit = (owner: Spec, path: string) => {
    for (const slot of owner.slots) {
      const words = joint(slot) ? [] : Object.entries(slot.words ?? {});
      if (words.length > 0) {
        const rows = words.map(([word, meaning]) => [code(word), meaning]);
        tables.push(`The ${slot.name} of ${path}:\n\n${table(['Word', 'Meaning'], rows)}`);
      }
    }
    for (const clause of owner.clauses) visit(clause, code(clause.word));
  };
  visit(spec, spec.leads.length > 0 ? `a ${spec.word}` : code(spec.word));
  return [...new Set(tables)].join('\n\n');
}

/** What every kind of value is called and looks like, once for each. */
export function typesTable(specs: readonly Spec[]): string {
  const types = new Map<string, string>();
  const visit = (spec: Spec) => {
    for (const slot of spec.slots) if (!slot.words) types.set(slot.type.title, slot.type.example);
    spec.clauses.forEach(visit);
  };
  specs.forEach(visit);
  const rows = [...types].sort(([a], [b]) => (a < b ? -1 : 1)).map(([title, example]) => [title, code(example)]);
  return table(['A value that is', 'looks like'], rows);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
