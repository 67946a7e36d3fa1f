/** `schedule/off-day`: a date on which something is set to happen, though nobody works. */

import { type ClosedReason, type WorkingCalendar, weekdayInFull } from '../../calendar/index.ts';
import type { Fix } from '../../findings.ts';
import type { DateText } from '../../model/facts.ts';
import type { Show } from '../../model/show.ts';
import { calendarOfSchedule, calendarsOfNeeded, workingCalendarOf } from '../../schedule/calendars.ts';
import type { NetworkItem } from '../../schedule/network.ts';
import { SCHEDULE_READS, scheduleOf } from '../../schedule/schedule.ts';
import { isPinned } from '../../schedule/wall.ts';
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
      const { start } = schedule;
      const reason = start?.day !== undefined && calendar.whyClosed(start.day);
      if (start && reason)
        tell(start, calendar, `The schedule starts on ${dayText(start.day!)}, ${reasonText(reason)}`, true, report);
    }
    const pins = scheduleOf(show)
      .itemsThat(isPinned)
      .flatMap((item) => {
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
      const reason = date.day === undefined ? undefined : reasonOf(show, item, date.day);
      if (!reason) continue;
      // Work can wait for Monday; a gala on a Saturday may well be meant.
      const message = `${namesText([item])} ${says} on ${dayText(date.day!)}, ${reason}`;
      tell(date, item.calendar, message, !isPoint(item), report, alsoText(others.map((each) => each.item)));
    }
  },
});

function tell(
  date: DateText,
  calendar: WorkingCalendar,
  message: string,
  prefersNext: boolean,
  report: Report,
  also = '',
): void {
  if (calendar.isEmpty) return;
  const next = calendar.nextWorkday(date.day!)!;
  const previous = calendar.previousWorkday(date.day!)!;
  report({
    message: `${message}. The next working day is ${dayText(next)}.${also}`,
    at: date.at,
    fixes: [
      move(date, next, 'the next working day', prefersNext),
      move(date, previous, 'the working day before', false),
    ],
  });
}

/** Why an item's calendar is closed on a day: the one it runs on, or that of somebody or of a room that it needs. */
function reasonOf(show: Show, { calendar, plan, schedule }: NetworkItem, day: number): string | undefined {
  const reason = calendar.whyClosed(day);
  const around = reason && calendarOfSchedule(show, schedule, plan.calendar).whyClosed(day);
  if (!reason || around) return around && reasonText(around);
  for (const { of, calendar: fact } of calendarsOfNeeded(show, plan)) {
    const own = workingCalendarOf(show, fact).whyClosed(day);
    if (own?.kind === 'weekday')
      return `and ${of.name} does not work on a ${weekdayInFull(own.weekday)} (\`${fact.id.written}\`)`;
    if (own) return `${reasonText(own)}, and ${of.name} works by it`;
  }
  return reasonText(reason);
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
