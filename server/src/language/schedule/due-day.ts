/** The day that a `by` promises. */
import type { WorkingCalendar } from '../calendar/index.ts';
import type { DateText, LinkText } from '../model/facts.ts';
import type { PlacedDays } from './placement.ts';
import { elapsedLength, workingLength } from './working-length.ts';

/**
 * A written date as it stands; otherwise so long before or after the day on which another item ends (or, `start of`,
 * begins; of several, the earliest). Whole days are counted as workdays, `elapsed` ones as days of the week. Undefined when it cannot be known.
 */
export function dueDay(
  by: DateText | LinkText,
  daysOf: (link: LinkText) => readonly PlacedDays[],
  calendar: WorkingCalendar,
): number | undefined {
  if (!isLinkText(by)) return by.day;
  const days = daysOf(by).map(({ first, last }) => (by.ofStart ? first : last));
  if (days.length === 0 || calendar.isEmpty) return undefined;
  const day = days.reduce((a, b) => Math.min(a, b));
  if (!by.lag) return day;
  const { sign, length, elapsed } = by.lag;
  if (elapsed) {
    const minutes = elapsedLength(length);
    return minutes === undefined ? undefined : day + Math.floor((sign * minutes) / (24 * 60));
  }
  const work = workingLength(length, calendar);
  if (!work) return undefined;
  const workdays = work.minutes / calendar.minutesPerDay;
  if (Number.isInteger(workdays)) return calendar.addWorkdays(day, sign * workdays);
  return calendar.dayAtMinute(calendar.minuteOf(day + 1) + sign * work.minutes, 'finish');
}

export function isLinkText(by: DateText | LinkText): by is LinkText {
  return 'item' in by;
}
