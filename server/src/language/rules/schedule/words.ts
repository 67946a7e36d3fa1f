/** Days and items as messages say them. */
import { formatDate, type WorkingCalendar, weekdayName, weekdayOf } from '../../calendar/index.ts';
import type { DateText } from '../../model/facts.ts';
import { nameOfInstance } from '../../schedule/instance-name.ts';
import type { NetworkItem } from '../../schedule/network.ts';

/** `Mon 2026-05-04` */
export function dayText(day: number): string {
  return `${weekdayName(weekdayOf(day))} ${formatDate(day)}`;
}

/** The day written as a date in the text is: with its weekday if that has one. */
export function dateLike(date: DateText, day: number): string {
  return date.weekday === undefined ? formatDate(day) : dayText(day);
}

/** `1 working day`, `5 working days` */
export function workingDays(count: number): string {
  return `${count} working day${count === 1 ? '' : 's'}`;
}

/** How many working days the second of two days comes after the first. */
export function daysApart(calendar: WorkingCalendar, from: number, to: number): string {
  const count = calendar.workdaysBetween(from, to);
  if (count > 0) return workingDays(count);
  return to - from === 1 ? 'a day' : `${to - from} days`;
}

/** `` `a` ``, `` `a` and `b` ``, `` `a`, `b` and `c` `` */
export function namesText(items: readonly NetworkItem[]): string {
  const names = items.map((item) => `\`${nameOfInstance(item)}\``);
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** What an item does when its time comes: work starts, a lock or a milestone falls on its day. */
export function isPoint(item: NetworkItem): boolean {
  return item.length?.minutes === 0;
}
