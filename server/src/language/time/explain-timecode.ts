/**
 * What is wrong with a label, for people: every bad field at its own columns, one report of a wrong shape, dropped labels
 * with both their neighbours, separators with what the other reading would cost.
 */
import type { FieldsAt } from './check-fields.ts';
import { checkFields, clampedLabel } from './check-fields.ts';
import { readEntry } from './entry.ts';
import { formatTimecode, frameOfFields, isDroppedLabel } from './label.ts';
import type { Rate } from './rate.ts';
import { rateByToken, rateName } from './rate.ts';
import { Rational } from './rational.ts';
import type { SubframeBase, TimecodeProblem, TimecodeReading } from './timecode-problem.ts';

const SHAPE = /^(\d\d)([:;])(\d\d)([:;])(\d\d)([:;])(\d{2,3})(?:\.(\d\d))?$/;

/**
 * Reads a label that the fast reader did not take. The outcome may still be a frame: with a warning about its separator,
 * or with a subframe.
 */
export function explainTimecode(text: string, rate: Rate, subframeBase: SubframeBase | undefined): TimecodeReading {
  const shape = SHAPE.exec(text);
  const [, hh = '', first, mm = '', second, ss = '', last, ff = '', sub] = shape ?? [];
  const evenly = first === second && (first === ':' || last === ';');
  if (shape === null || ff.length !== rate.frameDigits || !evenly) return refused(malformed(text, rate));
  if (sub !== undefined && subframeBase === undefined) return refused(undeclaredSubframes(text, rate));
  const fields = [
    { value: Number(hh), start: 0, end: 2 },
    { value: Number(mm), start: 3, end: 5 },
    { value: Number(ss), start: 6, end: 8 },
    { value: Number(ff), start: 9, end: 9 + ff.length },
  ] as const;
  const problems = checkFields(fields, text.length, rate, last === ';');
  const subframe = sub === undefined ? undefined : Number(sub);
  if (subframe !== undefined && subframeBase !== undefined && subframe >= subframeBase) {
    problems.push(subframeTooHigh(subframe, subframeBase, text, clampedLabel(fields, rate)));
  }
  const separator = separatorProblem(fields, text, rate, first === ';', last === ';');
  if (separator?.severity === 'error' || (separator !== undefined && problems.length === 0)) problems.push(separator);
  if (problems.some((problem) => problem.severity === 'error')) return { frame: undefined, problems };
  const frame = frameOfFields(fields[0].value, fields[1].value, fields[2].value, fields[3].value, rate);
  return subframe === undefined ? { frame, problems } : { frame, subframe, problems };
}

function refused(problem: TimecodeProblem): TimecodeReading {
  return { frame: undefined, problems: [problem] };
}

/** One report of a wrong shape, with the padded form as the fix where the text can be read leniently. */
function malformed(text: string, rate: Rate): TimecodeProblem {
  const form = rate.drop ? 'HH:MM:SS;FF' : 'HH:MM:SS:FF';
  const digits = rate.frameDigits === 3 ? `${form}F` : form;
  const negative = /^[-−–]/.test(text);
  const body = negative ? text.slice(1) : text;
  const fixes = paddedForms(body, rate);
  const sentence = negative
    ? `${text} is a difference, not a position: a timecode has no sign.`
    : `${text} is not a whole timecode; at ${rateName(rate)} it is written ${digits}.`;
  return {
    code: 'timecode/malformed',
    severity: 'error',
    start: 0,
    end: text.length,
    message: fixes[0] === undefined ? sentence : `${sentence} Did you mean ${fixes.join(' or ')}?`,
    fixes,
  };
}

/** The label filled up with leading fields, then, for three fields written in full, the one that lacks only frames. */
function paddedForms(text: string, rate: Rate): string[] {
  const forms: string[] = [];
  for (const candidate of [text, /^\d\d[:;]\d\d[:;]\d\d$/.test(text) ? `${text}:00` : undefined]) {
    const frame = candidate === undefined ? undefined : readEntry(candidate, rate).frame;
    if (frame !== undefined) forms.push(formatTimecode(frame, rate));
  }
  return [...new Set(forms)];
}

