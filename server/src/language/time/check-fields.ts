/** Whether four numbers are a label that exists at a rate, and which labels would be. */
import { formatTimecode, frameOfFields, isDroppedLabel, writeFields } from './label.ts';
import type { Rate } from './rate.ts';
import { RATES, rateName } from './rate.ts';
import type { TimecodeField, TimecodeProblem } from './timecode-problem.ts';

/** A number and where it stands in the text. */
export interface FieldAt {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

/** Hours, minutes, seconds, frames. */
export type FieldsAt = readonly [FieldAt, FieldAt, FieldAt, FieldAt];

const NAMES: readonly [TimecodeField, TimecodeField, TimecodeField, TimecodeField] = [
  'hours',
  'minutes',
  'seconds',
  'frames',
];

/**
 * Every field out of its range, at its own columns; or, where all are in range, the label that drop-frame skips.
 * `length` is that of the whole text, `saidDrop` whether it was written with the drop-frame separator.
 */
export function checkFields(fields: FieldsAt, length: number, rate: Rate, saidDrop: boolean): TimecodeProblem[] {
  const limits = limitsOf(rate);
  const problems: TimecodeProblem[] = [];
  for (const index of [0, 1, 2, 3] as const) {
    const { value, start, end } = fields[index];
    if (value < limits[index]) continue;
    const fixes = repairedLabels(fields, rate);
    const message = rangeMessage(index, fields, rate);
    problems.push({
      code: 'timecode/field-out-of-range',
      severity: 'error',
      field: NAMES[index],
      start,
      end,
      message: fixes[0] === undefined ? message : `${message} Did you mean ${fixes.join(' or ')}?`,
      fixes,
    });
  }
  if (problems.length === 0 && isDroppedLabel(fields[1].value, fields[2].value, fields[3].value, rate)) {
    problems.push(droppedLabel(fields, length, rate, saidDrop));
  }
  return problems;
}

/** The label with every field cut down to its highest; undefined where that label is skipped by drop-frame. */
export function clampedLabel(fields: FieldsAt, rate: Rate): string | undefined {
  const limits = limitsOf(rate);
  const cut = (index: 0 | 1 | 2 | 3): number => Math.min(fields[index].value, limits[index] - 1);
  if (isDroppedLabel(cut(1), cut(2), cut(3), rate)) return undefined;
  return writeFields(cut(0), cut(1), cut(2), cut(3), rate);
}

function limitsOf(rate: Rate): readonly [number, number, number, number] {
  return [24, 60, 60, rate.nominal];
}

function rangeMessage(index: 0 | 1 | 2 | 3, fields: FieldsAt, rate: Rate): string {
  const value = fields[index].value;
  if (index === 3) {
    const faster = RATES.find((other) => other.nominal > value);
    const hint = faster === undefined ? '' : ` Valid at ${faster.nominal} or above: is the rate right?`;
    return `Frame ${value} does not exist at ${rateName(rate)} (0–${rate.nominal - 1}).${hint}`;
  }
  if (index === 0) {
    const last = formatTimecode(rate.framesPerDay - 1, rate);
    const first = formatTimecode(0, rate);
    return `Hour ${value} does not exist (0–23): timecode ends at ${last} and begins again at ${first}.`;
  }
  return `${index === 1 ? 'Minute' : 'Second'} ${value} does not exist (0–59).`;
}

/** The label with what is too much carried on; then, for an hour that exists, the one cut down to its highest fields. */
function repairedLabels(fields: FieldsAt, rate: Rate): string[] {
  const [hours, minutes, seconds, frames] = fields.map((field) => field.value) as [number, number, number, number];
  const carriedSeconds = seconds + Math.floor(frames / rate.nominal);
  const carriedMinutes = minutes + Math.floor(carriedSeconds / 60);
  const hour = (hours + Math.floor(carriedMinutes / 60)) % 24;
  // Only a label that says it is past midnight is carried there.
  const carries = hours > 23 || hour >= hours;
  const [minute, second, frame] = [carriedMinutes % 60, carriedSeconds % 60, frames % rate.nominal];
  const labels: string[] = [];
  if (carries && !isDroppedLabel(minute, second, frame, rate))
    labels.push(writeFields(hour, minute, second, frame, rate));
  const clamped = hours > 23 ? undefined : clampedLabel(fields, rate);
  if (clamped !== undefined) labels.push(clamped);
  return labels;
}

function droppedLabel(fields: FieldsAt, length: number, rate: Rate, saidDrop: boolean): TimecodeProblem {
  const [hours, minutes, seconds, frames] = fields;
  const next = frameOfFields(hours.value, minutes.value, 0, rate.dropCount, rate);
  const fixes = [formatTimecode(next, rate), formatTimecode(next - 1, rate)];
  const label = writeFields(hours.value, minutes.value, seconds.value, frames.value, rate);
  const sibling = rate.sibling ?? '';
  const advice = saidDrop ? '' : ` As written it exists only at ${sibling}: is the rate right?`;
  return {
    code: 'timecode/dropped-label',
    severity: 'error',
    field: 'frames',
    start: 0,
    end: length,
    message: `${label} is skipped in ${rateName(rate)}. The next label is ${fixes[0]}, the one before is ${fixes[1]}.${advice}`,
    fixes,
    ...(saidDrop ? {} : { rateFixes: [sibling] }),
  };
}
