/** Calendar days for the schedule's ruler: whole days since 1970-01-01, no zones, no clock. */
import {
  civilOfDay,
  dayOfCivil,
  formatDate,
  weekdayName,
  weekdayOf,
} from '../../server/src/language/calendar/index.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June'].concat([
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]);

/** `Fri 2026-02-13`, as the language writes it. */
export function dayWords(day: number): string {
  return `${weekdayName(weekdayOf(day))} ${formatDate(day)}`;
}

/** One cell of the ruler: from its first day up to the next cell's. */
export interface DayCell {
  readonly start: number;
  readonly end: number;
  /** What to write, the longest first; the drawing takes the first that fits. */
  readonly names: readonly string[];
}

/** The ruler's two tiers for a scale: years and months, months and weeks, or months and days. */
export interface DayRuler {
  readonly upper: readonly DayCell[];
  readonly lower: readonly DayCell[];
  readonly unit: 'month' | 'week' | 'day';
}

/** Picks the finest unit whose cells are wide enough to name, for days `from` … `to` (both included). */
export function dayRuler(from: number, to: number, pixelsPerDay: number): DayRuler {
  if (pixelsPerDay >= 18) return { unit: 'day', upper: months(from, to), lower: days(from, to) };
  if (pixelsPerDay >= 3.2) return { unit: 'week', upper: months(from, to), lower: weeks(from, to) };
  return { unit: 'month', upper: years(from, to), lower: months(from, to) };
}

/** The ISO 8601 week number of the week that holds the day. */
export function isoWeek(day: number): number {
  const thursday = mondayOf(day) + 3;
  return Math.floor((thursday - dayOfCivil(civilOfDay(thursday).year, 1, 1)) / 7) + 1;
}

function mondayOf(day: number): number {
  return day - weekdayOf(day) + 1;
}

function days(from: number, to: number): DayCell[] {
  const cells: DayCell[] = [];
  for (let day = from; day <= to; day++) {
    const date = civilOfDay(day).dayOfMonth;
    cells.push({ start: day, end: day + 1, names: [`${weekdayName(weekdayOf(day))} ${date}`, `${date}`] });
  }
  return cells;
}

function weeks(from: number, to: number): DayCell[] {
  const cells: DayCell[] = [];
  for (let day = mondayOf(from); day <= to; day += 7) {
    const date = civilOfDay(day).dayOfMonth;
    cells.push({ start: day, end: day + 7, names: [`Mon ${date} · w${isoWeek(day)}`, `Mon ${date}`, `${date}`] });
  }
  return cells;
}

function months(from: number, to: number): DayCell[] {
  const cells: DayCell[] = [];
  let { year, month } = civilOfDay(from);
  for (let start = dayOfCivil(year, month, 1); start <= to; ) {
    const name = MONTHS[month - 1] ?? '';
    const named = [`${name} ${year}`, `${name.slice(0, 3)} ${year}`, name.slice(0, 3)];
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
    const end = dayOfCivil(year, month, 1);
    cells.push({ start, end, names: named });
    start = end;
  }
  return cells;
}

function years(from: number, to: number): DayCell[] {
  const cells: DayCell[] = [];
  for (let { year } = civilOfDay(from); dayOfCivil(year, 1, 1) <= to; year++) {
    cells.push({ start: dayOfCivil(year, 1, 1), end: dayOfCivil(year + 1, 1, 1), names: [`${year}`] });
  }
  return cells;
}
