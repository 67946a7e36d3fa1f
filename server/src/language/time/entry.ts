/**
 * Timecode as it is keyed in or pasted, where speed counts: digits fill from the right, leading fields may be missing,
 * any separator will do. For entry only; stored text is read by `parseTimecode`.
 */
import type { FieldAt, FieldsAt } from './check-fields.ts';
import { checkFields } from './check-fields.ts';
import { fieldsOfFrame, frameOfFields } from './label.ts';
import type { Rate } from './rate.ts';
import { rateName } from './rate.ts';
import type { TimecodeReading } from './timecode-problem.ts';

/**
 * Reads an entry at a rate.
 * - digits alone fill from the right: `1020304` is `01:02:03:04`, `215` is `00:00:02:15`;
 * - `.` skips to the next field: `1..` is one minute, `2.5` two seconds and five frames;
 * - with `:` or `;` the fields stand apart and leading ones may be missing: `1:2:3:4`, `1:2`.
 * Values must still exist at the rate: `75` at 24 is refused with `00:00:03:03` as the first fix.
 */
export function readEntry(text: string, rate: Rate): TimecodeReading {
  const placed = placeFields(text, rate);
  return placed ? readFields(placed.fields, text, rate) : malformed(text, rate);
}

/**
 * Reads an entry in the running of a picture: fields that it leaves out on the left are filled so that it is the first
 * label at or after the frame `from`. `4217` behind 01:05:12:13 is 01:05:42:17, and `1010` there is 01:06:10:10.
 * An entry of all four fields is read as it stands. Past the last hour of the day there is no such label.
 */
export function readEntryFrom(text: string, rate: Rate, from: number): TimecodeReading {
  const placed = placeFields(text, rate);
  if (!placed) return malformed(text, rate);
  const { fields, count } = placed;
  const { hours, minutes, seconds, frames } = fieldsOfFrame(from, rate);
  const values = [hours, minutes, seconds, frames].map((value, at) => (at < 4 - count ? value : fields[at]!.value));
  const isBefore = labelOrder(values, rate) < labelOrder([hours, minutes, seconds, frames], rate);
  // What was left out goes on by one: a second, which may make a minute, which may make an hour.
  for (let at = 3 - count, carries = isBefore; carries && at >= 0; at--) {
    values[at] = values[at]! + 1;
    carries = at > 0 && values[at] === 60;
    if (carries) values[at] = 0;
  }
  const filled = fields.map((field, at) => ({ ...field, value: values[at]! })) as unknown as FieldsAt;
  return readFields(filled, text, rate);
}

/** How many fields an entry speaks of, from the frames on: `215` two, `1..` three. Undefined when it is none. */
export function countEntryFields(text: string, rate: Rate): number | undefined {
  return placeFields(text, rate)?.count;
}

function readFields(fields: FieldsAt, text: string, rate: Rate): TimecodeReading {
  const problems = checkFields(fields, text.length, rate, /;/.test(text) || rate.drop);
  if (problems.length > 0) return { frame: undefined, problems };
  return {
    frame: frameOfFields(fields[0].value, fields[1].value, fields[2].value, fields[3].value, rate),
    problems,
  };
}

/** Numbers in the order of labels, those that do not exist included. */
function labelOrder([hours, minutes, seconds, frames]: readonly number[], rate: Rate): number {
  return ((hours! * 60 + minutes!) * 60 + seconds!) * rate.nominal + frames!;
}

function malformed(text: string, rate: Rate): TimecodeReading {
  return {
    frame: undefined,
    problems: [
      {
        code: 'timecode/malformed',
        severity: 'error',
        start: 0,
        end: text.length,
        message: `${text.trim() === '' ? 'An empty entry' : text.trim()} cannot be read as a timecode at ${rateName(rate)}. Key in digits, as 1020304 for 01:02:03:04.`,
        fixes: [],
      },
    ],
  };
}

interface PlacedFields {
  readonly fields: FieldsAt;
  /** From the frames on, those that digits or separators reach; the others are zero. */
  readonly count: number;
}

/** Puts the digits into hours, minutes, seconds and frames; undefined where there is no digit or no room. */
function placeFields(text: string, rate: Rate): PlacedFields | undefined {
  if (!/^[\d:;.,]+$/.test(text.trim())) return undefined;
  const apart = /[:;]/.test(text);
  const placed: (FieldAt | undefined)[] = [];
  // From the right: `field` 0 is frames, 3 is hours.
  let field = 0;
  let digits = 0;
  for (const run of [...text.matchAll(/\d+|[:;.,]/g)].reverse()) {
    if (!/\d/.test(run[0])) {
      field++;
      continue;
    }
    digits += run[0].length;
    let end = run.index + run[0].length;
    while (end > run.index) {
      const width = apart ? end - run.index : field === 0 ? rate.frameDigits : 2;
      const start = Math.max(run.index, end - width);
      const value = Number(text.slice(start, end));
      if (field > 3 || (apart && value > 999)) return undefined;
      placed[field] = { value, start, end };
      end = start;
      if (end > run.index) field++;
    }
  }
  if (field > 3 || digits === 0) return undefined;
  const at = (index: number): FieldAt => placed[index] ?? { value: 0, start: 0, end: text.length };
  return { fields: [at(3), at(2), at(1), at(0)], count: field + 1 };
}
