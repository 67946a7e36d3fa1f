/** What would move and what would break, for the terminal and for programs. */
import { type Breakage, type ChangedItem, formatDate, type ScheduleChanges } from '../language/index.ts';
import { count } from './count.ts';
import type { Sink } from './io.ts';
import { plainText } from './plain-text.ts';
import { dayText, fitted, widthOf } from './schedule-table.ts';

export interface ShownChanges extends ScheduleChanges {
  /** What is needed twice all the same, where work is levelled. */
  readonly left?: readonly Breakage[];
}

/** Kinds that others wait for; what is between them is counted. */
const GATES: ReadonlySet<string> = new Set(['lock', 'review', 'milestone', 'delivery']);

/** Ends in a line break. `all` lists tasks, too. */
export function changesText(heading: string, changes: ShownChanges, all: boolean, { paint }: Sink): string {
  const { moves, broken, left = [] } = changes;
  const shown = all ? moves : moves.filter(({ kind }) => GATES.has(kind));
  const lines = [
    `${plainText(heading)}: ${moves.length > 0 ? `${count(moves.length, 'item')} would move` : 'nothing would move'}`,
  ];
  if (shown.length > 0) {
    const rows = [
      ['id', 'what', 'from', 'to', 'by', ...(all ? ['why'] : [])],
      ...shown.map((move) => cellsOf(move, all)),
    ];
    const [head, ...table] = aligned(rows);
    lines.push('', paint('faint', head!), ...table);
  }
  const hidden = moves.length - shown.length;
  if (hidden > 0) lines.push(paint('faint', `and ${count(hidden, 'task')}, which \`--format json\` lists`));
  if (broken.length > 0) lines.push('', paint('error', 'This breaks'), ...sentences(broken));
  if (left.length > 0) lines.push('', paint('warning', 'This cannot make way'), ...sentences(left));
  return `${lines.join('\n')}\n`;
}

export function changesJson({ moves, broken, left }: ShownChanges): string {
  const plain = {
    moves: moves.map(({ id, kind, before, after, workdays, cause, from, by }) => ({
      id,
      kind,
      before: { start: formatDate(before.first), end: formatDate(before.last) },
      after: { start: formatDate(after.first), end: formatDate(after.last) },
      days: workdays,
      ...(cause !== undefined && { cause }),
      ...(from !== undefined && { from: formatDate(from) }),
      ...(by !== undefined && { by: formatDate(by) }),
    })),
    broken: broken.map(plainBreakage),
    ...(left && { left: left.map(plainBreakage) }),
  };
  return `${JSON.stringify(plain, undefined, 2)}\n`;
}

function plainBreakage({ kind, id, text }: Breakage) {
  return { kind, id, message: text };
}

function sentences(all: readonly Breakage[]): string[] {
  return all.map(({ text }) => `  ${plainText(text)}`);
}

/** What takes days moves from its first day to its new first day; by how much, its last day says. */
function cellsOf({ id, kind, before, after, workdays, cause }: ChangedItem, all: boolean): string[] {
  const by = workdays > 0 ? `+${workdays}d` : workdays < 0 ? `${workdays}d` : '';
  const [was, is] = all ? [before.first, after.first] : [before.last, after.last];
  return [fitted(id, 34), kind, dayText(was), dayText(is), by, ...(all ? [plainText(cause ?? '')] : [])];
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column]!))));
  return rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat(widths[column]! - widthOf(cell)))
      .join('  ')
      .trimEnd(),
  );
}
