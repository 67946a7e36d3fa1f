/** Rates, timecode, feet and frames, ranges: whole frames and exact rationals. */

export { formatClock, framesOfSeconds, secondsOfFrames } from './clock.ts';
export { type ConversionMode, type Converted, comparePositions, convertFrames, convertPosition } from './convert.ts';
export {
  type CalculatorJson,
  type ConversionRequest,
  describeFrames,
  type FramesJson,
  type ProblemJson,
} from './describe-frames.ts';
export { type Duration, type DurationUnit, durationSeconds, formatDuration, parseDuration } from './duration.ts';
export { countEntryFields, readEntry, readEntryFrom } from './entry.ts';
export { type CalculatorAnswer, type CalculatorOptions, evaluateTimecode } from './expression.ts';
export { type FeetReading, FILM_FORMATS, type FilmFormat, formatFeet, parseFeet } from './feet-frames.ts';
export {
  type FrameRange,
  intersectRanges,
  rangeContains,
  rangeLength,
  rangesOverlap,
  rangeToLastFrame,
} from './frame-range.ts';
export {
  addFrames,
  fieldsOfFrame,
  formatLength,
  formatSubframes,
  formatTimecode,
  framesInDay,
  type LabelFields,
  wrapFrame,
} from './label.ts';
export { parseRate, type RateFound, type RateRefused } from './parse-rate.ts';
export { RATES, type Rate, rateByToken, rateName } from './rate.ts';
export { Rational } from './rational.ts';
export { PULLS, type Pull, pulled, type SamplePosition, samplesOfFrames } from './samples.ts';
export { parseTimecode } from './timecode.ts';
export type {
  SubframeBase,
  TimecodeField,
  TimecodeProblem,
  TimecodeProblemCode,
  TimecodeReading,
} from './timecode-problem.ts';
export type { Whole } from './whole.ts';
