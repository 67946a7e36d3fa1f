/**
 * What the statements of a file say, as typed values. A fact is built from one statement and what stands in its block,
 * and lives as long as both; it knows nothing of other facts, of the show's rate, or of other files. Names and times in
 * it are as written: a show resolves them.
 */
import type { Statement } from '../document/tree.ts';
import type { NameKind } from '../schema/spec.ts';
import type { ItemWord } from '../schema/words/schedule.ts';
import type { Place } from '../syntax/row.ts';

/** A name as written, and as compared. */
export interface Name {
  readonly written: string;
  /** Equal keys mean the same thing: cue numbers compare without case and leading zeros. */
  readonly key: string;
  readonly at: Place;
}

export interface Declaration extends Name {
  readonly kind: NameKind;
  readonly fact: Fact;
}

export interface Reference extends Name {
  /** It must be declared as one of these. */
  readonly kinds: readonly NameKind[];
  readonly fact: Fact;
}

/** A timecode as written; read at the rate of the show. */
export interface TimeText {
  readonly written: string;
  readonly at: Place;
}

/** `A - B`, `A + length`, or `A` alone. */
export interface RangeText {
  readonly in: TimeText;
  readonly out: TimeText | undefined;
  /** A timecode, a clock (minutes and seconds) or a duration. */
  readonly length: TimeText | undefined;
  readonly at: Place;
}

/** A date as written; `day` is absent when there is no such date. */
export interface DateText {
  readonly written: string;
  /** Days since 1970-01-01. */
  readonly day: number | undefined;
  /** The weekday written before it, `Mon`. */
  readonly weekday: string | undefined;
  /** The date with its weekday. */
  readonly at: Place;
  /** The date alone. */
  readonly dateAt: Place;
}

export interface DateSpanText {
  readonly first: DateText;
  /** The last day, inside; the first when only one is written. */
  readonly last: DateText;
  readonly at: Place;
}

export interface TextNote {
  readonly text: string;
  readonly who: Name | undefined;
  readonly at: Place;
}

interface FactBase {
  readonly statement: Statement;
  /** The statement's first line, for related information. */
  readonly at: Place;
  readonly declares: readonly Declaration[];
  readonly references: readonly Reference[];
  /** Every timecode in it, positions and lengths apart. */
  readonly timecodes: readonly TimeText[];
  readonly timeLengths: readonly TimeText[];
  readonly dates: readonly DateText[];
}

export interface ShowFact extends FactBase {
  readonly kind: 'show';
  readonly title: string;
  readonly rate: TimeText | undefined;
  readonly numbering: Numbering | undefined;
  readonly shares: { readonly scheme: string; readonly at: Place } | undefined;
  readonly follow: readonly Name[] | undefined;
  readonly company: string | undefined;
  readonly zone: { readonly name: string; readonly at: Place } | undefined;
  readonly isan: TimeText | undefined;
  readonly eidr: TimeText | undefined;
}

export type Numbering = 'reel' | 'act' | 'episode' | 'running';

export interface PersonFact extends FactBase {
  readonly kind: 'person';
  readonly id: Name;
  readonly name: string;
  readonly roles: readonly Name[];
  readonly away: readonly DateSpanText[];
  /** Name number or base number, as written. */
  readonly ipi: TimeText | undefined;
}

export interface CompanyFact extends FactBase {
  readonly kind: 'company';
  readonly id: Name;
  readonly name: string;
  readonly ipi: TimeText | undefined;
}

