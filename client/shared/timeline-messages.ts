import type { SourcePlace, TimelineView } from '../../server/src/language/views/timeline-view.ts';

/** From the extension host to the timeline page. */
export type ToPage =
  /**
   * A new picture; the page patches by key and keeps zoom, place and selection. `version` counts up in one panel: a
   * picture older than the one shown is dropped.
   */
  | { readonly type: 'view'; readonly uri: string; readonly view: TimelineView; readonly version: number }
  /** The text cursor entered this place (or left every file of the show: no source). */
  | { readonly type: 'cursor'; readonly source?: SourcePlace }
  /** Nothing can be drawn: say so, and what to do. */
  | { readonly type: 'empty'; readonly uri: string; readonly message: string; readonly version: number };

/** From the timeline page to the extension host. */
export type ToHost =
  /** The page is (again) there and has nothing to show yet. */
  | { readonly type: 'ready' }
  /** A thing was clicked or Enter pressed on it: show its text, select it. `focus` moves the keyboard there too. */
  | { readonly type: 'reveal'; readonly source: SourcePlace; readonly focus: boolean };

export type TimelineMode = 'reels' | 'schedule';

/** A place on one of the two pictures: units are frames of the strip, or days; pixels are CSS pixels. */
export interface PageCamera {
  readonly unitsPerPixel: number;
  /** The first visible unit, at the left edge. */
  readonly first: number;
  /** How far the rows are scrolled down, in pixels. */
  readonly top: number;
}

/** What the page keeps with `setState`, so that a restart of the window opens the same picture at the same place. */
export interface TimelinePageState {
  readonly uri: string;
  readonly mode: TimelineMode;
  /** The key of the one reel shown; absent for all reels in a row. */
  readonly reel?: string;
  readonly reels?: PageCamera;
  readonly schedule?: PageCamera;
  readonly selected?: string;
  readonly table?: boolean;
  /** Lines of the schedule: whether they began folded, and which somebody folded or unfolded since. */
  readonly folds?: { readonly all: boolean; readonly lines: Readonly<Record<string, boolean>> };
}
