/** Where the timeline's pictures come from: the language server in the product, anything in a test. */
import type { Event } from 'vscode';
import type { TimelineView } from '../../../server/src/language/views/timeline-view.ts';
import type { PositionInFile } from '../../../server/src/lsp/messages.ts';

/** A place in a document, which says of which episode the picture is. */
export interface EpisodePlace {
  readonly uri: string;
  readonly position: PositionInFile;
}

/** What stands at a place. */
export interface ShowAtPlace {
  /** The file that declares the show; for an episode that of its series: one timeline shows all of them. */
  readonly home: string;
  /** The episode's number; absent outside every episode. */
  readonly episode?: string;
}

export interface TimelineSource {
  /**
   * The picture of the show that a document (by its uri) belongs to, or of the episode at the place; undefined when there
   * is none or it was not read.
   */
  view(uri: string, place: EpisodePlace | undefined): Promise<TimelineView | undefined>;
  /** Which show and which episode a place belongs to; undefined for one that is in no known file. */
  showAt(place: EpisodePlace): Promise<ShowAtPlace | undefined>;
  /** Fires with the uri that `view` was asked for, or with any document of its show, when its picture may differ. */
  readonly onDidChange: Event<string>;
}
