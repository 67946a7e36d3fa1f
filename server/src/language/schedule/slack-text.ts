/** Slack as people count it: in working days, exactly. */
import type { WorkingCalendar } from '../calendar/index.ts';
import { Rational } from '../time/index.ts';

/** Working minutes as days of a calendar's full working day; below zero for what is too late. */
export function daysOfMinutes(minutes: number, { minutesPerDay }: WorkingCalendar): Rational {
  return Rational.of(minutes, minutesPerDay);
}

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['1/2', '½'],
  ['1/3', '⅓'],
  ['2/3', '⅔'],
  ['1/4', '¼'],
  ['3/4', '¾'],
  ['1/5', '⅕'],
  ['2/5', '⅖'],
  ['3/5', '⅗'],
  ['4/5', '⅘'],
  ['1/6', '⅙'],
  ['5/6', '⅚'],
  ['1/8', '⅛'],
  ['3/8', '⅜'],
  ['5/8', '⅝'],
  ['7/8', '⅞'],
]);

/** `2`, `1½`, `-¾`; a part that has no sign of its own as a fraction: `2 1/16`. */
export function dayCount(days: Rational): string {
  if (days.sign < 0) return `-${dayCount(days.negated())}`;
  const whole = days.floor();
  const part = days.minus(Rational.of(whole));
  if (part.sign === 0) return String(whole);
  const sign = SIGNS.get(part.toString());
  return `${whole === 0 ? '' : whole}${sign ?? `${whole === 0 ? '' : ' '}${part}`}`;
}

/** `1 working day`, `½ working day`, `2½ working days`; the sign is left out. */
export function workingDaysText(days: Rational): string {
  const size = days.sign < 0 ? days.negated() : days;
  return `${dayCount(size)} working day${size.compare(Rational.of(1)) > 0 ? 's' : ''}`;
}
