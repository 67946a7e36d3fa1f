/** How an arrow runs from one bar to another: straight pieces, corners at right angles, never through its own bars. */
import type { Dependency } from '../../server/src/language/views/timeline-view.ts';

/** A bar's box in pixels. */
export interface BarBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export type Point = readonly [x: number, y: number];

/** How far an arrow leaves a bar before it turns, in pixels. */
export const STUB = 9;

/**
 * The corners of the arrow, its tip last. It leaves the end (FS, FF) or the start (SS, SF) of `from` and goes to the
 * start (FS, SS) or the end (FF, SF) of `to`. The plain case, a start after an end, runs along the row of `from` and
 * drops onto `to`, or drops straight from under the bar; where `to` begins before `from` it goes around, along the edge of the row of `to`.
 */
export function route(from: BarBox, to: BarBox, link: Dependency['link']): Point[] {
  const leavesRight = link[0] === 'F';
  const entersLeft = link[1] === 'S';
  const x1 = leavesRight ? from.right : from.left;
  const x2 = entersLeft ? to.left : to.right;
  const y1 = (from.top + from.bottom) / 2;
  const y2 = (to.top + to.bottom) / 2;
  if (link === 'FS') {
    const tip = to.left + Math.min(6, (to.right - to.left) / 2);
    const door = y2 > y1 ? to.top : to.bottom;
    if (y1 !== y2 && tip > x1 + 1)
      return [
        [x1, y1],
        [tip, y1],
        [tip, door],
      ];
    // The days touch or overlap a little: straight from under the bar.
    if (y1 !== y2 && tip > from.left + 1)
      return [
        [tip, y2 > y1 ? from.bottom : from.top],
        [tip, door],
      ];
  }
  const out = x1 + (leavesRight ? STUB : -STUB);
  const into = x2 + (entersLeft ? -STUB : STUB);
  if (leavesRight !== entersLeft) {
    const side = leavesRight ? Math.max(out, into) : Math.min(out, into);
    return [
      [x1, y1],
      [side, y1],
      [side, y2],
      [x2, y2],
    ];
  }
  const between = y2 > y1 ? to.top - 4 : to.bottom + 4;
  return [
    [x1, y1],
    [out, y1],
    [out, between],
    [into, between],
    [into, y2],
    [x2, y2],
  ];
}
