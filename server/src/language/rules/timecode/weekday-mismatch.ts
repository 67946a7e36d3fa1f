import { formatDate, parseWeekday, weekdayInFull, weekdayName, weekdayOf } from '../../calendar/index.ts';
import { FACT_KINDS } from '../../model/build-fact.ts';
import { eachRule } from '../rule.ts';

/** A weekday before a date is there to be checked: one of the two is a slip. */
export const weekdayMismatch = eachRule({
  code: 'timecode/weekday-mismatch',
  severity: 'error',
  title: 'A weekday before a date is that of the date.',
  kinds: FACT_KINDS,
  reads: [],
  check(fact, _, report) {
    for (const { day, weekday, written, at, dateAt } of fact.dates) {
      const said = weekday === undefined ? undefined : parseWeekday(weekday);
      if (day === undefined || said === undefined || said === weekdayOf(day)) continue;
      const right = weekdayName(weekdayOf(day));
      const meant = formatDate(nearestDay(day, said));
      report({
        message: `${written} is a ${weekdayInFull(weekdayOf(day))}, not a ${weekdayInFull(said)}. The nearest ${weekdayInFull(said)} is ${meant}: correct the weekday or the date.`,
        at,
        fixes: [
          {
            title: `Change the weekday to ${right}`,
            edits: [{ at: { ...at, end: at.start + weekday!.length }, text: right }],
          },
          { title: `Change the date to ${meant}`, edits: [{ at: dateAt, text: meant }] },
        ],
      });
    }
  },
});

/** The day of that weekday that is at most three days away. */
function nearestDay(day: number, weekday: number): number {
  const ahead = (weekday - weekdayOf(day) + 7) % 7;
  return ahead > 3 ? day + ahead - 7 : day + ahead;
}
