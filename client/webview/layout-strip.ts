/**
 * Reels in a row. Labels jump from reel to reel (01:19:42:10, then 02:00:08:00), so the picture has its own axis, the
 * strip: frames counted from the first frame shown, with a small gap at each reel change instead of forty empty minutes.
 */
import type { ReelView } from '../../server/src/language/views/timeline-view.ts';

export interface Segment {
  readonly reel: ReelView;
  /** The strip position of the reel's first frame. */
  readonly at: number;
  readonly length: number;
}

export interface Strip {
  readonly segments: readonly Segment[];
  readonly length: number;
  /** Frames of the strip between two reels. */
  readonly gap: number;
}

/** Lays reels end to end in the order given. The gap is a fortieth of the longest reel. */
export function layStrip(reels: readonly ReelView[]): Strip {
  const lengths = reels.map((reel) => Math.max(1, reel.endFrame - reel.startFrame));
  const gap = reels.length > 1 ? Math.ceil(Math.max(...lengths) / 40) : 0;
  const segments: Segment[] = [];
  let at = 0;
  reels.forEach((reel, index) => {
    const length = lengths[index] ?? 1;
    segments.push({ reel, at, length });
    at += length + gap;
  });
  return { segments, length: Math.max(1, at - gap), gap };
}

/** The strip position of a frame that belongs to a segment; what sticks out of the reel stays inside half a gap. */
export function positionIn(strip: Strip, segment: Segment, frame: number): number {
  const inset = frame - segment.reel.startFrame;
  if (strip.gap === 0) return segment.at + inset;
  const half = Math.floor(strip.gap / 2);
  return segment.at + Math.min(Math.max(inset, -half), segment.length + half);
}

/** The segment whose reel holds the frame (its end excluded), the first of them; undefined outside every reel. */
export function segmentOfFrame(strip: Strip, frame: number): Segment | undefined {
  return strip.segments.find(({ reel }) => frame >= reel.startFrame && frame < reel.endFrame);
}

/** The frame under a strip position, and its segment: in a gap the reel before it, at its end. */
export function frameAt(strip: Strip, position: number): { segment: Segment; frame: number } | undefined {
  let found = strip.segments[0];
  for (const segment of strip.segments) {
    if (segment.at > position) break;
    found = segment;
  }
  if (!found) return undefined;
  const inset = Math.floor(position - found.at);
  const kept = strip.gap === 0 ? inset : Math.min(inset, found.length);
  return { segment: found, frame: found.reel.startFrame + kept };
}

/** Where a position of an older strip lies on this one: the same frame of the same reel, else the same position. */
export function carried(from: Strip, to: Strip, position: number): number {
  const place = frameAt(from, position);
  const segment = place && to.segments.find(({ reel }) => reel.key === place.segment.reel.key);
  if (!place || !segment) return position;
  const moved = segment.reel.startFrame - place.segment.reel.startFrame;
  return position - place.segment.at + segment.at - moved;
}
