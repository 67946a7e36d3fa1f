/**
 * Carries a range of an older cut to a newer one and says what happened to it on the way. Pure and exact: it follows
 * every frame of the range, not only its ends.
 */
import { type CutMap, type Piece, piecesIn, type Region } from '../model/cut-map.ts';
import type { Stretch } from '../model/cut-strips.ts';
import type { FrameRange } from '../time/index.ts';

/**
 * What became of a range:
 * - `unchanged`: the same labels over the same picture;
 * - `shifted`: the same picture under other labels, in another reel too;
 * - `trimmed`: some of its picture is gone (and more may have been put in);
 * - `extended`: new picture was put in inside it, nothing is gone;
 * - `split`: a move took part of it elsewhere, or changed the order of its parts;
 * - `removed`: none of its picture is left.
 */
export type CarriedKind = 'unchanged' | 'shifted' | 'trimmed' | 'extended' | 'split' | 'removed';

export interface Carried {
  readonly kind: CarriedKind;
  /** Where it is now; of a split range its longest part. Absent when it was removed. */
  readonly range: FrameRange | undefined;
  /** Every part it is in now, in the order of the newer cut; one unless it was split. */
  readonly parts: readonly FrameRange[];
  /** How many labels later its in stands; below 0 earlier. 0 when it was removed. */
  readonly shift: number;
  /** Frames of it that are gone. */
  readonly removed: number;
  /** Frames that were put in inside it. */
  readonly inserted: number;
}

/** Pieces that stand together in the newer cut, with nothing between them but new picture. */
interface Run {
  readonly pieces: Piece[];
  inserted: number;
}

/**
 * Carries a half-open range through a map. What sticks out of the reels keeps its labels; what sticks out behind the
 * reel that a range ends in keeps its distance to that reel's end, as a tail that rings over the last frame does.
 */
export function carryRange(map: CutMap, range: FrameRange): Carried {
  const regions = map.regions.filter(({ old }) => old.start < range.end && range.start < old.end);
  const inReels = regions.map(({ old }) => ({
    start: Math.max(old.start, range.start),
    end: Math.min(old.end, range.end),
  }));
  const total = inReels.reduce((sum, part) => sum + part.end - part.start, 0);
  if (total === 0) return outsideReels(range);
  const pieces = inReels.flatMap((part) => piecesIn(map, part));
  const gone = total - pieces.reduce((sum, { length }) => sum + length, 0);
  if (pieces.length === 0)
    return { kind: 'removed', range: undefined, parts: [], shift: 0, removed: gone, inserted: 0 };

  const runs = runsOf(pieces);
  const parts = runs.map((run) => rangeOfRun(run));
  const longest = runs.reduce((best, run) => (kept(run) > kept(best) ? run : best));
  const body = parts[runs.indexOf(longest)]!;
  const head = headOf(map, regions[0]!, range, longest);
  const tail = tailOf(map, regions.at(-1)!, range, longest);
  const now = { start: head?.start ?? body.start, end: tail?.end ?? body.end };
  // Where its reel's first or last frame went elsewhere, what stuck out there has lost its hold.
  const lead = Math.max(0, regions[0]!.old.start - range.start);
  const lag = Math.max(0, range.end - regions.at(-1)!.old.end);
  const removed = gone + (head ? 0 : lead) + (tail ? 0 : lag);
  const inserted = runs.reduce((sum, run) => sum + run.inserted, (head?.inserted ?? 0) + (tail?.inserted ?? 0));
  const isSplit = runs.length > 1 || pieces.some((piece, at) => at > 0 && piece.place < pieces[at - 1]!.place);
  const shift = now.start - range.start;
  return {
    kind: isSplit
      ? 'split'
      : removed > 0
        ? 'trimmed'
        : inserted > 0
          ? 'extended'
          : shift !== 0 || now.end !== range.end // the end alone, where a part is now behind a reel change
            ? 'shifted'
            : 'unchanged',
    range: now,
    parts: runs.length > 1 ? parts : [now],
    shift,
    removed,
    inserted,
  };
}

function outsideReels(range: FrameRange): Carried {
  return { kind: 'unchanged', range, parts: [range], shift: 0, removed: 0, inserted: 0 };
}

function runsOf(pieces: readonly Piece[]): Run[] {
  const runs: Run[] = [];
  for (const piece of [...pieces].sort((a, b) => a.place - b.place)) {
    const run = runs.at(-1);
    const last = run?.pieces.at(-1);
    const between = last && piece.place - last.place - last.length;
    if (run && last && between === piece.newBefore - last.newBefore) {
      run.pieces.push(piece);
      run.inserted += between;
    } else runs.push({ pieces: [piece], inserted: 0 });
  }
  return runs;
}

function rangeOfRun({ pieces }: Run): FrameRange {
  const last = pieces.at(-1)!;
  return { start: pieces[0]!.to, end: last.to + last.length };
}

function kept({ pieces }: Run): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}

/** A range that begins before its reel keeps its lead over the reel's first frame, while that is still its own. */
function headOf(map: CutMap, { reel, old, now }: Region, range: FrameRange, run: Run) {
  const first = run.pieces[0]!;
  const inserted = newPicture(map, reel)?.first ?? 0;
  if (range.start >= old.start || first.from !== old.start || first.to !== now.start + inserted) return undefined;
  return { start: now.start - (old.start - range.start), inserted };
}

/** A range that ends behind its reel keeps its lag behind the reel's end, while its last frame is still there. */
function tailOf(map: CutMap, { reel, old, now }: Region, range: FrameRange, run: Run) {
  const last = run.pieces.at(-1)!;
  const inserted = newPicture(map, reel)?.last ?? 0;
  const isThere = last.from + last.length === old.end && last.to + last.length === now.end - inserted;
  return range.end > old.end && isThere ? { end: now.end + (range.end - old.end), inserted } : undefined;
}

/** Frames of new picture at the beginning and at the end of a reel. */
function newPicture(map: CutMap, name: string): { first: number; last: number } | undefined {
  const stretches = map.reels.find(({ reel }) => reel === name)?.stretches;
  const lengthOf = (stretch: Stretch | undefined) => (stretch && stretch.from === undefined ? stretch.length : 0);
  return stretches && { first: lengthOf(stretches[0]), last: lengthOf(stretches.at(-1)) };
}
