/** How much music a programme has: frames of picture, and where two cues sound at once, each frame once. */
import type { FrameRange } from '../time/index.ts';
import { CUE_READS, type Cue, cuesOf, pictureOf } from './cues.ts';
import { piecesIn } from './cut-map.ts';
import type { Aspect } from './facts.ts';
import { isPlayedMusic, worksOfCue } from './music.ts';
import { currentPicture, mapToCurrent, reelsOf } from './pictures.ts';
import type { Show } from './show.ts';

/** What the totals are computed from. */
export const MUSIC_READS: readonly Aspect[] = ['cue', 'work', ...CUE_READS];

export interface MusicTotals {
  /** Frames during which any music plays. */
  readonly total: number;
  /** Frames of each cue, by its key: they add up to the total. */
  readonly ofCue: ReadonlyMap<string, number>;
  /** Frames during which each work plays, by its name. A medley counts for each of its works. */
  readonly ofWork: ReadonlyMap<string, number>;
}

/** A stretch of the current cut that a cue plays over. A cue that goes over a reel change has several. */
export interface MusicStretch extends FrameRange {
  readonly cue: Cue;
}

/**
 * The music of a show's current cut. Omitted cues, alternatives and cues without an out do not count, nor do the labels
 * between two reels. Where cues overlap, the frames are those of the one that came in last, for that is what enters: a
 * crossfade belongs to the new cue, and a song over score is paid as the song.
 */
export function musicTotals(show: Show): MusicTotals {
  return show.memo(addUp, MUSIC_READS);
}

function addUp(show: Show): MusicTotals {
  const ofCue = new Map<string, number>();
  const ofWork = new Map<string, number>();
  let total = 0;
  for (const { cue, frames } of carve(musicStretches(show))) {
    total += frames;
    ofCue.set(cue.key, (ofCue.get(cue.key) ?? 0) + frames);
    for (const { id } of worksOfCue(show, cue)) ofWork.set(id.key, (ofWork.get(id.key) ?? 0) + frames);
  }
  return { total, ofCue, ofWork };
}

/** Frames of the current cut's reels; undefined where it has none, or where a reel does not say its last frame. */
export function programmeLength(show: Show): number | undefined {
  const picture = currentPicture(show);
  const reels = picture ? reelsOf(show, picture) : [];
  if (reels.length === 0) return undefined;
  let length = 0;
  for (const { start, end } of reels) {
    if (end === undefined) return undefined;
    length += Math.max(0, end - start);
  }
  return length;
}

/** Where music plays in the current cut, cue by cue. What a cue lost with an older cut's picture is left out. */
export function musicStretches(show: Show): MusicStretch[] {
  return cuesOf(show).flatMap((cue) => stretchesOf(show, cue));
}

/** Where one cue plays music in the current cut; nowhere if it is none that is in the film. */
export function stretchesOf(show: Show, cue: Cue): MusicStretch[] {
  if (!isPlayedMusic(cue)) return [];
  const gaps = show.memo(gapsBetweenReels, ['picture', 'settings']);
  const stretches: MusicStretch[] = [];
  for (const range of rangesNow(show, cue))
    for (const { start, end } of without(range, gaps)) stretches.push({ start, end, cue });
  return stretches;
}

function rangesNow(show: Show, { timing }: Cue): readonly FrameRange[] {
  const { start, end } = timing?.range ?? {};
  if (start === undefined || end === undefined || end <= start) return [];
  const picture = pictureOf(show, timing!.fact);
  const map = picture && mapToCurrent(show, picture);
  // What stands in no reel of its cut was never carried anywhere.
  if (!map?.regions.some(({ old }) => start < old.end && old.start < end)) return [{ start, end }];
  return piecesIn(map, { start, end }).map(({ to, length }) => ({ start: to, end: to + length }));
}

/** Labels between the reels of the current cut, in order. */
function gapsBetweenReels(show: Show): FrameRange[] {
  const picture = currentPicture(show);
  const reels = picture ? reelsOf(show, picture) : [];
  return reels.flatMap(({ end }, index) => {
    const next = reels[index + 1];
    return end !== undefined && next && end < next.start ? [{ start: end, end: next.start }] : [];
  });
}

/** What of a range is picture: a gap that it bridges is none. One that only reaches into a gap sticks out, and counts. */
function without(range: FrameRange, gaps: readonly FrameRange[]): readonly FrameRange[] {
  const { start, end } = range;
  if (start < end && !gaps.some((gap) => start < gap.start && gap.end <= end)) return [range];
  const parts: FrameRange[] = [];
  let from = start;
  for (const gap of gaps) {
    if (gap.start <= start || end < gap.end) continue;
    parts.push({ start: from, end: gap.start });
    from = gap.end;
  }
  return [...parts, { start: from, end }].filter((part) => part.start < part.end);
}

/**
 * Gives every frame to one stretch: of several, to the one that begins last; of those that begin together, to the one
 * that ends first, else to the first of the text. What begins later always lies on top, so a stack is all that is needed.
 */
function* carve(stretches: readonly MusicStretch[]): Generator<{ cue: Cue; frames: number }> {
  const order = new Map(stretches.map((stretch, index) => [stretch, index]));
  const sorted = [...stretches].sort((a, b) => a.start - b.start || b.end - a.end || order.get(b)! - order.get(a)!);
  const playing: MusicStretch[] = [];
  let at = Number.NEGATIVE_INFINITY;
  for (let index = 0; index <= sorted.length; index++) {
    const next = sorted[index];
    const until = next?.start ?? Number.POSITIVE_INFINITY;
    while (playing.length > 0 && at < until) {
      const { cue, end } = playing.at(-1)!;
      const stop = Math.min(end, until);
      if (at < stop) yield { cue, frames: stop - at };
      at = Math.max(at, stop);
      if (end <= until) playing.pop();
    }
    at = Math.max(at, until);
    if (next) playing.push(next);
  }
}
