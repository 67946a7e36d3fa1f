/** What a check has to say about a place in the text. */
import type { Place } from './syntax/row.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

export interface Finding {
  /** `group/name`: shown in the Problems panel, and the name of its page in the docs. */
  readonly code: string;
  readonly severity: Severity;
  /** One sentence for a tired person: what, what it costs, what to do. */
  readonly message: string;
  readonly at: Place;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
  /** Shown faded: nothing needs it. */
  readonly unneeded?: boolean;
}

export interface Related {
  readonly at: Place;
  readonly message: string;
}

export interface Fix {
  readonly title: string;
  readonly edits: readonly PlaceEdit[];
  /** The one to apply when nobody looks: `check --fix`, "fix all". At most one of a finding's fixes. */
  readonly preferred?: boolean;
}

/** The place is replaced by the text; an empty place inserts. */
export interface PlaceEdit {
  readonly at: Place;
  readonly text: string;
}
