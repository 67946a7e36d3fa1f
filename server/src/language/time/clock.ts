/** Real time: exact seconds of a frame, and the clock a wall would show. */
import type { Rate } from './rate.ts';
import { Rational } from './rational.ts';
import type { Whole } from './whole.ts';

/** Exact seconds to the start of a frame, or of that many frames: at 23.976 the label 01:00:00:00 is 3603.6 s. */
export function secondsOfFrames(frames: Whole, rate: Rate): Rational {
  return Rational.of(frames).times(Rational.of(rate.denominator, rate.numerator));
}

/** The exact frame position, not rounded, of a number of seconds. */
export function framesOfSeconds(seconds: Rational, rate: Rate): Rational {
  return seconds.times(Rational.of(rate.numerator, rate.denominator));
}

/** `HH:MM:SS.mmm`, to the nearest millisecond, ties away from zero; signed, hours past 23 where it is that long. */
export function formatClock(seconds: Rational): string {
  const [whole = '0', millis = '000'] = seconds.toFixed(3).replace('-', '').split('.');
  const total = Number(whole);
  const field = (value: number): string => String(value).padStart(2, '0');
  const sign = seconds.toFixed(3).startsWith('-') ? '-' : '';
  return `${sign}${field(Math.floor(total / 3600))}:${field(Math.floor(total / 60) % 60)}:${field(total % 60)}.${millis}`;
}
