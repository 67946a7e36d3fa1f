/** Calendars, schedules and what stands in them. */
import type { Statement } from '../../document/tree.ts';
import type { ItemWord } from '../../schema/words/schedule.ts';
import type { Place } from '../../syntax/row.ts';
import type { DateSpanText, DateText, FactBase, Name, TimeText } from './base.ts';
import type { DemandText } from './pipeline.ts';

export interface CalendarFact extends FactBase {
  readonly kind: 'calendar';
  readonly id: Name;
  readonly extends: readonly Name[];
  /** `Mon .. Fri` and single days, as ISO weekdays 1–7; absent when not said. */
  readonly workdays: readonly number[] | undefined;
  readonly day: TimeText | undefined;
  /** Lengths in days run on through the hours. */
  readonly packDays: boolean;
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
  /** The last day, from which everything is counted back. */
  readonly finish: DateText | undefined;
  readonly closed: readonly ClosedText[];
}

/** What is written behind `of`: `reel 3`, `103`, `all`; `reel 3 of de` where one `per` stands in another. */
export interface ScopeText {
  /** In the order of the text, each along another axis; never none. */
  readonly picks: readonly ScopePick[];
  readonly at: Place;
}

/** `reel 3`, `103`, `en`, `all`, `previous`. */
export interface ScopePick {
  readonly which: 'all' | 'previous' | 'one';
  /** `reel` in `of reel 3`; absent when only the value is written. */
  readonly dimension: Dimension | undefined;
  /** The reel, act, episode or name; absent for all and previous. */
  readonly value: Name | undefined;
  readonly at: Place;
}

export type Dimension = 'reel' | 'act' | 'episode';

export interface LinkText {
  readonly item: Name;
  readonly of: ScopeText | undefined;
  readonly ofStart: boolean;
  /** Signed, `+ 2d`; absent for none. */
  readonly lag: { readonly sign: 1 | -1; readonly length: string; readonly elapsed: boolean } | undefined;
  readonly at: Place;
}

/** What is planned of an item; an amendment replaces what it says of one instance. */
export interface ItemPlan {
  readonly title: string | undefined;
  readonly length: TimeText | undefined;
  readonly after: readonly LinkText[];
  readonly endsAfter: readonly LinkText[];
  readonly on: DateText | undefined;
  readonly from: DateText | undefined;
  readonly endsOn: DateText | undefined;
  readonly by: DateText | LinkText | undefined;
  /** As late as nothing else has to move. */
  readonly asLate: boolean;
  readonly with: readonly Name[];
  readonly room: Name | undefined;
  readonly calendar: Name | undefined;
  /** Whether it names the calendar itself; else that of a phase around it, if any. */
  readonly setsCalendar: boolean;
  /** Of a review: the time of day, `14:00`. */
  readonly time: string | undefined;
  readonly signoff: readonly Name[];
  readonly stage: Name | undefined;
  readonly picture: Name | undefined;
  /** Of a delivery. */
  readonly delivery: DeliveryText | undefined;
}

/** What a delivery must have, each as written. */
export interface DeliveryText {
  readonly spec: Name | undefined;
  readonly loudness: TimeText | undefined;
  readonly truePeak: TimeText | undefined;
  readonly rate: TimeText | undefined;
  readonly aspect: TimeText | undefined;
  readonly stems: readonly Name[];
}

/** Where an item or an amendment of one stands. */
interface ItemPlace {
  readonly word: ItemWord;
  readonly id: Name;
  /** The statement of the schedule that it stands in. */
  readonly schedule: Statement | undefined;
  /** Statements of the phases around it, outermost first. */
  readonly phases: readonly Statement[];
  /** The `per` blocks around it, outermost first. */
  readonly per: readonly Statement[];
  /** The `reopen` or `fail` that it stands in: it is of the pass after. */
  readonly reopening: Statement | undefined;
}

export interface ItemFact extends FactBase, ItemPlace, ItemPlan {
  readonly kind: 'item';
}

/** `task final-mix of 103 3d`: what one instance does otherwise. It declares nothing. */
export interface AmendmentFact extends FactBase, ItemPlace {
  readonly kind: 'amendment';
  readonly of: ScopeText;
  /** What it says; what it leaves out stays as it was. */
  readonly plan: Partial<Omit<ItemPlan, 'delivery'>> & { readonly delivery?: Partial<DeliveryText> };
}

/** `per reel`, `per en, de`: what is in its block stands once for each. */
export interface PerFact extends FactBase {
  readonly kind: 'per';
  readonly each: readonly Name[];
}

export interface BookingFact extends FactBase {
  readonly kind: 'booking';
  readonly word: 'book' | 'hold';
  /** A room or a person. */
  readonly what: Name;
  readonly span: DateSpanText;
  readonly for: { readonly item: Name; readonly of: ScopeText | undefined } | undefined;
  /** Of a hold: the last day on which it can be confirmed. */
  readonly until: DateText | undefined;
}

export interface SkipFact extends FactBase {
  readonly kind: 'skip';
  readonly stage: Name;
  readonly why: string | undefined;
}

export interface WaiverFact extends FactBase {
  readonly kind: 'waiver';
  readonly demand: DemandText;
  readonly signoff: readonly Name[];
}
