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
  /** Who is heard on the recording, as printed on the cue sheet. */
  readonly performers: readonly string[];
  /** Whose recording it is. */
  readonly label: string | undefined;
  readonly shares: readonly ShareText[];
  readonly clearances: readonly ClearanceText[];
  readonly iswc: TimeText | undefined;
  readonly isrc: TimeText | undefined;
}

/** The parts that people and companies have in a work, in the order in which a cue sheet names them. */
export const WORK_ROLES = [
  'composer',
  'lyricist',
  'arranger',
  'adapter',
  'translator',
  'sub-author',
  'sub-arranger',
  'publisher',
  'administrator',
  'sub-publisher',
] as const;
export type WorkRole = (typeof WORK_ROLES)[number];

export interface ShareText {
  readonly role: WorkRole;
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
