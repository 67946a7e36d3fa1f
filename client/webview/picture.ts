/** What the page asks of a picture, whichever of the two it is. Pixels are CSS pixels of the canvas. */
import type { SourcePlace } from '../../server/src/language/views/timeline-view.ts';
import type { Context } from './brush.ts';
import type { Box, Camera, Frame } from './layout-camera.ts';
import type { Theme } from './theme.ts';
import type { Tip } from './words.ts';

export interface Picture {
  readonly mode: 'reels' | 'schedule';
  /** Width of the names at the left, which never scroll away; set by `frame`. */
  readonly gutter: number;
  /** One line that says what is drawn, for the canvas's label. */
  readonly summary: string;
  /** The limits of the camera for a canvas of this size. */
  frame(width: number, height: number): Frame;
  draw(view: Look): void;
  /** What lies under a point of the canvas, the smallest thing first. */
  hit(camera: Camera, x: number, y: number): Hit | undefined;
  /** Everything the keyboard can stop at. */
  item(key: string): Item | undefined;
  /** The item the text cursor is in, the one nearest to the camera's place when several come from one text. */
  itemAt(place: SourcePlace, camera: Camera): Item | undefined;
  /** The next stop from an item, or from the camera's place without one. */
  neighbour(key: string | undefined, step: Step, camera: Camera): Item | undefined;
}

export type Step = 'left' | 'right' | 'up' | 'down';

export interface Item {
  readonly key: string;
  readonly box: Box;
  readonly source: SourcePlace;
  readonly tip: Tip;
  /** Set for a heading that folds. */
  readonly fold?: { readonly line: string; readonly open: boolean };
}

export interface Hit {
  /** Set when it can be selected. */
  readonly key?: string;
  readonly source?: SourcePlace;
  /** What a press folds or unfolds. */
  readonly fold?: Item['fold'];
  readonly tip: Tip;
}

/** One drawing of the picture. */
export interface Look {
  readonly ctx: Context;
  readonly width: number;
  readonly height: number;
  /** Where the names at the left end and the picture begins. */
  readonly gutter: number;
  readonly camera: Camera;
  readonly theme: Theme;
  readonly selected: string | undefined;
  readonly cursor: string | undefined;
  readonly hovered: string | undefined;
  /** True while the keyboard is on the canvas. */
  readonly focused: boolean;
}

/** The item whose text holds the place, the narrowest; of equals the one `distance` says is nearest. */
export function narrowest<T extends { readonly source: SourcePlace }>(
  items: Iterable<T>,
  place: SourcePlace,
  distance: (item: T) => number,
): T | undefined {
  let best: T | undefined;
  for (const item of items) {
    const { uri, start, end } = item.source;
    if (uri !== place.uri || place.start < start || place.start > end) continue;
    const wider = best ? end - start - (best.source.end - best.source.start) : -1;
    if (!best || wider < 0 || (wider === 0 && distance(item) < distance(best))) best = item;
  }
  return best;
}
