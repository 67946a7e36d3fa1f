/** Sample positions and the pulls between film, video and audio speeds. */
import { secondsOfFrames } from './clock.ts';
import type { Rate } from './rate.ts';
import { Rational } from './rational.ts';
import type { Whole } from './whole.ts';

/** A sample position: exact, and the nearest whole sample (ties away from zero). */
export interface SamplePosition {
  readonly exact: Rational;
  readonly nearest: Whole;
}

/** Factors by which a speed or sample rate is pulled: 0.1 % down or up, and the 4 % between 24 and 25. */
export const PULLS = {
  down: Rational.of(1000, 1001),
  up: Rational.of(1001, 1000),
  '24-to-25': Rational.of(25, 24),
  '25-to-24': Rational.of(24, 25),
} as const;

export type Pull = keyof typeof PULLS;

/** The sample at which a frame starts: position × hz ÷ rate. `hz` is above zero, 48000 unless told. */
export function samplesOfFrames(frames: Whole, rate: Rate, hz = 48000): SamplePosition {
  const exact = secondsOfFrames(frames, rate).times(Rational.of(hz));
  return { exact, nearest: exact.round() };
}

/** A rate, sample rate or position under a pull, exactly: 48000 pulled down is 48000000/1001. */
export function pulled(value: Rational, pull: Pull): Rational {
  return value.times(PULLS[pull]);
}
