/** Cuts and their reels, in frames at the show's rate. */
import type { FrameRange } from '../time/index.ts';
import type { ChangeText, Name, PictureFact, RangeText } from './facts.ts';
import { framesOfRange } from './ranges.ts';
import type { Show } from './show.ts';

export interface Reel {
  readonly reel: string;
  readonly start: number;
  /** Exclusive; absent when no last frame is stated. */
  readonly end: number | undefined;
  readonly picture: PictureFact;
}

/** A change with its labels read: frames of the cut that it starts from. */
export interface Change {
  readonly change: ChangeText;
  readonly range: FrameRange;
  readonly to: number | undefined;
  /** The cut that the change leads to. */
  readonly picture: PictureFact;
}

/** The show's cuts, oldest first: by date, then by their `from`, then by version. */
export function picturesOf(show: Show): readonly PictureFact[] {
  return show.memo(sortPictures, ['picture']);
}

function sortPictures(show: Show): PictureFact[] {
  const pictures = show.sorted('picture');
  const depth = new Map<PictureFact, number>();
  const byVersion = new Map(pictures.map((picture) => [picture.version.key, picture]));
  for (const picture of pictures) {
    let count = 0;
    for (let at = picture.from; at && count <= pictures.length; at = byVersion.get(at.key)?.from) count++;
    depth.set(picture, count);
  }
  const dayOf = (picture: PictureFact) => picture.date?.day ?? Number.NEGATIVE_INFINITY;
  return pictures.sort((a, b) => {
    const byDay = dayOf(a) === dayOf(b) ? 0 : dayOf(a) - dayOf(b);
    return byDay || depth.get(a)! - depth.get(b)! || compareVersions(a.version.key, b.version.key);
  });
}

/** `v9` before `v10`. */
function compareVersions(a: string, b: string): number {
  const number = (version: string) => Number(/\d+/.exec(version)?.[0] ?? 0);
  return number(a) - number(b) || (a < b ? -1 : a > b ? 1 : 0);
}

/** The newest cut. */
export function currentPicture(show: Show): PictureFact | undefined {
  return picturesOf(show).at(-1);
}

/** Newer cuts are greater; -1 for a cut that is not declared. */
export function ageOf(show: Show, version: Name | undefined): number {
  return version ? picturesOf(show).findIndex((picture) => picture.version.key === version.key) : -1;
}

/** The reels of a cut: its own, and those of the cuts it comes from that it does not state again. In order of time. */
export function reelsOf(show: Show, picture: PictureFact): readonly Reel[] {
  return show.memo(allReels, ['picture', 'show']).get(picture) ?? [];
}

function allReels(show: Show): Map<PictureFact, Reel[]> {
  const all = new Map<PictureFact, Reel[]>();
  for (const picture of picturesOf(show)) {
    const reels = new Map<string, Reel>();
    const older = picture.from && show.find('picture', picture.from);
    for (const reel of (older && all.get(older)) ?? []) reels.set(reel.reel, reel);
    for (const { reel, start, lastFrame } of picture.reels) {
      const startFrame = show.frameOf(start.written);
      const last = lastFrame && show.frameOf(lastFrame.written);
      if (startFrame !== undefined)
        reels.set(reel, { reel, start: startFrame, end: last === undefined ? undefined : last + 1, picture });
    }
    all.set(
      picture,
      [...reels.values()].sort((a, b) => a.start - b.start),
    );
  }
  return all;
}

/** The reel of a cut that holds a frame. */
export function reelAt(show: Show, picture: PictureFact, frame: number): Reel | undefined {
  return reelsOf(show, picture).find((reel) => reel.start <= frame && (reel.end === undefined || frame < reel.end));
}

/** The changes that lead to a cut, in the order written; those whose labels cannot be read are left out. */
export function changesOf(show: Show, picture: PictureFact): readonly Change[] {
  return show.memo(allChanges, ['picture', 'show']).get(picture) ?? [];
}

function allChanges(show: Show): Map<PictureFact, Change[]> {
  return new Map(
    picturesOf(show).map((picture) => [
      picture,
      picture.changes.flatMap((change) => {
        const range = readChange(show, change.range);
        const to = change.to && show.frameOf(change.to.written);
        return range ? [{ change, range, to, picture }] : [];
      }),
    ]),
  );
}

function readChange(show: Show, text: RangeText): FrameRange | undefined {
  const range = framesOfRange(show, text);
  return range && range.end !== undefined ? { start: range.start, end: range.end } : undefined;
}

/** The cuts between two, the older outside, the newer inside; empty when `to` does not come from `from`. */
export function cutsBetween(show: Show, from: PictureFact, to: PictureFact): readonly PictureFact[] {
  const chain: PictureFact[] = [];
  const limit = picturesOf(show).length;
  for (let at: PictureFact | undefined = to; at && chain.length <= limit; at = show.find('picture', at.from)) {
    if (at === from) return chain.reverse();
    chain.push(at);
  }
  return [];
}
