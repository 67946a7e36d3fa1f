/** What is asked of completion, and what it answers. */
import type { Workspace } from '../../analysis/workspace.ts';
import type { Show } from '../../model/show.ts';
import type { Span } from '../../text/span.ts';
import type { Cursor } from '../lookup/cursor.ts';
import type { Offers } from './offers.ts';

export type CompletionKind = 'keyword' | 'clause' | 'flag' | 'word' | 'name' | 'cue' | 'timecode' | 'date' | 'snippet';

export interface Completion {
  readonly label: string;
  readonly kind: CompletionKind;
  /** One line beside the label. */
  readonly detail?: string;
  /** Markdown. */
  readonly documentation?: string;
  /** What replaces `replace`; with tab stops when `isSnippet`. */
  readonly insert: string;
  readonly isSnippet: boolean;
  readonly replace: Span;
  readonly sortText: string;
  readonly filterText?: string;
  /** Something is wanted next: ask again once it is accepted. */
  readonly retrigger?: boolean;
}

/** What a part of completion needs to know. */
export interface Ask {
  readonly workspace: Workspace;
  readonly show: Show;
  readonly cursor: Cursor;
  /** Of the session around. */
  readonly department: string | undefined;
  readonly offers: Offers;
}
