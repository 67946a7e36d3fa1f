/** Half-open ranges of frames: `end` is the first frame that is no longer in. EDL and OTIO out points are such ends. */
export interface FrameRange {
  readonly start: number;
  readonly end: number;
}

/** Frames in the range; 0 where it is empty, below 0 where it ends before it starts. */
export function rangeLength(range: FrameRange): number {
  return range.end - range.start;
}

/** Whether the frame lies in the range; its end does not. */
export function rangeContains(range: FrameRange, frame: number): boolean {
  return range.start <= frame && frame < range.end;
}

/** Whether two ranges share a frame; touching ones do not, and empty ones share none. */
export function rangesOverlap(a: FrameRange, b: FrameRange): boolean {
  return Math.max(a.start, b.start) < Math.min(a.end, b.end);
}

/** The frames in both, or undefined where there are none. */
export function intersectRanges(a: FrameRange, b: FrameRange): FrameRange | undefined {
  return rangesOverlap(a, b) ? { start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) } : undefined;
}

/** The range from a first to an inclusive last frame, as a last frame of action (LFOA) is written. */
export function rangeToLastFrame(start: number, lastFrame: number): FrameRange {
  return { start, end: lastFrame + 1 };
}
