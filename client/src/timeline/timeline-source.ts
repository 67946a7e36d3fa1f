/** Where the timeline's pictures come from: the language server in the product, anything in a test. */
import type { Event } from 'vscode';
import type { TimelineView } from '../../../server/src/language/views/timeline-view.ts';

export interface TimelineSource {
  /** The picture of the show a document (by its uri) belongs to; undefined when it belongs to none or was not read. */
  view(uri: string): Promise<TimelineView | undefined>;
  /** Fires with the uri that `view` was asked for, or with any document of its show, when its picture may differ. */
  readonly onDidChange: Event<string>;
}