export interface RoomFact extends FactBase {
  readonly kind: 'room';
  readonly id: Name;
  readonly name: string;
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

export interface PictureFact extends FactBase {
  readonly kind: 'picture';
  readonly version: Name;
  readonly date: DateText | undefined;
  readonly from: Name | undefined;
  readonly reels: readonly ReelText[];
  readonly changes: readonly ChangeText[];
}

export interface ReelText {
  readonly reel: string;
  readonly start: TimeText;
  readonly lastFrame: TimeText | undefined;
  readonly at: Place;
}

export interface ChangeText {
  readonly kind: 'insert' | 'remove' | 'move' | 'replace';
  readonly range: RangeText;
  readonly to: TimeText | undefined;
  readonly why: string | undefined;
  readonly at: Place;
}

/** A `cues` or `spotting` block: what all cues in it share. */
export interface SessionFact extends FactBase {
  readonly kind: 'session';
  readonly form: 'cues' | 'spotting';
  readonly department: string;
  readonly picture: Name | undefined;
  readonly date: DateText | undefined;
  /** Who was there; absent when nobody is named. */
  readonly with: { readonly who: readonly Name[]; readonly at: Place } | undefined;
}

/** One line about a cue. A line with a range says where it plays in its session's cut; one without adds to it. */
export interface CueFact extends FactBase {
  readonly kind: 'cue';
  readonly department: string;
  /** The cut its session was about. */
  readonly picture: Name | undefined;
  readonly number: Name | undefined;
  /** The digits before the m, without leading zeros; absent when the number has no such form. */
  readonly group: string | undefined;
  /** Every word before the range: a character, or an ADR number. */
  readonly subject: Name | undefined;
  readonly range: RangeText | undefined;
  readonly title: string | undefined;
  /** A time with a note and nothing else: said about a place, not about a cue. */
  readonly isFreeNote: boolean;
  /** Bare words: `source`, `vocal`, `feet`, `noise`. */
  readonly words: readonly string[];
  readonly hits: readonly { readonly time: TimeText; readonly text: string | undefined; readonly at: Place }[];
  readonly notes: readonly TextNote[];
  readonly todos: readonly (TextNote & { readonly by: DateText | undefined })[];
  readonly begins: string | undefined;
  readonly ends: string | undefined;
  readonly segue: Name | undefined;
  readonly isAlternative: boolean;
  readonly isOmitted: boolean;
  readonly status: string | undefined;
  readonly uses: readonly Name[];
}

export interface WorkFact extends FactBase {
  readonly kind: 'work';
  readonly id: Name;
  readonly title: string | undefined;
  readonly isPublicDomain: boolean;
  readonly library: string | undefined;
  readonly shares: readonly ShareText[];
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

export interface CalendarFact extends FactBase {
  readonly kind: 'calendar';
  readonly id: Name;
  readonly extends: readonly Name[];
  /** `Mon .. Fri` and single days, as ISO weekdays 1–7; absent when not said. */
  readonly workdays: readonly number[] | undefined;
  readonly day: TimeText | undefined;
  readonly hours: { readonly from: string; readonly to: string; readonly at: Place } | undefined;
  readonly closed: readonly ClosedText[];
}

export interface ClosedText {
  readonly span: DateSpanText;
  readonly why: string | undefined;
  /** Closed from this time of day on, `13:00`. */
  readonly from: string | undefined;
}

export interface ScheduleFact extends FactBase {
  readonly kind: 'schedule';
  readonly calendar: Name | undefined;
  readonly start: DateText | undefined;
  readonly closed: readonly ClosedText[];
}

export interface LinkText {
  readonly item: Name;
  readonly ofStart: boolean;
  /** Signed, `+ 2d`; absent for none. */
  readonly lag: { readonly sign: 1 | -1; readonly length: string; readonly elapsed: boolean } | undefined;
  readonly at: Place;
}

export interface ItemFact extends FactBase {
  readonly kind: 'item';
  readonly word: ItemWord;
  readonly id: Name;
  readonly title: string | undefined;
  readonly length: TimeText | undefined;
  /** The statement of the schedule that it stands in. */
  readonly schedule: Statement | undefined;
  /** Statements of the phases around it, outermost first. */
  readonly phases: readonly Statement[];
  readonly after: readonly LinkText[];
  readonly endsAfter: readonly LinkText[];
  readonly on: DateText | undefined;
  readonly from: DateText | undefined;
  readonly endsOn: DateText | undefined;
  readonly by: DateText | LinkText | undefined;
  readonly with: readonly Name[];
  readonly room: Name | undefined;
  readonly signoff: readonly Name[];
  readonly stage: Name | undefined;
  readonly picture: Name | undefined;
}

export interface PipelineFact extends FactBase {
  readonly kind: 'pipeline';
  readonly id: Name;
  readonly extends: Name | undefined;
  readonly stages: readonly {
    readonly id: Name;
    readonly title: string | undefined;
    readonly within: Name | undefined;
  }[];
  readonly requirements: readonly Requirement[];
}

export interface Requirement {
  readonly severity: 'error' | 'warning';
  readonly first: Name;
  readonly then: Name;
  /** Working time that must lie between them, `2d`. */
  readonly gap: string | undefined;
  readonly why: string | undefined;
  readonly at: Place;
}

export interface LevelsFact extends FactBase {
  readonly kind: 'levels';
  readonly levels: readonly { readonly code: string; readonly level: string; readonly at: Place }[];
}

export interface IncludeFact extends FactBase {
  readonly kind: 'include';
  readonly path: string;
  readonly pathAt: Place;
}

export type Fact =
  | ShowFact
  | PersonFact
  | CompanyFact
  | RoomFact
  | CharacterFact
  | PictureFact
  | SessionFact
  | CueFact
  | WorkFact
  | CalendarFact
  | ScheduleFact
  | ItemFact
  | PipelineFact
  | LevelsFact
  | IncludeFact;

export type FactOf<K extends Fact['kind']> = Extract<Fact, { kind: K }>;
