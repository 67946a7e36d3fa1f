/**
 * Frame rates. A rate is declared, never guessed from a label: it fixes both the real speed (an exact fraction) and how
 * labels count (nominal labels a second, and whether drop-frame skips some). SMPTE ST 12-1 for 24 to 60, ST 12-3 for
 * the high rates; drop counts scale with the nominal and exist only where it is a multiple of thirty.
 */
export interface Rate {
  /** The one spelling Cuelock writes: `23.976`, `29.97df`. */
  readonly token: string;
  /** Exact frames per second, as a fraction in lowest terms. */
  readonly numerator: number;
  readonly denominator: number;
  /** Labels per second. */
  readonly nominal: number;
  readonly drop: boolean;
  /** Labels skipped at the start of each minute not divisible by ten: 0, 2, 4, 6 or 8. */
  readonly dropCount: number;
  /** Digits of the frame field: two up to 100 fps, three above. */
  readonly frameDigits: 2 | 3;
  /** Frames in a minute that skips labels, in ten minutes, and in a label day of 24 hours. */
  readonly framesPerMinute: number;
  readonly framesPerTenMinutes: number;
  readonly framesPerDay: number;
  /** Token of the rate with the same speed that counts the other way (drop or non-drop), where there is one. */
  readonly sibling: string | undefined;
}

/** Every rate there is, slowest first, non-drop before drop. */
export const RATES: readonly Rate[] = [
  ...['23.976', '24', '24.98', '25', '29.97', '30', '47.952', '48', '50', '59.94', '60', '89.91', '90'],
  ...['95.904', '96', '100', '119.88', '120'],
].flatMap((token) => (hasDrop(token) ? [makeRate(token, false), makeRate(token, true)] : [makeRate(token, false)]));

const BY_TOKEN: ReadonlyMap<string, Rate> = new Map(RATES.map((rate) => [rate.token, rate]));

/** The rate of exactly that canonical token, or undefined. For what a person typed use `parseRate`. */
export function rateByToken(token: string): Rate | undefined {
  return BY_TOKEN.get(token);
}

/** How a rate is named in a sentence: `24 fps`, `29.97 drop-frame`. */
export function rateName(rate: Rate): string {
  return rate.drop ? `${rate.token.slice(0, -2)} drop-frame` : `${rate.token} fps`;
}

function nominalOf(token: string): number {
  return Math.ceil(Number(token));
}

function hasDrop(token: string): boolean {
  return nominalOf(token) % 30 === 0;
}

function makeRate(speed: string, drop: boolean): Rate {
  const nominal = nominalOf(speed);
  const whole = String(nominal) === speed;
  const dropCount = drop ? nominal / 15 : 0;
  const framesPerTenMinutes = nominal * 600 - dropCount * 9;
  // 1000/1001 of a nominal that shares a factor with 1001 (7, 11, 13) would not be in lowest terms; none does.
  return {
    token: drop ? `${speed}df` : speed,
    numerator: whole ? nominal : nominal * 1000,
    denominator: whole ? 1 : 1001,
    nominal,
    drop,
    dropCount,
    frameDigits: nominal > 100 ? 3 : 2,
    framesPerMinute: nominal * 60 - dropCount,
    framesPerTenMinutes,
    framesPerDay: framesPerTenMinutes * 144,
    sibling: hasDrop(speed) ? (drop ? speed : `${speed}df`) : undefined,
  };
}
