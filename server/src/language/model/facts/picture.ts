/** Cuts, their reels, acts, scenes and change lists. */
import type { Place } from '../../syntax/row.ts';
import type { DateText, FactBase, Name, RangeText, TimeText } from './base.ts';

export interface PictureFact extends FactBase {
  readonly kind: 'picture';
  readonly version: Name;
  readonly date: DateText | undefined;
  readonly from: Name | undefined;
  readonly reels: readonly ReelText[];
  readonly acts: readonly ActText[];
  readonly changes: readonly ChangeText[];
}

export interface ReelText {
  readonly reel: string;
  readonly start: TimeText;
  readonly lastFrame: TimeText | undefined;
  readonly at: Place;
}

export interface ActText {
  /** Without leading zeros. */
  readonly act: string;
  readonly start: TimeText;
  readonly title: string | undefined;
  readonly at: Place;
}

/** A `scenes` block: where the scenes of a cut begin. */
export interface ScenesFact extends FactBase {
  readonly kind: 'scenes';
  /** The cut that they are of; absent for the current one. */
  readonly picture: Name | undefined;
  /** In the order written. A scene that comes back stands there again. */
  readonly scenes: readonly SceneText[];
}

export interface SceneText {
  /** Without its quotes. */
  readonly scene: string;
  readonly start: TimeText;
  readonly title: string | undefined;
  readonly at: Place;
}

export interface ChangeText {
  readonly kind: 'insert' | 'remove' | 'move' | 'replace';
  readonly range: RangeText;
  readonly to: TimeText | undefined;
  readonly why: string | undefined;
  readonly at: Place;
}
