/** Cuts and their reels, in frames at the show's rate. */
import type { Place } from '../syntax/row.ts';
import type { FrameRange } from '../time/index.ts';
import { buildCutMap, type CutMap, composeCutMaps } from './cut-map.ts';
import type { ChangeText, Name, PictureFact, RangeText } from './facts.ts';
import { framesOfRange } from './ranges.ts';
import type { Show } from './show.ts';

export interface Reel {
  readonly reel: string;
  readonly start: number;
  /** Exclusive; absent when no last frame is stated. */
  readonly end: number | undefined;
  /** Where it is stated, and in which cut: this one, or the one it was taken over from. */
  readonly at: Place;
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
  return [...pictures].sort((a, b) => {
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

/**
 * The reels of a cut, in order of time: those it states, and those of the cut it comes from that it does not state
 * again, as long as its change list makes them.
 */
export function reelsOf(show: Show, picture: PictureFact): readonly Reel[] {
  return cutOf(show, picture)?.reels ?? [];
}

/** The reel of a cut that holds a frame. */
export function reelAt(show: Show, picture: PictureFact, frame: number): Reel | undefined {
  const reel = reelsOf(show, picture).findLast(({ start }) => start <= frame);
  return reel && (reel.end === undefined || frame < reel.end) ? reel : undefined;
}

/**
 * Frames of picture in a range of labels of a cut: over a reel change, the labels between the reels do not count. What
 * sticks out at either end does.
 */
export function pictureLength(show: Show, picture: PictureFact | undefined, range: FrameRange): number {
  const reels = picture ? reelsOf(show, picture) : [];
  let length = range.end - range.start;
  reels.forEach((reel, index) => {
    const next = reels[index + 1];
    if (reel.end !== undefined && next && range.start < reel.end && range.end >= next.start)
      length -= Math.max(0, next.start - reel.end);
  });
  return length;
}

/** Where the frames of an older cut stand in the current one; undefined when no change lists lead from it to there. */
export function mapToCurrent(show: Show, picture: PictureFact): CutMap | undefined {
  return show.memo(mapsToCurrent, ['picture', 'settings']).get(picture);
}

function mapsToCurrent(show: Show): Map<PictureFact, CutMap> {
  const maps = new Map<PictureFact, CutMap>();
  const current = currentPicture(show);
  let map: CutMap | undefined;
  for (let at = current; at; ) {
    const older: PictureFact | undefined = show.find('picture', at.from);
    const step = cutOf(show, at)?.map;
    if (!older || !step || older === current || maps.has(older)) break;
    map = map ? composeCutMaps(step, map) : step;
    maps.set(older, map);
    at = older;
  }
  return maps;
}

/** A cut worked out: its reels, and the map that its change list makes. */
interface Cut {
  readonly reels: readonly Reel[];
  /** From the cut that it says it comes from. */
  readonly map: CutMap | undefined;
}

/** The map of one change list: from the cut that a cut comes from to the cut itself. */
export function changeMapOf(show: Show, picture: PictureFact): CutMap | undefined {
  return cutOf(show, picture)?.map;
}

function cutOf(show: Show, picture: PictureFact): Cut | undefined {
  return show.memo(allCuts, ['picture', 'settings']).get(picture);
}

function allCuts(show: Show): Map<PictureFact, Cut> {
  const cuts = new Map<PictureFact, Cut>();
  // Parents first, whatever the dates say; a ring of `from` ends where it meets itself.
  const work = (picture: PictureFact, heirs: ReadonlySet<PictureFact>): Cut => {
    const known = cuts.get(picture);
    if (known) return known;
    const older = show.find('picture', picture.from);
    const base = older && !heirs.has(older) ? work(older, new Set([...heirs, older])) : undefined;
    const cut = workOut(show, picture, base);
    cuts.set(picture, cut);
    return cut;
  };
  for (const picture of picturesOf(show)) work(picture, new Set([picture]));
  return cuts;
}

function workOut(show: Show, picture: PictureFact, base: Cut | undefined): Cut {
  const stated = new Map<string, Reel>();
  for (const { reel, start, lastFrame, at } of picture.reels) {
    const first = show.frameOf(start.written);
    const last = lastFrame && show.frameOf(lastFrame.written);
    if (first !== undefined)
      stated.set(reel, { reel, start: first, end: last === undefined ? undefined : last + 1, at, picture });
  }
  const changes = changesOf(show, picture).map(({ change, range, to }) => ({ kind: change.kind, range, to }));
  const starts = new Map([...stated.values()].map(({ reel, start }) => [reel, start]));
  const map = base && buildCutMap(base.reels, changes, starts);
  const reels = new Map<string, Reel>();
  for (const old of base?.reels ?? []) {
    const end = map?.reels.find(({ reel }) => reel === old.reel)?.end;
    reels.set(old.reel, { ...old, end: old.end === undefined ? undefined : end });
  }
  for (const [name, reel] of stated) reels.set(name, { ...reel, end: reel.end ?? reels.get(name)?.end });
  return { reels: [...reels.values()].sort((a, b) => a.start - b.start), map };
}

/** The changes that lead to a cut, in the order written; those whose labels cannot be read are left out. */
export function changesOf(show: Show, picture: PictureFact): readonly Change[] {
  return show.memo(allChanges, ['picture', 'settings']).get(picture) ?? [];
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
