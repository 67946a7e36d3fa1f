/** Where a cue or a note stands in the current cut: its range, carried through the change lists since. */
import { type Cue, pictureOf, type Timing, timingOf } from '../model/cues.ts';
import type { CueFact, PictureFact } from '../model/facts.ts';
import { currentPicture, mapToCurrent } from '../model/pictures.ts';
import type { OpenRange } from '../model/ranges.ts';
import type { Show } from '../model/show.ts';
import { type Carried, carryRange } from './carry-range.ts';

/** A range of some cut, and where it is now. */
export interface Placed {
  readonly timing: Timing;
  /** The cut that the range is of; absent while no cut is declared. */
  readonly picture: PictureFact | undefined;
  /** What the change lists since made of it; absent when it is of the current cut, or when no lists lead there. */
  readonly carried: Carried | undefined;
  /** Where it plays now; absent when it fell out of the cut. */
  readonly now: OpenRange | undefined;
}

export interface PlacedCue extends Placed {
  readonly cue: Cue;
}

/** Places a cue; undefined when it was never given a readable time. A cue without an out is carried by its in. */
export function placeCue(show: Show, cue: Cue): PlacedCue | undefined {
  return cue.timing && { cue, ...place(show, cue.timing) };
}

/** Places one line by its own range; undefined when that cannot be read. */
export function placeLine(show: Show, fact: CueFact): Placed | undefined {
  const timing = timingOf(show, fact);
  return timing && place(show, timing);
}

function place(show: Show, timing: Timing): Placed {
  const picture = pictureOf(show, timing.fact);
  const { range } = timing;
  const map = picture && picture !== currentPicture(show) ? mapToCurrent(show, picture) : undefined;
  if (!map) return { timing, picture, carried: undefined, now: range };
  const isClosed = range.end !== undefined && range.end > range.start;
  const carried = carryRange(map, isClosed ? (range as { start: number; end: number }) : firstFrame(range));
  const now = carried.range && { start: carried.range.start, end: isClosed ? carried.range.end : undefined };
  return { timing, picture, carried, now };
}

/** True when a change list since has touched the range that counts, so that it says what is no longer so. */
export function isStale(placed: Placed): boolean {
  return placed.carried !== undefined && placed.carried.kind !== 'unchanged';
}

function firstFrame({ start }: OpenRange) {
  return { start, end: start + 1 };
}
