/** Ranges as written, in frames at the show's rate. */
import { durationSeconds, framesOfSeconds, parseDuration, Rational } from '../time/index.ts';
import type { RangeText, TimeText } from './facts.ts';
import type { Show } from './show.ts';

export interface OpenRange {
  readonly start: number;
  /** Exclusive; absent while the out is not known. */
  readonly end: number | undefined;
}

/** Frames of a range; undefined when its in cannot be read. An out that cannot be read counts as not known. */
export function framesOfRange(show: Show, range: RangeText): OpenRange | undefined {
  // Labels are read in no time; lengths are fractions.
  if (!range.length) return readRange(show, range);
  const known = show.memo(rangesRead, ['settings']);
  const read = known.get(range);
  if (read || known.has(range)) return read;
  const fresh = readRange(show, range);
  known.set(range, fresh);
  return fresh;
}

/** Rules compare cues by their ranges many times over; each length is read once, and again when the rate changes. */
function rangesRead(): WeakMap<RangeText, OpenRange | undefined> {
  return new WeakMap();
}

function readRange(show: Show, range: RangeText): OpenRange | undefined {
  const start = show.frameOf(range.in.written);
  if (start === undefined) return undefined;
  if (range.out) return { start, end: show.frameOf(range.out.written) };
  const length = range.length && framesOfLength(show, range.length);
  return { start, end: length === undefined ? undefined : start + length };
}

/** Frames of a length: a label counted from zero, `0:40` (minutes and seconds), or a duration; nearest frame. */
export function framesOfLength(show: Show, length: TimeText): number | undefined {
  const { rate } = show;
  if (!rate) return undefined;
  const { written } = length;
  const clock = /^(\d+):(\d*)$/.exec(written);
  if (clock) return Number(framesOfSeconds(Rational.of(Number(clock[1]) * 60 + Number(clock[2] || 0)), rate).round());
  const duration = parseDuration(written);
  if (!duration) return show.frameOf(written);
  if (duration.unit === 'f') return Number(duration.amount.round());
  const seconds = durationSeconds(duration);
  return seconds && Number(framesOfSeconds(seconds, rate).round());
}
