import type { SourcePlace, TimelineView } from '../../server/src/language/views/timeline-view.ts';

/** From the extension host to the timeline page. */
export type ToPage =
  /** A new picture; the page patches by key and keeps zoom, place and selection. */
  | { readonly type: 'view'; readonly view: TimelineView; readonly version: number }
  /** The text cursor entered this place (or left every cue: no source). */
  | { readonly type: 'cursor'; readonly source?: SourcePlace }
  /** Nothing can be drawn: say so, and what to do. */
  | { readonly type: 'empty'; readonly message: string };

/** From the timeline page to the extension host. */
export type ToHost =
  | { readonly type: 'ready' }
  /** A thing was clicked or Enter pressed on it: show its text, select it. `focus` moves the keyboard there too. */
  | { readonly type: 'reveal'; readonly source: SourcePlace; readonly focus: boolean };

/** What the page keeps with `setState`, so that a restart of the window opens the same picture at the same place. */
export interface TimelinePageState {
  readonly uri: string;
  readonly mode: 'reels' | 'schedule';
  readonly reel?: string;
  /** Reel view: frames per pixel as a ratio of integers, and the first visible frame. */
  readonly framesPerPixel?: number;
  readonly firstFrame?: number;
  readonly pixelsPerDay?: number;
  readonly firstDay?: number;
  readonly selected?: string;
}
