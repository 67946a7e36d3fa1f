/**
 * Labels to frames and back, in constant time and plain integers. Drop-frame (SMPTE ST 12-1) skips label numbers, never
 * pictures: the first `dropCount` labels of every minute not divisible by ten do not exist.
 */
import type { Rate } from './rate.ts';

/** Fields of a label; each within its own range when they come from `fieldsOfFrame`. */
export interface LabelFields {
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
  readonly frames: number;
}

/** Numbers in two and three digits, and with what stands behind them: writing a label is joining four texts. */
const TWO_DIGITS: readonly string[] = Array.from({ length: 100 }, (_, value) => String(value).padStart(2, '0'));
const THREE_DIGITS: readonly string[] = Array.from({ length: 120 }, (_, value) => String(value).padStart(3, '0'));
const BEFORE_COLON: readonly string[] = TWO_DIGITS.slice(0, 60).map((number) => `${number}:`);
const BEFORE_SEMICOLON: readonly string[] = TWO_DIGITS.slice(0, 60).map((number) => `${number};`);

/** The frame a label names. The fields must be in range and the label must exist (`isDroppedLabel`). */
export function frameOfFields(hours: number, minutes: number, seconds: number, frames: number, rate: Rate): number {
  const minute = hours * 60 + minutes;
  const label = (minute * 60 + seconds) * rate.nominal + frames;
  return rate.dropCount === 0 ? label : label - rate.dropCount * (minute - Math.floor(minute / 10));
}

/** Whether drop-frame counting skips this label: `00:01:00;00` at 29.97df. */
export function isDroppedLabel(minutes: number, seconds: number, frames: number, rate: Rate): boolean {
  return frames < rate.dropCount && seconds === 0 && minutes % 10 !== 0;
}

/** The count of the label that names a frame: the frame number plus all labels skipped before it. */
function labelCount(frame: number, rate: Rate): number {
  if (rate.dropCount === 0) return frame;
  const tens = Math.floor(frame / rate.framesPerTenMinutes);
  const rest = frame - tens * rate.framesPerTenMinutes;
  // The first of ten minutes skips nothing and so is longer by the count that the other nine leave out.
  const minutes = rest < rate.dropCount ? 0 : Math.floor((rest - rate.dropCount) / rate.framesPerMinute);
  return frame + rate.dropCount * (9 * tens + minutes);
}

/** Fields of the label of a frame number of 0 or more; hours go on past 23. */
export function fieldsOfFrame(frame: number, rate: Rate): LabelFields {
  const label = labelCount(frame, rate);
  const seconds = Math.floor(label / rate.nominal);
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  return {
    hours,
    minutes: minutes - hours * 60,
    seconds: seconds - minutes * 60,
    frames: label - seconds * rate.nominal,
  };
}

/** A label in canonical form from its fields: two digits each, frames in the rate's digits, `;` before them at drop. */
export function writeFields(hours: number, minutes: number, seconds: number, frames: number, rate: Rate): string {
  const frameText = rate.frameDigits === 2 ? twoDigits(frames) : String(frames).padStart(3, '0');
  const separator = rate.drop ? ';' : ':';
  return `${twoDigits(hours)}:${twoDigits(minutes)}:${twoDigits(seconds)}${separator}${frameText}`;
}

function twoDigits(value: number): string {
  return TWO_DIGITS[value] ?? String(value);
}

/** Any whole number brought onto the label day: 0 or more and below `rate.framesPerDay`. */
export function wrapFrame(frame: number, rate: Rate): number {
  const rest = frame % rate.framesPerDay;
  return rest < 0 ? rest + rate.framesPerDay : rest + 0;
}

/**
 * The canonical label of a position. Frame numbers outside the day are wrapped onto it, as positions are; lengths and
 * differences are written by `formatLength`.
 */
export function formatTimecode(frame: number, rate: Rate): string {
  const label = labelCount(frame >= 0 && frame < rate.framesPerDay ? frame : wrapFrame(frame, rate), rate);
  const second = Math.floor(label / rate.nominal);
  const minute = Math.floor(second / 60);
  const hour = Math.floor(minute / 60);
  const seconds = rate.drop ? BEFORE_SEMICOLON : BEFORE_COLON;
  const frames = rate.frameDigits === 2 ? TWO_DIGITS : THREE_DIGITS;
  return (
    BEFORE_COLON[hour]! +
    BEFORE_COLON[minute - hour * 60]! +
    seconds[second - minute * 60]! +
    frames[label - second * rate.nominal]!
  );
}

/** A position with its subframe, `01:00:00:00.40`; the subframe is from 0 to 99. */
export function formatSubframes(frame: number, subframe: number, rate: Rate): string {
  return `${formatTimecode(frame, rate)}.${twoDigits(subframe)}`;
}

/** A length or difference as a label: signed (`-00:00:01:00`), hours past 23 where it is that long. */
export function formatLength(frames: number, rate: Rate): string {
  const { hours, minutes, seconds, frames: rest } = fieldsOfFrame(Math.abs(frames), rate);
  return (frames < 0 ? '-' : '') + writeFields(hours, minutes, seconds, rest, rate);
}

/** Position plus a number of frames, negative ones too, wrapped on the label day. */
export function addFrames(frame: number, frames: number, rate: Rate): number {
  return wrapFrame(frame + frames, rate);
}

/** Frames in a label day of 24 hours: 2,073,600 at 24, 2,589,408 at 29.97df. */
export function framesInDay(rate: Rate): number {
  return rate.framesPerDay;
}
