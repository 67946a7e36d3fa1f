/**
 * Where the frames of one cut stand in another. Pure: reels and changes in, a map out, all in whole frames.
 *
 * Every label of a change list is of the cut that it starts from. A reel keeps its first label, so a change moves what
 * stands behind it within its own reel, up to the reel's end, and nothing in other reels. A move takes picture out and
 * puts it in elsewhere, in another reel too. Changes take effect in the order written; two at one label stand in that
 * order. What stands outside every reel keeps its labels.
 */
import type { FrameRange } from '../time/index.ts';
import { CutStrips, type FrameChange, type Stretch } from './cut-strips.ts';

/** A reel of the older cut. */
export interface OldReel {
  readonly reel: string;
  readonly start: number;
  /** Exclusive; absent when unknown: it then runs on to the next reel. */
  readonly end: number | undefined;
}

/** A reel of the newer cut and what it is made of. */
export interface NewReel {
  readonly reel: string;
  readonly start: number;
  /** Exclusive; infinite where nobody said where the reel ends. */
  readonly end: number;
  readonly stretches: readonly Stretch[];
}

/** The labels of the older cut that a reel had, and those that it has in the newer one. */
export interface Region {
  readonly reel: string;
  readonly old: FrameRange;
  readonly now: FrameRange;
}

/** A stretch of old picture, and where it went. */
export interface Piece {
  readonly from: number;
  readonly length: number;
  readonly to: number;
  /** Its place in the newer cut counted over all reels, without the labels between them. */
  readonly place: number;
  /** How much new picture stands before it in the newer cut. */
  readonly newBefore: number;
}

export interface CutMap {
  /** In the order of the older cut's labels, without overlaps. */
  readonly regions: readonly Region[];
  readonly reels: readonly NewReel[];
  /** By `from`. */
  readonly pieces: readonly Piece[];
}

/**
 * The map from a cut to the one that these changes lead to. `starts` are first labels that the newer cut states anew.
 * Changes that stand in no reel, or move a stretch into itself, change nothing.
 */
export function buildCutMap(
  oldReels: readonly OldReel[],
  changes: readonly FrameChange[],
  starts: ReadonlyMap<string, number> = new Map(),
): CutMap {
  const regions = regionsOf(oldReels);
  const strips = new CutStrips(regions, changes);
  for (const change of changes) strips.apply(change);
  return finish(
    regions.map(({ reel, old }, index) => ({
      reel,
      start: starts.get(reel) ?? old.start,
      stretches: strips.read(index),
    })),
    regions,
  );
}

/** The map that says at once what two in a row say: `first` to the middle cut, `second` from there on. */
export function composeCutMaps(first: CutMap, second: CutMap): CutMap {
  const reels = second.reels.map(({ reel, start, stretches }) => ({
    reel,
    start,
    stretches: stretches.flatMap((stretch) =>
      stretch.from === undefined ? [stretch] : traceBack(first, stretch.from, stretch.length),
    ),
  }));
  return finish(reels, first.regions);
}

/** Where a frame of the older cut stands in the newer one; undefined when it was removed. */
export function mapFrame(map: CutMap, frame: number): number | undefined {
  if (!regionAt(map, frame)) return frame;
  const piece = map.pieces[lastAtOrBefore(map.pieces, frame)];
  return piece && frame < piece.from + piece.length ? piece.to + frame - piece.from : undefined;
}

/** The reel whose part of the older cut holds a frame. */
function regionAt(map: CutMap, frame: number): Region | undefined {
  return map.regions.find(({ old }) => old.start <= frame && frame < old.end);
}

/** The parts of a range of the older cut that are still there, in its order. */
export function piecesIn(map: CutMap, range: FrameRange): Piece[] {
  const found: Piece[] = [];
  for (let at = Math.max(0, lastAtOrBefore(map.pieces, range.start)); at < map.pieces.length; at++) {
    const piece = map.pieces[at]!;
    if (piece.from >= range.end) break;
    const skip = Math.max(0, range.start - piece.from);
    const length = Math.min(piece.from + piece.length, range.end) - piece.from - skip;
    if (length > 0)
      found.push({ ...piece, from: piece.from + skip, to: piece.to + skip, place: piece.place + skip, length });
  }
  return found;
}

function lastAtOrBefore(pieces: readonly Piece[], frame: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.from <= frame) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Each reel up to its end, or to the next one's first label; without any reel everything is one. */
function regionsOf(reels: readonly OldReel[]): { reel: string; old: FrameRange }[] {
  if (reels.length === 0) return [{ reel: '', old: { start: 0, end: Number.POSITIVE_INFINITY } }];
  const sorted = [...reels].sort((a, b) => a.start - b.start);
  return sorted.map(({ reel, start, end }, index) => {
    const next = sorted[index + 1]?.start ?? Number.POSITIVE_INFINITY;
    return { reel, old: { start, end: Math.max(start, Math.min(end ?? next, next)) } };
  });
}

function finish(
  reels: readonly Omit<NewReel, 'end'>[],
  regions: readonly { readonly reel: string; readonly old: FrameRange }[],
): CutMap {
  const pieces: Piece[] = [];
  let place = 0;
  let newBefore = 0;
  const mapped = reels.map((reel) => {
    const stretches = merge(reel.stretches);
    let to = reel.start;
    for (const { from, length } of stretches) {
      if (from === undefined) newBefore += length;
      else pieces.push({ from, length, to, place, newBefore });
      to += length;
      place += length;
    }
    return { ...reel, stretches, end: to };
  });
  return {
    regions: regions.map(({ reel, old }) => {
      const { start, end } = mapped.find((candidate) => candidate.reel === reel) ?? old;
      return { reel, old, now: { start, end } };
    }),
    reels: mapped,
    pieces: pieces.sort((a, b) => a.from - b.from),
  };
}

function merge(stretches: readonly Stretch[]): Stretch[] {
  const merged: Stretch[] = [];
  for (const stretch of stretches) {
    if (stretch.length === 0) continue;
    const last = merged.at(-1);
    const goesOn =
      last && (last.from === undefined ? stretch.from === undefined : stretch.from === last.from + last.length);
    if (goesOn) merged[merged.length - 1] = { from: last.from, length: last.length + stretch.length };
    else merged.push(stretch);
  }
  return merged;
}

/** What frames of the newer cut of a map were in its older one. */
function traceBack(map: CutMap, start: number, length: number): Stretch[] {
  const reel = map.reels.findLast((candidate) => candidate.start <= start) ?? map.reels[0]!;
  const found: Stretch[] = [];
  const end = start + length;
  let at = reel.start;
  let done = start;
  for (const stretch of reel.stretches) {
    const first = Math.max(at, start);
    const last = Math.min(at + stretch.length, end);
    if (last > first) {
      found.push({ from: stretch.from === undefined ? undefined : stretch.from + first - at, length: last - first });
      done = last;
    }
    at += stretch.length;
  }
  if (done < end) found.push({ from: undefined, length: end - done });
  return found;
}
