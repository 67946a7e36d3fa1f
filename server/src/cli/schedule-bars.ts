/** The picture beside the table of a schedule: a bar for each item, its slack as dots behind it. */
import { civilOfDay, dayOfCivil, type ScheduleListItem } from '../language/index.ts';
import type { Ink, Paint } from './paint.ts';

export interface Bars {
  /** The months above the bars. */
  readonly scale: string;
  /** One for each item; empty for what has no date. */
  readonly lines: readonly string[];
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Bars of at most `width` columns, at least one column each; undefined where nothing has a date. */
export function barsOf(
  items: readonly ScheduleListItem[],
  today: number | undefined,
  width: number,
  paint: Paint,
): Bars | undefined {
  const days = items.flatMap((item) => item.days ?? []);
  if (days.length === 0) return undefined;
  const first = days.reduce((least, each) => Math.min(least, each.first), Number.POSITIVE_INFINITY);
  const last = days.reduce((most, each) => Math.max(most, each.last), Number.NEGATIVE_INFINITY);
  const span = last - first + 1;
  const columns = Math.min(width, span);
  const at = (day: number) => Math.min(Math.floor(((day - first) * columns) / span), columns - 1);
  const marked = today !== undefined && today >= first && today <= last ? at(today) : undefined;
  return { scale: scaleOf(first, last, at), lines: items.map((item) => lineOf(item, marked, at, paint)) };
}

function lineOf(item: ScheduleListItem, today: number | undefined, at: (day: number) => number, paint: Paint): string {
  const { days, lateDay, kind, takesTime, isCritical, isDone } = item;
  if (!days) return '';
  const [from, to] = [at(days.first), at(days.last)];
  const late = lateDay === undefined || lateDay <= days.last ? to : at(lateDay);
  const mark = kind === 'phase' ? '━' : !takesTime ? '◆' : isCritical ? '█' : '▒';
  const ink: Ink | undefined = isDone ? 'faint' : isCritical ? 'error' : undefined;
  const bar = mark.repeat(takesTime ? to - from + 1 : 1);
  const before =
    today !== undefined && today < from ? `${' '.repeat(today)}│${' '.repeat(from - today - 1)}` : ' '.repeat(from);
  const behind = today !== undefined && today > late ? `${' '.repeat(today - late - 1)}│` : '';
  return before + (ink ? paint(ink, bar) : bar) + paint('faint', '·'.repeat(late - to)) + behind;
}

/** The names of months over their first day, as much of each as there is room for. */
function scaleOf(first: number, last: number, at: (day: number) => number): string {
  let scale = '';
  let { year, month } = civilOfDay(first);
  for (let day = first; day <= last; ) {
    const name = MONTHS[month - 1]!;
    const next = month === 12 ? dayOfCivil(year + 1, 1, 1) : dayOfCivil(year, month + 1, 1);
    const start = at(day);
    const room = (next > last ? at(last) + 1 : at(next)) - start;
    if (room >= 2 && start >= scale.length) scale = scale.padEnd(start) + name.slice(0, room > 3 ? 3 : 1);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
    day = next;
  }
  return scale;
}
