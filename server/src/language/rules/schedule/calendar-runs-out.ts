/** `schedule/calendar-runs-out`: a schedule that goes on into a year whose holidays nobody has entered. */
import { civilOfDay } from '../../calendar/index.ts';
import type { CalendarFact } from '../../model/facts.ts';
import { SCHEDULE_READS, scheduleOf } from '../../schedule/schedule.ts';
import { type Rule, wholeRule } from '../rule.ts';
import { dayText, namesText } from './words.ts';

export const calendarRunsOut: Rule = wholeRule({
  code: 'schedule/calendar-runs-out',
  severity: 'info',
  title: 'The holidays of every year that a schedule reaches are entered.',
  reads: SCHEDULE_READS,
  check(show, report) {
    const schedule = scheduleOf(show);
    for (const fact of show.sorted('schedule')) {
      const calendar = show.find('calendar', fact.calendar);
      const known = calendar && lastYear(calendar);
      if (known === undefined) continue;
      let last: { item: (typeof schedule.items)[number]; day: number } | undefined;
      for (const item of schedule.items) {
        const day = item.fact.schedule === fact.statement && !item.isPhase && schedule.placementOf(item).days?.last;
        if (typeof day === 'number' && (!last || day > last.day)) last = { item, day };
      }
      if (!last || civilOfDay(last.day).year <= known) continue;
      report({
        message: `\`${calendar!.id.written}\` has no closed day after ${known}, and the schedule runs on to ${namesText([last.item])} on ${dayText(last.day)}. Enter the holidays of ${civilOfDay(last.day).year}, or every date after them comes too early.`,
        at: fact.calendar!.at,
        related: [{ at: calendar!.id.at, message: `Its last closed day is in ${known}.` }],
      });
    }
  },
});

/** The last year with a closed day of the calendar's own; undefined when it says none at all. */
function lastYear({ closed }: CalendarFact): number | undefined {
  const years = closed.flatMap(({ span }) => (span.last.day === undefined ? [] : [civilOfDay(span.last.day).year]));
  return years.length > 0 ? Math.max(...years) : undefined;
}
