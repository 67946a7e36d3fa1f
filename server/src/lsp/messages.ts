/** Requests and notifications beside the protocol's own: names and payload types only, so that the client may import it. */
import type { TimelineView } from '../language/views/timeline-view.ts';

/** Zero-based, as the protocol counts. */
export interface PositionInFile {
  readonly line: number;
  readonly character: number;
}

/** What the client says of itself when it starts the server. */
export interface InitializationOptions {
  /** The folder with a page for each rule, as a URI with a final `/`; findings link there. */
  readonly rulePages?: string;
  /** Characters of text of files that are not open, beside their shows, that the server may keep in memory. */
  readonly mostKept?: number;
  /** The setting `cuelock.rules`. */
  readonly levels?: Readonly<Record<string, string>>;
}

/** Request: the picture of the show that a file belongs to; null when there is none. */
export const TIMELINE = 'cuelock/timeline';
export interface TimelineParams {
  readonly uri: string;
  /** Of the episode that stands there, if any. */
  readonly position?: PositionInFile;
}
export type TimelineResult = TimelineView | null;

/** Request: the show that a file belongs to. */
export const SHOW = 'cuelock/show';
export interface ShowParams {
  readonly uri: string;
  /** The episode that stands there, if any. */
  readonly position?: PositionInFile;
}
export interface ShowResult {
  /** Empty for a file that is checked alone. */
  readonly title: string;
  /** The file that declares the show: the same for all its files; the file itself when it is checked alone. */
  readonly home: string;
  readonly files: number;
  readonly rate: string | undefined;
  readonly picture: string | undefined;
  /** Set for an episode: its number, and the series around it. */
  readonly episode?: { readonly number: string; readonly series: string; readonly seriesHome: string };
  /** Findings of this file that are errors, those included that the editor was not sent. */
  readonly errors: number;
}

/** Request: the text of a file of the shipped library; null when there is no such file. */
export const LIBRARY_TEXT = 'cuelock/libraryText';
export interface LibraryTextParams {
  readonly uri: string;
}

/** Notification from the server: what is known of these files has changed. */
export const CHANGED = 'cuelock/changed';
export interface ChangedParams {
  readonly uris: readonly string[];
}

/** Request: answered with null once everything is told that there is to tell, of all files. */
export const SETTLED = 'cuelock/settled';
