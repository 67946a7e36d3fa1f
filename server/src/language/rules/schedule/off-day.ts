/** `schedule/off-day`: a date on which something is set to happen, though nobody works. */
import { type ClosedReason, type WorkingCalendar, weekdayInFull } from '../../calendar/index.ts';
import type { Fix } from '../../findings.ts';
import type { DateText } from '../../model/facts.ts';
import { calendarOfSchedule } from '../../schedule/calendars.ts';
import { SCHEDULE_READS, scheduleOf } from '../../schedule/schedule.ts';
import { type Report, type Rule, wholeRule } from '../rule.ts';
import { alsoText, byLine } from './by-line.ts';
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
    const pins = scheduleOf(show).items.flatMap((item) => {
      const { on, endsOn } = item.plan;
      return [
        ...(on ? [{ item, date: on, says: 'is set' }] : []),
        ...(endsOn ? [{ item, date: endsOn, says: 'is set to end' }] : []),
      ];
    });
    const groups = byLine(
      pins,
      ({ date, item }) => [date, item.calendar],
      () => 0,
    );
    for (const { worst, others } of groups) {
      const { item, date, says } = worst;
      // Work can wait for Monday; a gala on a Saturday may well be meant.
      const isWork = !isPoint(item);
      const also = alsoText(others.map((each) => each.item));
      checkDate(date, item.calendar, `${namesText([item])} ${says}`, isWork, report, also);
    }
  },
});

function checkDate(
  date: DateText,
  calendar: WorkingCalendar,
  says: string,
  prefersNext: boolean,
  report: Report,
  also = '',
): void {
  const { day } = date;
  if (day === undefined || calendar.isEmpty) return;
  const reason = calendar.whyClosed(day);
  if (!reason) return;
  const next = calendar.nextWorkday(day)!;
  const previous = calendar.previousWorkday(day)!;
  report({
    message: `${says} on ${dayText(day)}, ${reasonText(reason)}. The next working day is ${dayText(next)}.${also}`,
    at: date.at,
    fixes: [
      move(date, next, 'the next working day', prefersNext),
      move(date, previous, 'the working day before', false),
    ],
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
  if (reason.kind === 'weekday') return `and ${weekdayInFull(reason.weekday)} is not a working day`;
  const of = reason.calendar === undefined ? 'the schedule' : `the calendar \`${reason.calendar}\``;
  return reason.reason === undefined ? `on which ${of} is closed` : `on which ${of} is closed: ${reason.reason}`;
}
