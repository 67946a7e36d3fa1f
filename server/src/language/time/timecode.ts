/**
 * The strict reader of timecodes, for stored text. A good label is read by its character codes without allocation but
 * the result; only a bad one goes the slow way, which finds out everything that is wrong with it.
 */
import { explainTimecode } from './explain-timecode.ts';
import { frameOfFields, isDroppedLabel } from './label.ts';
import type { Rate } from './rate.ts';
import type { SubframeBase, TimecodeReading } from './timecode-problem.ts';

const ZERO = 48;
const COLON = 58;
const SEMICOLON = 59;
const NO_PROBLEMS: TimecodeReading['problems'] = [];

/**
 * Reads one label at a declared rate: `HH:MM:SS:FF`, `HH:MM:SS;FF` at drop-frame, three frame digits above 100 fps, and
 * `.SS` after it only where a subframe base is declared. The text is the label alone, without blanks.
 *
 * Bad fields, dropped labels and wrong shapes give errors and no frame; a separator that belongs to the sibling rate
 * gives a frame and a warning that says what the other reading would cost. Nothing is repaired silently.
 */
export function parseTimecode(text: string, rate: Rate, subframeBase?: SubframeBase): TimecodeReading {
  const frame = canonicalFrame(text, rate);
  if (frame >= 0) return { frame, problems: NO_PROBLEMS };
  return explainTimecode(text, rate, subframeBase);
}

/** The frame of a label in canonical form and of a real frame, else -1. */
function canonicalFrame(text: string, rate: Rate): number {
  if (text.length !== 9 + rate.frameDigits) return -1;
  if (text.charCodeAt(2) !== COLON || text.charCodeAt(5) !== COLON) return -1;
  if (text.charCodeAt(8) !== (rate.drop ? SEMICOLON : COLON)) return -1;
  const hours = twoDigitsAt(text, 0);
  const minutes = twoDigitsAt(text, 3);
  const seconds = twoDigitsAt(text, 6);
  let frames = twoDigitsAt(text, 9);
  if (hours < 0 || minutes < 0 || seconds < 0 || frames < 0) return -1;
  if (rate.frameDigits === 3) {
    const last = text.charCodeAt(11) - ZERO;
    if (last < 0 || last > 9) return -1;
    frames = frames * 10 + last;
  }
  if (hours > 23 || minutes > 59 || seconds > 59 || frames >= rate.nominal) return -1;
  if (isDroppedLabel(minutes, seconds, frames, rate)) return -1;
  return frameOfFields(hours, minutes, seconds, frames, rate);
}

/** The value of two decimal digits, or -1 where one of them is none. */
function twoDigitsAt(text: string, offset: number): number {
  const tens = text.charCodeAt(offset) - ZERO;
  const units = text.charCodeAt(offset + 1) - ZERO;
  return tens >= 0 && tens <= 9 && units >= 0 && units <= 9 ? tens * 10 + units : -1;
}
