/**
 * How late a link lets the item before it be: `bounds.ts` read from the other side. Where both ends run on one calendar
 * that is a subtraction; else the forward bound itself is asked, next to a good guess, so that both passes always agree.
 */
import type { WorkingCalendar } from '../calendar/index.ts';
import { beginsInMorning, boundOf, runsByClock } from './bounds.ts';
import { convert, type Instant, isLater, shiftElapsed } from './instant.ts';
import type { Link } from './network.ts';
import type { WorkingLength } from './working-length.ts';

/** The latest start, up to a minute, at which something of that length can begin. */
export function latestStartable(minute: number, length: WorkingLength, calendar: WorkingCalendar): number {
  return beginsInMorning(length, calendar) ? calendar.morningUpTo(minute)! : minute;
}

/**
 * The latest minute, on its own calendar, of the end that a link comes from (a start for SS and SF, a finish for FS and
 * FF) with which the item that waits can start at `start` on its calendar, and no later: a start on the closing side of an
 * instant is not one on the opening side. `start` must be one that it can begin at. Undefined for a lag that cannot be
 * read.
 *
 * @param side the side that the end is meant from
 */
export function latestEnd(
  link: Link,
  start: Instant,
  length: WorkingLength,
  side: Instant['side'],
): number | undefined {
  const { from, to, kind, lag } = link;
  if (!lag) return undefined;
  const allowed = kind === 'FF' || kind === 'SF' ? start.minute + length.minutes : start.minute;
  const isByClock = lag.elapsed || (lag.minutes !== 0 && runsByClock(to));
  if (from.calendar === to.calendar && !isByClock) {
    const opensTooLate = lag.minutes === 0 && side === 'start' && start.side === 'finish';
    return allowed - lag.minutes - (opensTooLate ? 1 : 0);
  }
  const isAllowed = (minute: number) => {
    const end: Instant = { minute, side };
    return !isLater(boundOf(link, { start: end, finish: end }, length), start);
  };
  const shifted: Instant = lag.elapsed
    ? shiftElapsed({ minute: allowed, side: 'finish' }, -lag.minutes, to.calendar)
    : { minute: allowed - lag.minutes, side: 'finish' };
  return lastAllowed(convert(shifted, to.calendar, from.calendar).minute, isAllowed);
}

/** The latest instant of another calendar that is not after one of this calendar: how a phase binds what is in it. */
export function latestOn(minute: number, from: WorkingCalendar, to: WorkingCalendar, side: Instant['side']): number {
  if (from === to) return minute;
  const isAllowed = (at: number) => convert({ minute: at, side }, to, from).minute <= minute;
  return lastAllowed(convert({ minute, side }, from, to).minute, isAllowed);
}

/** The last minute that is allowed, where all before it are and none after it is; `guess` should be near. */
function lastAllowed(guess: number, isAllowed: (minute: number) => boolean): number {
  let step = 1;
  let low = guess;
  let high = guess;
  if (isAllowed(guess)) {
    for (high = guess + step; isAllowed(high); high = low + step) {
      low = high;
      step *= 2;
    }
  } else {
    for (low = guess - step; !isAllowed(low); low = high - step) {
      high = low;
      step *= 2;
    }
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isAllowed(middle)) low = middle;
    else high = middle;
  }
  return low;
}
