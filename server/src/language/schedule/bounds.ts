/** How early a link lets an item start: the four links of the critical path method, with their lag or lead. */
import type { WorkingCalendar } from '../calendar/index.ts';
import { convert, convertByClock, type Instant, shiftElapsed } from './instant.ts';
import type { Link, NetworkItem } from './network.ts';
import type { Placement } from './placement.ts';
import type { WorkingLength } from './working-length.ts';

/**
 * The earliest start that a link allows an item of that length, before it is moved to a morning. Without a lag it names
 * the same day as the end that it comes from; with one it is a close: a day after Monday morning is Monday evening.
 */
export function boundOf(link: Link, times: NonNullable<Placement['times']>, length: WorkingLength): Instant {
  const { from, to, kind, lag } = link;
  const end = kind === 'FS' || kind === 'FF' ? times.finish : times.start;
  const at = shiftOnto(to, end, from, lag);
  return { minute: kind === 'FF' || kind === 'SF' ? at.minute - length.minutes : at.minute, side: at.side };
}

/**
 * Working lags count on working days, also before what runs around the clock; elapsed ones run on from the hour, where
 * one of the two ends has hours of the night.
 */
function shiftOnto(to: NetworkItem, end: Instant, from: NetworkItem, lag: Link['lag']): Instant {
  const { calendar, workCalendar } = to;
  const onto = runsByClock(to) ? convertByClock : convert;
  if (!lag || lag.minutes === 0) return onto(end, from.calendar, calendar);
  if (!lag.elapsed) return onto(later(convert(end, from.calendar, workCalendar), lag.minutes), workCalendar, calendar);
  if (runsByClock(from)) return onto(later(end, lag.minutes), from.calendar, calendar);
  if (runsByClock(to)) return later(onto(end, from.calendar, calendar), lag.minutes);
  return shiftElapsed(convert(end, from.calendar, calendar), lag.minutes, calendar);
}

/** Whether an item runs through nights and closed days. */
export function runsByClock({ calendar, workCalendar }: NetworkItem): boolean {
  return calendar !== workCalendar;
}

function later({ minute }: Instant, by: number): Instant {
  return { minute: minute + by, side: 'finish' };
}

/** Whether something of that length begins in the morning: what is long in days or weeks, unless the calendar packs. */
export function beginsInMorning(length: WorkingLength, calendar: WorkingCalendar): boolean {
  return length.minutes > 0 && length.inDays && !calendar.packsDays;
}

/** A start as it can be: of what begins in the morning, the next opening. */
export function startable(at: Instant, length: WorkingLength, calendar: WorkingCalendar): Instant {
  if (!beginsInMorning(length, calendar)) return at;
  return { minute: calendar.morningFrom(at.minute)!, side: 'start' };
}
