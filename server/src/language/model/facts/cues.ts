/** Sessions and the lines about cues. */
import type { Place } from '../../syntax/row.ts';
import type { DateText, FactBase, Name, RangeText, TextNote, TimeText } from './base.ts';

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
  /** Whether its session is a record of what was said, or times alone. */
  readonly form: SessionFact['form'];
  /** The cut its session was about. */
  readonly picture: Name | undefined;
  readonly number: Name | undefined;
  /** The digits before the m, without leading zeros; absent when the number has no such form. */
  readonly group: string | undefined;
  /** The digits before the underscore, `101_2m03`: those of the episode; absent where there is none. */
  readonly episode: string | undefined;
  /** Letters, then digits: the number of a line of ADR, unless a character is called so. */
  readonly line: Name | undefined;
  /** The character; where none is named beside it, the line's number again. */
  readonly subject: Name | undefined;
  readonly range: RangeText | undefined;
  readonly title: string | undefined;
  /** A time with a note and nothing else: said about a place, not about a cue. */
  readonly isFreeNote: boolean;
  /** Bare words: `source`, `vocal`, `feet`, `noise`. */
  readonly words: readonly string[];
  readonly hits: readonly { readonly time: TimeText; readonly text: string | undefined; readonly at: Place }[];
  readonly notes: readonly TextNote[];
  readonly todos: readonly Todo[];
  readonly begins: string | undefined;
  readonly ends: string | undefined;
  readonly segue: Name | undefined;
  /** Numbers that it had before. */
  readonly was: readonly Name[];
  readonly isAlternative: boolean;
  readonly isOmitted: boolean;
  readonly status: string | undefined;
  readonly uses: readonly Name[];
}

export interface Todo extends TextNote {
  readonly by: DateText | undefined;
  readonly isDone: boolean;
}
