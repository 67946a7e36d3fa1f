/** What happened, beside the plan. */
import type { Place } from '../../syntax/row.ts';
import type { DateText, FactBase, Name, TimeText } from './base.ts';
import type { ScopeText } from './schedule.ts';

export interface StatusFact extends FactBase {
  readonly kind: 'status';
  readonly date: DateText;
  readonly progress: readonly ProgressText[];
}

export interface ProgressText {
  readonly item: Name;
  readonly of: ScopeText | undefined;
  readonly started: DateText | undefined;
  readonly done: DateText | undefined;
  /** Working time left after the day of the status, `5w`. */
  readonly left: TimeText | undefined;
  readonly text: string | undefined;
  readonly at: Place;
}

/** A lock that was broken, or a check that was not passed. Items in its block are the next pass. */
export interface ReopeningFact extends FactBase {
  readonly kind: 'reopening';
  readonly word: 'reopen' | 'fail';
  readonly item: Name;
  readonly of: ScopeText | undefined;
  readonly on: DateText | undefined;
  readonly because: string | undefined;
}

export interface BaselineFact extends FactBase {
  readonly kind: 'baseline';
  readonly id: Name;
  readonly date: DateText | undefined;
  readonly approved: readonly {
    readonly item: Name;
    readonly of: ScopeText | undefined;
    readonly date: DateText;
    readonly at: Place;
  }[];
}
