/** People, companies, rooms, characters. */
import type { DateSpanText, FactBase, Name, TimeText } from './base.ts';

export interface PersonFact extends FactBase {
  readonly kind: 'person';
  readonly id: Name;
  readonly name: string;
  readonly roles: readonly Name[];
  /** Works on the show; otherwise somebody who is only named, such as the writer of a song. */
  readonly isCrew: boolean;
  /** The performing right society, as written. */
  readonly society: Name | undefined;
  readonly away: readonly DateSpanText[];
  /** The days and hours that the person works. */
  readonly calendar: Name | undefined;
  /** Name number or base number, as written. */
  readonly ipi: TimeText | undefined;
}

export interface CompanyFact extends FactBase {
  readonly kind: 'company';
  readonly id: Name;
  readonly name: string;
  /** The performing right society, as written. */
  readonly society: Name | undefined;
  readonly ipi: TimeText | undefined;
}

export interface RoomFact extends FactBase {
  readonly kind: 'room';
  readonly id: Name;
  readonly name: string;
  /** The days and hours on which it can be used. */
  readonly calendar: Name | undefined;
}

export interface CharacterFact extends FactBase {
  readonly kind: 'character';
  readonly id: Name;
  readonly name: string;
  readonly prefix: string | undefined;
  readonly actor: string | undefined;
  /** A loop group or crowd: several people, who may speak at once. */
  readonly isGroup: boolean;
}
