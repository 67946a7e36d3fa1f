/**
 * Frame rates as people type them: `23.98`, `23.976fps`, `24000/1001`, `29.97 DF`, `59.94 non-drop`.
 * What is no rate is refused with the nearest real one, never rounded to it.
 */
import type { Rate } from './rate.ts';
import { RATES, rateByToken } from './rate.ts';
import { Rational } from './rational.ts';

export interface RateFound {
  readonly rate: Rate;
}

export interface RateRefused {
  readonly rate?: undefined;
  /** Canonical token of the nearest real rate; absent where the text holds no number to be near to. */
  readonly nearest?: string;
  readonly message: string;
}

const SPELLING = /^(-?\d+(?:\.\d+)?(?:\/\d+)?)(?:fps)?(df|drop|dropframe|ndf|nondrop|nondropframe)?$/;
const LONGEST = 40;

/**
 * Reads a frame rate in any usual spelling, without regard to case or blanks.
 * Decimals are matched as the exact rate rounded or cut to the digits given, at least two (`23.98`, `23.97`,
 * `23.97602`); drop must be said and must exist.
 */
export function parseRate(text: string): RateFound | RateRefused {
  const shown = text.trim();
  const parts = shown.length > LONGEST ? null : SPELLING.exec(squeeze(shown));
  const value = parts?.[1] === undefined ? undefined : readValue(parts[1]);
  if (value === undefined) {
    const what = shown === '' ? 'There is no frame rate here.' : `${shortened(shown)} is not a frame rate.`;
    return { message: `${what} Write one such as 23.976, 24, 25 or 29.97df.` };
  }
  const drop = parts?.[2]?.startsWith('d') === true;
  const speed = RATES.find((rate) => !rate.drop && isSpelling(value, rate));
  if (speed !== undefined && !drop) return { rate: speed };
  if (speed !== undefined) {
    const dropping = speed.sibling === undefined ? undefined : rateByToken(speed.sibling);
    if (dropping !== undefined) return { rate: dropping };
    return {
      nearest: speed.token,
      message: `${shortened(shown)} does not exist: labels are dropped only where a multiple of 30 are counted each second. Write ${speed.token}, or a drop-frame rate such as 29.97df.`,
    };
  }
  const nearest = nearestTo(value.exact, drop);
  return { nearest, message: `${shortened(shown)} is not a frame rate. The nearest is ${nearest}.` };
}

interface SpelledValue {
  readonly exact: Rational;
  /** Decimals given; undefined for a fraction that is not a decimal one. */
  readonly places: number | undefined;
}

function squeeze(text: string): string {
  return text.toLowerCase().replace(/\s+|(?<=[a-z\s])-|-(?=[a-z])/g, '');
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function readValue(text: string): SpelledValue | undefined {
  const exact = Rational.parse(text);
  if (exact === undefined) return undefined;
  const under = text.split('/')[1];
  // Media tools print 23976/1000 and 2997/100: decimals in other clothes.
  if (under !== undefined) return { exact, places: /^10+$/.test(under) ? under.length - 1 : undefined };
  return { exact, places: text.split('.')[1]?.length ?? 0 };
}

function isSpelling(value: SpelledValue, rate: Rate): boolean {
  const speed = Rational.of(rate.numerator, rate.denominator);
  if (value.exact.equals(speed)) return true;
  if (value.places === undefined || value.places < 2 || rate.denominator === 1) return false;
  const scale = Rational.of(10 ** Math.min(value.places, 15));
  const written = value.exact.times(scale);
  const scaled = speed.times(scale);
  return written.isWhole && (written.numerator === scaled.round() || written.numerator === scaled.floor());
}

function nearestTo(value: Rational, drop: boolean): string {
  const size = value.sign < 0 ? value.negated() : value;
  const candidates = drop ? RATES.filter((rate) => rate.drop) : RATES.filter((rate) => !rate.drop);
  let best = candidates[0];
  let distance: Rational | undefined;
  for (const rate of candidates) {
    const gap = size.minus(Rational.of(rate.numerator, rate.denominator));
    const far = gap.sign < 0 ? gap.negated() : gap;
    if (distance === undefined || far.compare(distance) < 0) {
      best = rate;
      distance = far;
    }
  }
  return best?.token ?? '24';
}
