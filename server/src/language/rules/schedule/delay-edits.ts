/** Edits that put items off: a `from` with the day (or a `by`), on the line itself or as an amendment of the one instance. */
import { ancestors, type Statement } from '../../document/tree.ts';
import type { PlaceEdit } from '../../findings.ts';
import { isLinkText } from '../../schedule/due-day.ts';
import { ofScope } from '../../schedule/instance-name.ts';
import type { LevellingClause } from '../../schedule/levelling.ts';
import type { NetworkItem } from '../../schedule/network.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import type { Place } from '../../syntax/row.ts';
import { lastOf } from './edits.ts';
import { dateLike, dayText } from './words.ts';

/** An edit, and the items that it is about. */
export interface DelayEdit extends PlaceEdit {
  readonly items: readonly NetworkItem[];
}

/**
 * The edits that make items start no earlier than given days, or be finished by them. Where nothing can be said of one instance alone, such as of
 * one pass of several, it comes back as `unsaid`.
 */
export function delayEdits(
  schedule: Schedule,
  delays: readonly LevellingClause[],
): { readonly edits: readonly DelayEdit[]; readonly unsaid: readonly NetworkItem[] } {
  const edits: DelayEdit[] = [];
  const unsaid: NetworkItem[] = [];
  for (const delay of delays) {
    const edit = delayEdit(schedule, delay);
    // Lines that are added at one place are one edit.
    const same = edit && edits.findIndex(({ at }) => isSamePlace(at, edit.at));
    if (!edit) unsaid.push(delay.item);
    else if (same! >= 0) {
      const { text, items } = edits[same!]!;
      edits[same!] = { at: edit.at, text: text + edit.text, items: [...items, delay.item] };
    } else edits.push({ ...edit, items: [delay.item] });
  }
  return { edits, unsaid };
}

function delayEdit(schedule: Schedule, delay: LevellingClause): PlaceEdit | undefined {
  const { item, clause, day } = delay;
  const { fact, amendments, plan } = item;
  const date = plan[clause];
  if (date) {
    // A promise that counts from something else is not ours to make a date.
    if (isLinkText(date)) return undefined;
    const said = amendments.findLast((amendment) => amendment.plan[clause]) ?? fact;
    if (isOfOne(schedule, item, said.statement)) return { at: date.at, text: dateLike(date, day) };
  } else {
    const own = [...amendments].reverse().find(({ statement }) => isOfOne(schedule, item, statement));
    const statement = own?.statement ?? (isOfOne(schedule, item, fact.statement) ? fact.statement : undefined);
    if (statement) return { at: placeOfClause(statement), text: ` ${clause} ${dayText(day)}` };
  }
  return amend(delay);
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
function placeOfClause({ bound }: Statement): Place {
  const ends = bound!.args.map(({ values }) => values.at(-1)!.at(-1)!);
  for (const clause of bound!.clauses) if (['of', 'after'].includes(clause.spec.word)) ends.push(lastOf(clause));
  const { row, end } = ends.reduce((a, b) => (b.end > a.end ? b : a));
  return { row, start: end, end };
}

/** A line of its own behind all that speaks of the item: of amendments the last one counts. */
function amend({ item, clause, day }: LevellingClause): PlaceEdit | undefined {
  const { fact, amendments, scope } = item;
  if (scope.length === 0) return undefined;
  const anchor = outermost((amendments.at(-1) ?? fact).statement);
  const closes = anchor.block?.closes.at(-1);
  if (anchor.block && !closes) return undefined;
  const last = closes ?? anchor.items.at(-1)!;
  const line = `${fact.word} ${fact.id.written}${ofScope(scope)} ${clause} ${dayText(day)}`;
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
