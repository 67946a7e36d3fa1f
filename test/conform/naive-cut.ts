/** Cuts the slow way: an array with an entry for every frame. What the maps are held against. */
import fc from 'fast-check';
import type { OldReel } from '../../server/src/language/model/cut-map.ts';
import type { FrameChange } from '../../server/src/language/model/cut-strips.ts';
import type { FrameRange } from '../../server/src/language/time/index.ts';

/** A frame: the label it had, or new picture that was put in before `anchor`. */
interface NaiveFrame {
  readonly old: number | undefined;
  readonly anchor: number;
  isGone: boolean;
}

export interface NaiveCut {
  /** For each reel, what its frames were; undefined for new picture. */
  readonly reels: readonly { readonly start: number; readonly frames: readonly (number | undefined)[] }[];
}

export interface NaiveReel extends OldReel {
  readonly end: number;
}

/** Applies changes in the order written to reels that are written out frame by frame. */
export function naiveCut(reels: readonly NaiveReel[], changes: readonly FrameChange[]): NaiveCut {
  const strips: NaiveFrame[][] = reels.map(({ start, end }) => [
    ...Array.from({ length: end - start }, (_, at) => ({ old: start + at, anchor: start + at, isGone: false })),
  ]);
  // Where a label stands: before its frame, or at the end of the reel that it is the end of.
  const find = (label: number): { strip: NaiveFrame[]; at: number } | undefined => {
    for (const strip of strips) {
      const at = strip.findIndex(({ old }) => old === label);
      if (at >= 0) return { strip, at };
    }
    const reel = reels.findIndex(({ end }) => end === label);
    return reel < 0 ? undefined : { strip: strips[reel]!, at: strips[reel]!.length };
  };
  for (const { kind, range, to } of changes) {
    const holds = (frame: NaiveFrame) => frame.old !== undefined && range.start <= frame.old && frame.old < range.end;
    if (kind === 'insert') {
      const place = find(range.start);
      const length = Math.max(0, range.end - range.start);
      const added = Array.from({ length }, () => ({ old: undefined, anchor: range.start, isGone: false }));
      place?.strip.splice(place.at, 0, ...added);
    } else if (kind === 'remove') {
      for (const frame of strips.flat()) if (holds(frame)) frame.isGone = true;
    } else if (kind === 'move' && to !== undefined) {
      if (!find(to) || (range.start <= to && to <= range.end) || range.end <= range.start) continue;
      // New picture at the very end of a reel stays there: no frame stands behind it.
      const isEnd = (at: number) => reels.some(({ end }) => end === at);
      const travels = ({ old, anchor }: NaiveFrame) =>
        range.start <= anchor && anchor < range.end && (old !== undefined || (anchor > range.start && !isEnd(anchor)));
      const moved = strips.flat().filter(travels);
      // In the order of the old cut; new picture before the frame that it was put in before.
      moved.sort((a, b) => a.anchor - b.anchor || Number(a.old !== undefined) - Number(b.old !== undefined));
      for (const strip of strips) strip.splice(0, strip.length, ...strip.filter((frame) => !travels(frame)));
      const place = find(to)!;
      place.strip.splice(place.at, 0, ...moved);
    }
  }
  return {
    reels: reels.map(({ start }, index) => ({
      start,
      frames: strips[index]!.filter(({ isGone }) => !isGone).map(({ old }) => old),
    })),
  };
}

/** The label that every old frame has now. */
export function naiveLabels(cut: NaiveCut): Map<number, number> {
  const labels = new Map<number, number>();
  for (const { start, frames } of cut.reels) {
    frames.forEach((old, at) => {
      if (old !== undefined) labels.set(old, start + at);
    });
  }
  return labels;
}

/** Three reels of forty to sixty frames, a thousand labels apart, as hours of film reels are. */
export const REELS: readonly NaiveReel[] = [
  { reel: '1', start: 100, end: 160 },
  { reel: '2', start: 1200, end: 1240 },
  { reel: '3', start: 2300, end: 2350 },
];

const label = fc.constantFrom(...REELS.flatMap(({ start, end }) => span(start, end)));

export const range: fc.Arbitrary<FrameRange> = fc
  .record({ start: label, length: fc.integer({ min: 1, max: 30 }) })
  .map(({ start, length }) => ({ start, end: start + length }));

export const change: fc.Arbitrary<FrameChange> = fc
  .record({ kind: fc.constantFrom('insert', 'remove', 'move', 'replace'), range, to: label })
  .map(({ kind, range, to }): FrameChange => ({ kind, range, ...(kind === 'move' && { to }) }));

export const changes = fc.array(change, { maxLength: 7 });

function span(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
