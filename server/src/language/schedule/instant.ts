/**
 * Instants of working time. A boundary between two days is one instant, the close of one and the opening of the next:
 * an instant keeps the side that it is meant from, so that a lock after a cut that ends on Friday is a Friday's lock.
 */
import type { WorkingCalendar } from '../calendar/index.ts';

export interface Instant {
  /** Working minutes on the axis of a calendar. */
  readonly minute: number;
  /** The side from which it names its day: a start the later one, a finish the earlier. */
  readonly side: 'start' | 'finish';
  /** The day itself where it is not worked: a gala on a Saturday. Its minute is then the next opening. */
  readonly offDay?: number;
}

/** The day that an instant names. The calendar must have working days. */
export function dayOf({ minute, side, offDay }: Instant, calendar: WorkingCalendar): number {
  return offDay ?? calendar.dayAtMinute(minute, side)!;
}

/**
 * The same moment on another calendar: the same day and as far into it, a day's close staying a close. A day that is not
 * worked there is the next opening.
 */
export function convert(instant: Instant, from: WorkingCalendar, to: WorkingCalendar): Instant {
  if (from === to) return instant;
  const day = dayOf(instant, from);
  const into = instant.minute - from.minuteOf(day);
  const minute =
    into > 0 && into >= from.minutesOf(day)
      ? to.minuteOf(day + 1)
      : to.minuteOf(day) + Math.min(into, to.minutesOf(day));
  return { minute, side: to.isWorkday(day) ? instant.side : 'start' };
}

/** The same moment on a calendar that is open around the clock: there the close of a day is an hour like any other. */
export function convertByClock(instant: Instant, from: WorkingCalendar, to: WorkingCalendar): Instant {
  const day = dayOf(instant, from);
  return { minute: to.minuteOf(day) + instant.minute - from.minuteOf(day), side: instant.side };
}

/** An instant so many minutes of the clock later (or earlier); where it falls out of working hours, the next opening. */
export function shiftElapsed(instant: Instant, minutes: number, calendar: WorkingCalendar): Instant {
  const day = dayOf(instant, calendar);
  const clock = day * DAY + calendar.opens + (instant.minute - calendar.minuteOf(day)) + minutes;
  const newDay = Math.floor(clock / DAY);
  const into = Math.min(Math.max(clock - newDay * DAY - calendar.opens, 0), calendar.minutesOf(newDay));
  return { minute: calendar.minuteOf(newDay) + into, side: into === 0 ? 'start' : 'finish' };
}

const DAY = 24 * 60;

/** Whether `a` is later than `b`; of one instant, its opening side is the later. */
export function isLater(a: Instant, b: Instant): boolean {
  return a.minute === b.minute ? a.side === 'start' && b.side === 'finish' : a.minute > b.minute;
}
