/**
 * What the statements of a file say, as typed values. A fact is built from one statement and what stands in its block,
 * and lives as long as both; it knows nothing of other facts, of the show's rate, or of other files. Names and times in
 * it are as written: a show resolves them.
 */
import type { CharacterFact, CompanyFact, PersonFact, RoomFact } from './facts/cast.ts';
import type { CueFact, SessionFact } from './facts/cues.ts';
import type { DeliverySpecFact } from './facts/delivery.ts';
import type { PictureFact, ScenesFact } from './facts/picture.ts';
import type { PipelineFact } from './facts/pipeline.ts';
import type { BaselineFact, ReopeningFact, StatusFact } from './facts/progress.ts';
import type {
  AmendmentFact,
  BookingFact,
  CalendarFact,
  ItemFact,
  PerFact,
  ScheduleFact,
  SkipFact,
  WaiverFact,
} from './facts/schedule.ts';
import type { IncludeFact, LevelsFact, ShowFact } from './facts/show.ts';
import type { SocietyFact, TermFact, UsageFact } from './facts/vocabulary.ts';
import type { WorkFact } from './facts/works.ts';

export type * from './facts/base.ts';
export type * from './facts/cast.ts';
export type * from './facts/cues.ts';
export type * from './facts/delivery.ts';
export type * from './facts/picture.ts';
export type * from './facts/pipeline.ts';
export type * from './facts/progress.ts';
export type * from './facts/schedule.ts';
export type * from './facts/show.ts';
export type * from './facts/vocabulary.ts';
export type * from './facts/works.ts';

export type Fact =
  | ShowFact
  | PersonFact
  | CompanyFact
  | RoomFact
  | CharacterFact
  | PictureFact
  | ScenesFact
  | SessionFact
  | CueFact
  | WorkFact
  | CalendarFact
  | ScheduleFact
  | ItemFact
  | AmendmentFact
  | PerFact
  | BookingFact
  | SkipFact
  | WaiverFact
  | StatusFact
  | ReopeningFact
  | BaselineFact
  | PipelineFact
  | TermFact
  | SocietyFact
  | UsageFact
  | DeliverySpecFact
  | LevelsFact
  | IncludeFact;

export type FactOf<K extends Fact['kind']> = Extract<Fact, { kind: K }>;

/**
 * What can change in a show: a kind of fact; and of some kinds a part that hangs on less.
 *
 * - `settings`: what a `show` states, its title left out.
 * - `cuts`: which cuts there are, and where their reels, acts and changes stand in frames; typing a line of one changes
 *   that once, when the line is whole.
 * - `renumbering`: which numbers cues had before, and which the numbers of ADR are.
 * - `reference`: which names are referred to at all.
 * - `cut-of-episode`: the cuts and rates of a series' episodes.
 */
export type Aspect = Fact['kind'] | 'settings' | 'cuts' | 'renumbering' | 'reference' | 'cut-of-episode';
