/** Where an item is that a status speaks of: what happened wins over links, pins and the schedule's start. */
import type { WorkingCalendar } from '../calendar/index.ts';
import type { Actual } from './actuals.ts';
import { dayOf, type Instant } from './instant.ts';
import type { NetworkItem } from './network.ts';
import type { Placement } from './placement.ts';
import { type WorkingLength, workingLength } from './working-length.ts';

/**
 * Done: finished at the close of that day, from the day it started, else so long before. Started: from the morning of
 * that day; what is left runs from the close of the status's day, without `left` the whole length from the start.
 */
export function placeActual(item: NetworkItem, length: WorkingLength, actual: Actual): Placement {
  const { calendar } = item;
  const { started, done, left } = actual;
  if (done !== undefined) {
    const finish = closeOf(calendar, done);
    const isPoint = length.minutes === 0 && started === undefined;
    const begin: Instant = { minute: finish.minute - length.minutes, side: 'start' };
    return placed(isPoint ? finish : started === undefined ? begin : openingOf(calendar, started), finish);
  }
  if (left) {
    const rest = workingLength(left.written, calendar);
    if (!rest) return { undated: { kind: 'length', item, written: left.written } };
    const today = closeOf(calendar, actual.day);
    const finish: Instant = rest.minutes > 0 ? { minute: today.minute + rest.minutes, side: 'finish' } : today;
    // Nobody says since when: as if it had gone as planned, and under way on the day of the status.
    const since = Math.min(finish.minute - length.minutes, calendar.minuteOf(actual.day));
    return placed(started === undefined ? { minute: since, side: 'start' } : openingOf(calendar, started), finish);
  }
  const start = openingOf(calendar, started!);
  return placed(start, length.minutes === 0 ? start : { minute: start.minute + length.minutes, side: 'finish' });

  function placed(start: Instant, finish: Instant): Placement {
    // What is said to be done before it started is at least over.
    const begin = start.minute > finish.minute ? finish : start;
    const last = dayOf(finish, calendar);
    const first = Math.min(dayOf(begin, calendar), last);
    return {
      times: { start: begin, finish },
      days: { first, last },
      actual: actual.kind,
      heldBy: 'actual',
    };
  }
}

/** Work may have been done on a day on which nobody works: it keeps its name. */
function openingOf(calendar: WorkingCalendar, day: number): Instant {
  return { minute: calendar.minuteOf(day), side: 'start', ...(!calendar.isWorkday(day) && { offDay: day }) };
}

function closeOf(calendar: WorkingCalendar, day: number): Instant {
  return { minute: calendar.minuteOf(day + 1), side: 'finish', ...(!calendar.isWorkday(day) && { offDay: day }) };
}
