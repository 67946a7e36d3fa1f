/**
 * What a picture of a show needs, as plain data: no tree, no model, no pixels.
 *
 * Positions on the reel view are frame numbers on the label day (label 00:00:00:00 is frame 0; at a drop rate skipped
 * labels have no number). Ends are exclusive. Days on the schedule view are whole days since 1970-01-01; a bar covers
 * `startDay` up to and including `lastDay`.
 */

/** Where a thing was written: a half-open span of UTF-16 offsets into the file `uri`. */
export interface SourcePlace {
  readonly uri: string;
  readonly start: number;
  readonly end: number;
}

export type ViewSeverity = 'error' | 'warning' | 'info' | 'hint';

export interface ViewFinding {
  readonly code: string;
  readonly severity: ViewSeverity;
  readonly message: string;
}

export interface TimelineView {
  readonly title: string;
  /** Set for the picture of one episode: its number as written by the series, `103`, and the title of the series. */
  readonly episode?: { readonly number: string; readonly series: string };
  readonly rate?: ViewRate;
  /** The current cut, `v8`; absent while no picture is declared. */
  readonly picture?: string;
  readonly reels: readonly ReelView[];
  readonly schedule?: ScheduleView;
  /** Set while the text cannot be read whole: what is wrong, and where. The page then keeps its last good picture. */
  readonly broken?: { readonly message: string; readonly source: SourcePlace };
}

/** The token identifies the rate (`29.97df`); the page turns frames into labels with the language's own time room. */
export interface ViewRate {
  readonly token: string;
}

export interface ReelView {
  /** Stable over edits: `1`, or `all` for cues outside every reel. */
  readonly key: string;
  readonly title: string;
  readonly startFrame: number;
  readonly endFrame: number;
  readonly lanes: readonly LaneView[];
  readonly changes: readonly ChangeMark[];
  /** Free notes at a timecode, outside any cue. */
  readonly notes: readonly NoteMark[];
  /** In order; the first one may have begun in the reel before. Absent where none are known. */
  readonly scenes?: readonly PartMark[];
  /** The same for acts. */
  readonly acts?: readonly PartMark[];
  readonly source?: SourcePlace;
}

export interface LaneView {
  /** `music`, `adr`, `foley`, `sfx`, `bg`, `dialogue`, or a show's own. */
  readonly department: string;
  /** In order of start; cues that overlap are all here, the picture stacks them. */
  readonly cues: readonly CueBar[];
}

export interface CueBar {
  /** Stable over edits that do not change which cue this is. */
  readonly key: string;
  readonly number?: string;
  readonly title?: string;
  readonly startFrame: number;
  /** Exclusive; absent while the out is not known yet. */
  readonly endFrame?: number;
  /** How long it is in frames of picture: over a reel change the labels between the reels do not count. */
  readonly length?: number;
  /** The cut the range was timed against, when it is not the current one and a change has touched it. */
  readonly staleSince?: string;
  /** Words said of it: `source`, `vocal`, `feet`, `noise`, `revise` … */
  readonly words: readonly string[];
  readonly hits: readonly NoteMark[];
  /** Notes, in, out and todos, as lines to show when pointed at. */
  readonly lines: readonly string[];
  readonly findings: readonly ViewFinding[];
  readonly source: SourcePlace;
}

export interface NoteMark {
  readonly frame: number;
  readonly text: string;
  readonly source: SourcePlace;
}

/** Where a scene or an act begins, or goes on behind a reel change. It lasts to the next one. */
export interface PartMark {
  readonly frame: number;
  /** Its number or name: `24D`, `2`. */
  readonly name: string;
  readonly title?: string;
  readonly source: SourcePlace;
}

export interface ChangeMark {
  readonly kind: 'insert' | 'remove' | 'move' | 'replace';
  /** Labels of the old cut. */
  readonly startFrame: number;
  readonly endFrame: number;
  /** Where a move goes. */
  readonly toFrame?: number;
  readonly text: string;
  /** `v7 → v8` */
  readonly cut: string;
  readonly source: SourcePlace;
}

export interface ScheduleView {
  readonly startDay: number;
  readonly lastDay: number;
  /** The newest day that the text states as done, or the day the reader gave; absent when neither. */
  readonly today?: number;
  /** Days of the schedule's calendar on which nobody works, each once, in order. */
  readonly offDays: readonly OffDay[];
  readonly rows: readonly ScheduleRow[];
  readonly dependencies: readonly Dependency[];
}

export interface OffDay {
  readonly day: number;
  /** `Fête du Travail`; absent for an ordinary weekend. */
  readonly why?: string;
}

export interface ScheduleRow {
  readonly key: string;
  readonly kind: 'task' | 'lock' | 'review' | 'milestone' | 'delivery' | 'phase';
  /** What people call it: `Premix of reel 2 (second pass)`. */
  readonly title: string;
  /** Shared by the instances and passes of one line of the text; rows of one line need not stand together. */
  readonly line: string;
  /** The title without which instance it is: `Premix`. */
  readonly name: string;
  /** Which instance of its line it is: `reel 2`, `episode 101, en`; absent for what stands once. */
  readonly of?: string;
  /** 2 for the second pass, and so on; absent for the first. */
  readonly pass?: number;
  /** True for a pass that another took the place of: it is history. */
  readonly isReplaced?: boolean;
  /** For what a `reopen` or `fail` brought: the line of what was reopened. */
  readonly reopens?: string;
  /** Inside how many phases it stands. */
  readonly depth: number;
  /** Absent when no date could be computed. */
  readonly startDay?: number;
  readonly lastDay?: number;
  /** A promise (`by`), shown as a flag. */
  readonly dueDay?: number;
  /** What a status says happened: its days are those then. */
  readonly actual?: 'done' | 'started';
  /** Of what is started: the last day that is over; what lies behind it is left. */
  readonly reachedDay?: number;
  /** The last day that it can end on before anything is late; absent without a date and for what is done. */
  readonly lateDay?: number;
  /** What the newest baseline approved for it. */
  readonly baseline?: BaselineMark;
  /** Days on which a room or a person is booked or held for it, in order. */
  readonly bookings?: readonly BookingSpan[];
  /** Total slack in working days, `2`, `1½`, `-3`; absent without a date and for what is done. */
  readonly slack?: string;
  /** Any delay of it costs the project its finish, or somebody a promise. */
  readonly isCritical: boolean;
  /** True when the date is written in the text, false when computed. */
  readonly pinned: boolean;
  readonly people: readonly string[];
  readonly room?: string;
  readonly signers: readonly string[];
  readonly findings: readonly ViewFinding[];
  readonly source: SourcePlace;
}

export interface BaselineMark {
  /** The baseline's name. */
  readonly name: string;
  readonly day: number;
  /** `4 working days later`, `as approved`; absent where the item has no date. */
  readonly slip?: string;
}

export interface BookingSpan {
  /** The room or the person, by name. */
  readonly what: string;
  readonly startDay: number;
  readonly lastDay: number;
  /** Held, not booked: it can still be lost. */
  readonly isHeld: boolean;
  /** Of a hold: the last day on which it can be confirmed. */
  readonly untilDay?: number;
}

export interface Dependency {
  readonly from: string;
  readonly to: string;
  /** finish-start, start-start, finish-finish, start-finish. */
  readonly link: 'FS' | 'SS' | 'FF' | 'SF';
  /** `+ 2d`, as written; empty for none. */
  readonly lag: string;
  /** True when no gap is left: this is why the later date is where it is. */
  readonly driving: boolean;
}
