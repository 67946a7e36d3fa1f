/** Durations as they are written: an exact amount and a unit, `90f` `12.5s` `8h` `3d` `2w`. */
import { Rational } from './rational.ts';

/** Frames, milliseconds, seconds, minutes, hours; days and weeks, which a working calendar gives their length. */
export type DurationUnit = 'f' | 'ms' | 's' | 'min' | 'h' | 'd' | 'w';

export interface Duration {
  /** Exact and 0 or more; a sign is read by whoever reads the place it stands in. */
  readonly amount: Rational;
  readonly unit: DurationUnit;
}

const SECONDS: Readonly<Record<'ms' | 's' | 'min' | 'h', Rational>> = {
  ms: Rational.of(1, 1000),
  s: Rational.of(1),
  min: Rational.of(60),
  h: Rational.of(3600),
};

/** Reads a duration without blanks or sign, `12.5s` or `1001/24s`; undefined where the text is none. */
export function parseDuration(text: string): Duration | undefined {
  const shape = /^(\d{1,15}(?:\.\d{1,9}|\/\d{1,15})?)(ms|min|f|s|h|d|w)$/.exec(text);
  const amount = shape?.[1] === undefined ? undefined : Rational.parse(shape[1]);
  return amount === undefined ? undefined : { amount, unit: shape?.[2] as DurationUnit };
}

/** The duration as text: `1.5h`, and as a fraction where three decimals do not state it exactly. */
export function formatDuration({ amount, unit }: Duration): string {
  const exact = amount.times(Rational.of(1000)).isWhole;
  return `${exact ? amount.toFixed(3).replace(/\.?0+$/, '') : amount}${unit}`;
}

/** Real seconds of a duration in clock units; undefined for frames, which need a rate, and for days and weeks. */
export function durationSeconds({ amount, unit }: Duration): Rational | undefined {
  return unit === 'f' || unit === 'd' || unit === 'w' ? undefined : amount.times(SECONDS[unit]);
}
