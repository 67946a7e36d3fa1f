/** Lengths and lags as they are written, in working minutes. */
import { durationMinutes, parseDuration, type WorkingCalendar } from '../calendar/index.ts';

export interface WorkingLength {
  /** Whole working minutes, 0 or more; what is written finer is rounded to the nearest. */
  readonly minutes: number;
  /** Written in days or weeks, so that it begins in the morning. */
  readonly inDays: boolean;
}

const ELAPSED = / elapsed$/;

/** Whether a length is written as one that runs through nights and closed days: `2d elapsed`. */
export function isElapsed(written: string): boolean {
  return ELAPSED.test(written);
}

/** Longer than any film: more than five hundred years of eight-hour days. Beyond it a number is a slip of the key. */
const LONGEST = 100_000_000;

/** A schedule says `2d` a thousand times; each is read once for a calendar. */
const known = new WeakMap<WorkingCalendar, Map<string, WorkingLength | undefined>>();

/**
 * Reads `3d`, `2w`, `12h` on the calendar that it runs on, `2d elapsed` on one that is open around the clock. Undefined
 * for frames, which are no working time, and for what no schedule can hold.
 */
export function workingLength(written: string, calendar: WorkingCalendar): WorkingLength | undefined {
  let lengths = known.get(calendar);
  if (!lengths) known.set(calendar, (lengths = new Map()));
  if (!lengths.has(written)) lengths.set(written, read(written, calendar));
  return lengths.get(written);
}

function read(written: string, calendar: WorkingCalendar): WorkingLength | undefined {
  const duration = parseDuration(written.replace(ELAPSED, ''));
  const exact = duration && durationMinutes(duration, calendar);
  const minutes = exact && Number(exact.round());
  if (!duration || minutes === undefined || minutes > LONGEST) return undefined;
  return { minutes, inDays: duration.unit === 'd' || duration.unit === 'w' };
}

/** Reads a lag that runs through nights and closed days, in minutes of the clock: `3d elapsed` is 72 hours. */
export function elapsedLength(written: string): number | undefined {
  const duration = parseDuration(written);
  const exact = duration && durationMinutes(duration, { minutesPerDay: 24 * 60, workdaysPerWeek: 7 });
  const minutes = exact && Number(exact.round());
  return minutes === undefined || minutes > LONGEST ? undefined : minutes;
}
