import type { Reel } from '../../model/pictures.ts';

/** The edge nearest to a frame that is in none of the reels. Every reel before it has an end, else it would be in it. */
export function nearestEdge(reels: readonly Reel[], frame: number): Edge {
  const before = reels.findLast((reel) => reel.start <= frame);
  const after = reels.find((reel) => reel.start > frame);
  if (!before || (after && after.start - frame < frame - before.end! + 1)) return { reel: after!, isBefore: true };
  return { reel: before, isBefore: false };
}

/** An end of a reel: its first frame where the frame in question is before it, else its last. */
export interface Edge {
  readonly reel: Reel;
  readonly isBefore: boolean;
}
