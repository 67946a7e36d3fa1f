/** Which changes of the lists between two cuts have to do with a range. */

import type { CutMap } from '../model/cut-map.ts';
import type { PictureFact } from '../model/facts.ts';
import { type Change, changeMapOf, changesOf, cutsBetween } from '../model/pictures.ts';
import type { Show } from '../model/show.ts';
import { type FrameRange, rangesOverlap } from '../time/index.ts';
import { carryRange } from './carry-range.ts';

/**
 * The changes on the way from one cut to a newer one that shift, cut or part a range of the older, in the order of the
 * cuts. Exchanges of as much for as much are none of them.
 */
export function touchingChanges(show: Show, from: PictureFact, to: PictureFact, range: FrameRange): Change[] {
  const found: Change[] = [];
  let at: FrameRange | undefined = range;
  for (const picture of cutsBetween(show, from, to)) {
    const map = changeMapOf(show, picture);
    if (!map || !at) break;
    const here: FrameRange = at;
    found.push(...changesOf(show, picture).filter((change) => isTouching(map, here, change)));
    at = carryRange(map, here).range;
  }
  return found;
}

/** In a reel, a change touches all that stands behind it. */
function isTouching(map: CutMap, range: FrameRange, { change, range: changed, to }: Change): boolean {
  if (change.kind === 'replace') return false;
  const reaches = (frame: number) =>
    map.regions.some(
      ({ old }) => old.start <= frame && frame <= old.end && frame < range.end && rangesOverlap(old, range),
    );
  return reaches(changed.start) || (change.kind === 'move' && to !== undefined && reaches(to));
}
