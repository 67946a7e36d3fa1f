/** A number of frames in every form people read it in: what `tc` prints and what a hover shows. */
import { formatClock, secondsOfFrames } from './clock.ts';
import { type ConversionMode, type Converted, convertFrames, convertPosition } from './convert.ts';
import { formatFeet } from './feet-frames.ts';
import { formatLength, formatTimecode, wrapFrame } from './label.ts';
import type { Rate } from './rate.ts';
import { Rational } from './rational.ts';
import { samplesOfFrames } from './samples.ts';
import type { TimecodeProblem } from './timecode-problem.ts';
import type { Whole } from './whole.ts';

export interface ConversionRequest {
  readonly to: Rate;
  readonly mode: ConversionMode;
}

/** A result as `tc --json` prints it; fractions are `n/d` in lowest terms. Feet are null where the number is negative. */
export interface FramesJson {
  readonly input: string;
  readonly rate: string;
  readonly frames: number;
  readonly timecode: string;
  readonly seconds: string;
  readonly clock: string;
  readonly feet35: string | null;
  readonly feet35_2perf: string | null;
  readonly feet35_3perf: string | null;
  readonly feet16: string | null;
  readonly samples48k: { readonly exact: string; readonly nearest: Whole };
  /** Only where the expression does not fall on a frame: its exact value less `frames`, in frames. */
  readonly remainder?: string;
  readonly converted?: {
    readonly rate: string;
    readonly timecode: string;
    readonly exact: boolean;
    /** Exact value less the frame given, in frames of the target rate. */
    readonly remainder: string;
  };
  readonly warnings?: readonly ProblemJson[];
}

export interface ProblemJson {
  readonly code: string;
  readonly field: string | null;
  readonly message: string;
  readonly fixes: readonly string[];
}

export type CalculatorJson = FramesJson | { readonly input: string; readonly errors: readonly ProblemJson[] };

/**
 * Describes an exact number of frames, rounded to the nearest (ties away from zero). A position is wrapped on the label
 * day; a length may be negative or longer than a day. Problems where the conversion asked for does not exist.
 */
export function describeFrames(
  input: string,
  exact: Rational,
  isPosition: boolean,
  { rate, convert }: { readonly rate: Rate; readonly convert?: ConversionRequest },
): FramesJson | { readonly problems: readonly TimecodeProblem[] } {
  const rounded = Number(exact.round());
  const frames = isPosition ? wrapFrame(rounded, rate) : rounded;
  const converted = convert === undefined ? undefined : convertTo(frames, isPosition, rate, convert);
  if (converted !== undefined && 'problems' in converted) return converted;
  const seconds = secondsOfFrames(frames, rate);
  const samples = samplesOfFrames(frames, rate);
  const remainder = exact.minus(Rational.of(rounded));
  return {
    input,
    rate: rate.token,
    frames,
    timecode: isPosition ? formatTimecode(frames, rate) : formatLength(frames, rate),
    seconds: seconds.toString(),
    clock: formatClock(seconds),
    feet35: frames < 0 ? null : formatFeet(frames, '35'),
    feet35_2perf: frames < 0 ? null : formatFeet(frames, '35-2perf'),
    feet35_3perf: frames < 0 ? null : formatFeet(frames, '35-3perf'),
    feet16: frames < 0 ? null : formatFeet(frames, '16'),
    samples48k: { exact: samples.exact.toString(), nearest: samples.nearest },
    ...(remainder.sign === 0 ? {} : { remainder: remainder.toString() }),
    ...(converted === undefined || convert === undefined
      ? {}
      : {
          converted: {
            rate: convert.to.token,
            timecode: isPosition
              ? formatTimecode(converted.frame, convert.to)
              : formatLength(converted.frame, convert.to),
            exact: converted.exact,
            remainder: converted.remainder.toString(),
          },
        }),
  };
}

function convertTo(
  frames: number,
  isPosition: boolean,
  rate: Rate,
  { to, mode }: ConversionRequest,
): Converted | { readonly problems: readonly TimecodeProblem[] } {
  if (!isPosition && mode !== 'label') return convertFrames(frames, rate, to, mode);
  const converted = convertPosition(Math.abs(frames), rate, to, mode);
  if (converted.frame === undefined) return converted;
  return frames < 0 ? { ...converted, frame: -converted.frame } : converted;
}
