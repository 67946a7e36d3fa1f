/** Music as rights know it. */
import type { Place } from '../../syntax/row.ts';
import type { DateText, FactBase, Name, TimeText } from './base.ts';

export interface WorkFact extends FactBase {
  readonly kind: 'work';
  readonly id: Name;
  readonly title: string | undefined;
  readonly isPublicDomain: boolean;
  readonly library: string | undefined;
  /** The number in the library's catalogue. */
  readonly catalogue: string | undefined;
  readonly shares: readonly ShareText[];
  readonly clearances: readonly ClearanceText[];
  readonly iswc: TimeText | undefined;
  readonly isrc: TimeText | undefined;
}

export interface ShareText {
  readonly role: 'composer' | 'lyricist' | 'arranger' | 'publisher';
  readonly who: Name;
  /** As written, `33.34%`. */
  readonly share: TimeText | undefined;
  readonly at: Place;
}

/** `sync` is leave to use the composition with picture, `master` leave to use the recording. */
export type Right = 'sync' | 'master';

export interface ClearanceText {
  readonly right: Right;
  readonly state: 'requested' | 'quoted' | 'cleared' | 'refused';
  readonly fee: FeeText | undefined;
  /** Most favoured nations: the fee rises to the highest of the group. */
  readonly isMfn: boolean;
  /** When the answer is needed. */
  readonly by: DateText | undefined;
  /** The last day of the licence. */
  readonly until: DateText | undefined;
  readonly at: Place;
}

export interface FeeText {
  /** As written, `15000`. */
  readonly amount: string;
  /** Three letters, `USD`. */
  readonly currency: string;
  readonly at: Place;
}
