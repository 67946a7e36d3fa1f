/** How early a link lets an item start: the four links of the critical path method, with their lag or lead. */
import type { WorkingCalendar } from '../calendar/index.ts';
import { convert, type Instant, shiftElapsed } from './instant.ts';
import type { Link } from './network.ts';
import type { Placement } from './placement.ts';
import type { WorkingLength } from './working-length.ts';

/**
 * The earliest start that a link allows an item of that length, before it is moved to a morning. Without a lag it names
 * the same day as the end that it comes from; with one it is a close: a day after Monday morning is Monday evening.
 */
export function boundOf(link: Link, times: NonNullable<Placement['times']>, length: WorkingLength): Instant {
  const { from, to, kind, lag } = link;
  const end = kind === 'FS' || kind === 'FF' ? times.finish : times.start;
  const at = shift(convert(end, from.calendar, to.calendar), lag, to.calendar);
  return { minute: kind === 'FF' || kind === 'SF' ? at.minute - length.minutes : at.minute, side: at.side };
}

function shift(at: Instant, lag: Link['lag'], calendar: WorkingCalendar): Instant {
  if (!lag || lag.minutes === 0) return at;
  return lag.elapsed ? shiftElapsed(at, lag.minutes, calendar) : { minute: at.minute + lag.minutes, side: 'finish' };
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
