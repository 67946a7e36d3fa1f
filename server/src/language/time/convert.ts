/** Conversions between rates, and comparison across them by exact real time. */
import { checkFields } from './check-fields.ts';
import { fieldsOfFrame, formatTimecode, frameOfFields } from './label.ts';
import type { Rate } from './rate.ts';
import { rateName } from './rate.ts';
import { Rational } from './rational.ts';
import type { TimecodeProblem } from './timecode-problem.ts';
import { multiplyWhole } from './whole.ts';

/** `time` keeps real time (nearest frame), `frames` the count (a conform), `label` the digits (which may not exist). */
export type ConversionMode = 'time' | 'frames' | 'label';

export interface Converted {
  readonly frame: number;
  readonly exact: boolean;
  /** Exact position less the frame given, in frames of the target rate; zero where exact. */
  readonly remainder: Rational;
}

/** Frames of one rate as frames of another, for lengths and positions alike; ties of `time` go away from zero. */
export function convertFrames(frames: number, from: Rate, to: Rate, mode: 'time' | 'frames'): Converted {
  if (mode === 'frames') return { frame: frames, exact: true, remainder: Rational.zero };
  const exact = Rational.of(
    multiplyWhole(frames, multiplyWhole(from.denominator, to.numerator)),
    multiplyWhole(from.numerator, to.denominator),
  );
  const frame = exact.round();
  return { frame: Number(frame), exact: exact.isWhole, remainder: exact.minus(Rational.of(frame)) };
}

/**
 * A position of one rate as a position of another.
 * Problems instead of a frame where the target has no such label, or where it lies beyond the target's label day.
 */
export function convertPosition(
  frame: number,
  from: Rate,
  to: Rate,
  mode: ConversionMode,
): Converted | { readonly frame?: undefined; readonly problems: readonly TimecodeProblem[] } {
  if (mode === 'label') return convertLabel(frame, from, to);
  const converted = convertFrames(frame, from, to, mode);
  if (converted.frame < to.framesPerDay) return converted;
  const label = formatTimecode(frame, from);
  const last = formatTimecode(to.framesPerDay - 1, to);
  const message = `${label} at ${rateName(from)} lies past midnight at ${rateName(to)}, where timecode ends at ${last}. Convert it as a length, or by another mode.`;
  return {
    problems: [
      { code: 'timecode/past-midnight', severity: 'error', start: 0, end: label.length, message, fixes: [last] },
    ],
  };
}

function convertLabel(
  frame: number,
  from: Rate,
  to: Rate,
): Converted | { readonly frame?: undefined; readonly problems: readonly TimecodeProblem[] } {
  const { hours, minutes, seconds, frames } = fieldsOfFrame(frame, from);
  const problems = checkFields(
    [
      { value: hours, start: 0, end: 2 },
      { value: minutes, start: 3, end: 5 },
      { value: seconds, start: 6, end: 8 },
      { value: frames, start: 9, end: 9 + from.frameDigits },
    ],
    9 + from.frameDigits,
    to,
    true,
  );
  if (problems.length > 0) return { problems };
  return { frame: frameOfFields(hours, minutes, seconds, frames, to), exact: true, remainder: Rational.zero };
}

/** Which of two frames at their rates starts earlier in real time: -1 the first, 1 the second, 0 both at once. */
export function comparePositions(a: number, rateA: Rate, b: number, rateB: Rate): -1 | 0 | 1 {
  const left = multiplyWhole(a, multiplyWhole(rateA.denominator, rateB.numerator));
  const right = multiplyWhole(b, multiplyWhole(rateB.denominator, rateA.numerator));
  return left < right ? -1 : left > right ? 1 : 0;
}
