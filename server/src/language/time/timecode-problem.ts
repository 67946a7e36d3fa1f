/** What is wrong with a timecode, as data: a code, a sentence, the place in the text, and whole labels to put instead. */
export interface TimecodeProblem {
  readonly code: TimecodeProblemCode;
  /** A warning leaves the label readable; an error does not. */
  readonly severity: 'error' | 'warning';
  /** The field at fault, where one is. */
  readonly field?: TimecodeField;
  /** Half-open offsets in the text that was read. */
  readonly start: number;
  readonly end: number;
  /** Full sentences: what, where, what to do. */
  readonly message: string;
  /** Replacements for the whole label, best first. */
  readonly fixes: readonly string[];
  /** Tokens of rates at which the label would be right as it stands. */
  readonly rateFixes?: readonly string[];
}

export type TimecodeProblemCode =
  | 'timecode/malformed'
  | 'timecode/field-out-of-range'
  | 'timecode/dropped-label'
  | 'timecode/wrong-separator'
  | 'timecode/past-midnight';

export type TimecodeField = 'hours' | 'minutes' | 'seconds' | 'frames' | 'subframes';

/** The outcome of reading a label: a frame (with warnings at most), or errors and no frame. */
export interface TimecodeReading {
  /** Frame number from 0 within the label day; undefined where the label could not be read. */
  readonly frame: number | undefined;
  /** Subframe from 0 below the declared base; undefined where none was written. */
  readonly subframe?: number;
  readonly problems: readonly TimecodeProblem[];
}

/** Subframes in a frame, where a show declares that it writes them. */
export type SubframeBase = 80 | 100;
