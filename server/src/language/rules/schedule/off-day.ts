/** `schedule/off-day`: a date on which something is set to happen, though nobody works. */
import { type ClosedReason, type WorkingCalendar, weekdayName } from '../../calendar/index.ts';
import type { Fix } from '../../findings.ts';
import type { DateText } from '../../model/facts.ts';
import { calendarOfSchedule } from '../../schedule/calendars.ts';
import { SCHEDULE_READS, scheduleOf } from '../../schedule/schedule.ts';
import { type Report, type Rule, wholeRule } from '../rule.ts';
import { dateLike, dayText, isPoint, namesText } from './words.ts';

export const offDay: Rule = wholeRule({
  code: 'schedule/off-day',
  severity: 'warning',
  title: 'What is set on a date falls on a working day.',
  reads: SCHEDULE_READS,
  check(show, report) {
    for (const schedule of show.sorted('schedule')) {
      const calendar = calendarOfSchedule(show, schedule);
      if (schedule.start) checkDate(schedule.start, calendar, 'The schedule starts', true, report);
    }
    for (const item of scheduleOf(show).items) {
      const { fact, calendar } = item;
      const name = namesText([item]);
      // Work can wait for Monday; a gala on a Saturday may well be meant.
      const isWork = !isPoint(item);
      if (fact.on) checkDate(fact.on, calendar, `${name} is set`, isWork, report);
      if (fact.endsOn) checkDate(fact.endsOn, calendar, `${name} is set to end`, isWork, report);
    }
  },
});

function checkDate(
  date: DateText,
  calendar: WorkingCalendar,
  says: string,
  prefersNext: boolean,
  report: Report,
): void {
  const { day } = date;
  if (day === undefined || calendar.isEmpty) return;
  const reason = calendar.whyClosed(day);
  if (!reason) return;
  const next = calendar.nextWorkday(day)!;
  const previous = calendar.previousWorkday(day)!;
  report({
    message: `${says} on ${dayText(day)}, ${reasonText(reason)}. The next working day is ${dayText(next)}.`,
    at: date.at,
    fixes: [move(date, next, 'the next working day', prefersNext), move(date, previous, 'the last before', false)],
  });
}

function move(date: DateText, day: number, which: string, preferred: boolean): Fix {
  return {
    title: `Move to ${dayText(day)}, ${which}`,
    edits: [{ at: date.at, text: dateLike(date, day) }],
    ...(preferred && { preferred }),
  };
}

function reasonText(reason: ClosedReason): string {
  if (reason.kind === 'weekday') return `and ${weekdayName(reason.weekday)} is no working day`;
  const of = reason.calendar === undefined ? 'the schedule' : `the calendar \`${reason.calendar}\``;
  return reason.reason === undefined ? `on which ${of} is closed` : `on which ${of} is closed: ${reason.reason}`;
}