function undeclaredSubframes(text: string, rate: Rate): TimecodeProblem {
  const label = text.slice(0, text.indexOf('.'));
  const frame = readEntry(label, rate).frame;
  return {
    code: 'timecode/malformed',
    severity: 'error',
    start: label.length,
    end: text.length,
    message: `${text.slice(label.length)} counts subframes, and nothing says how many make a frame, 80 or 100. Leave them off.`,
    fixes: frame === undefined ? [] : [formatTimecode(frame, rate)],
  };
}

function subframeTooHigh(
  subframe: number,
  base: SubframeBase,
  text: string,
  label: string | undefined,
): TimecodeProblem {
  return {
    code: 'timecode/field-out-of-range',
    severity: 'error',
    field: 'subframes',
    start: text.length - 2,
    end: text.length,
    message: `Subframe ${subframe} does not exist at ${base} to the frame (0–${base - 1}).`,
    fixes: label === undefined ? [] : [`${label}.${base - 1}`],
  };
}

/** What the separators say against the declared rate; undefined where they agree with it. */
function separatorProblem(
  [hours, minutes, seconds, frames]: FieldsAt,
  text: string,
  rate: Rate,
  throughout: boolean,
  semicolon: boolean,
): TimecodeProblem | undefined {
  if (!throughout && semicolon === rate.drop) return undefined;
  // Beside fields out of range the fix must still be a label that exists.
  const label = (clampedLabel([hours, minutes, seconds, frames], rate) ?? text) + text.slice(frames.end);
  const place = throughout ? { start: 2, end: 9 } : { start: 8, end: 9 };
  const sibling = rate.sibling === undefined ? undefined : rateByToken(rate.sibling);
  if (semicolon && sibling === undefined) {
    return {
      code: 'timecode/wrong-separator',
      severity: 'error',
      ...place,
      message: `; marks drop-frame, and there is none at ${rateName(rate)}. Write ${label}, or check the rate.`,
      fixes: [label],
      rateFixes: [],
    };
  }
  if (semicolon === rate.drop || sibling === undefined) {
    return {
      code: 'timecode/wrong-separator',
      severity: 'warning',
      ...place,
      message: `${text} is read as ${label}: only the frames stand after a semicolon.`,
      fixes: [label],
      rateFixes: [],
    };
  }
  const other = rate.drop ? 'non-drop' : 'drop-frame';
  const exists = !isDroppedLabel(minutes.value, seconds.value, frames.value, sibling);
  const here = frameOfFields(hours.value, minutes.value, seconds.value, frames.value, rate);
  const there = frameOfFields(hours.value, minutes.value, seconds.value, frames.value, sibling);
  const cost = exists ? `Read as ${other} this is ${costOf(there - here, rate)}.` : `No such label exists in ${other}.`;
  const choice = exists ? `, or make the rate ${sibling.token}` : '';
  return {
    code: 'timecode/wrong-separator',
    severity: 'warning',
    ...place,
    message: `${text} is written as ${other}, but the rate is ${rateName(rate)}. ${cost} Write ${label}${choice}.`,
    fixes: [label],
    rateFixes: exists ? [sibling.token] : [],
  };
}

/** `108 frames, 3.6 s, later`. */
function costOf(frames: number, rate: Rate): string {
  if (frames === 0) return 'the same frame, but later labels will part';
  const count = Math.abs(frames);
  const seconds = Rational.of(count * rate.denominator, rate.numerator);
  const shown = seconds.toFixed(seconds.compare(Rational.of(1)) < 0 ? 2 : 1);
  return `${count} frame${count === 1 ? '' : 's'}, ${shown} s, ${frames > 0 ? 'later' : 'earlier'}`;
}
