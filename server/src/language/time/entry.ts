/**
 * Timecode as it is keyed in or pasted, where speed counts: digits fill from the right, leading fields may be missing,
 * any separator will do. For entry only; stored text is read by `parseTimecode`.
 */
import type { FieldAt, FieldsAt } from './check-fields.ts';
import { checkFields } from './check-fields.ts';
import { frameOfFields } from './label.ts';
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
  const fields = /^[\d:;.,]+$/.test(text.trim()) ? placeFields(text, rate) : undefined;
  if (fields === undefined) {
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
  const problems = checkFields(fields, text.length, rate, /;/.test(text) || rate.drop);
  if (problems.length > 0) return { frame: undefined, problems };
  return {
    frame: frameOfFields(fields[0].value, fields[1].value, fields[2].value, fields[3].value, rate),
    problems,
  };
}

/** Puts the digits into hours, minutes, seconds and frames; undefined where there is no digit or no room. */
function placeFields(text: string, rate: Rate): FieldsAt | undefined {
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
  return [at(3), at(2), at(1), at(0)];
}
