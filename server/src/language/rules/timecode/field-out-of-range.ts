import { labelProblemRule } from './label-problem-rule.ts';

/** A frame, second, minute, hour, day or month that does not exist. What was meant is a guess, so no fix is preferred. */
export const fieldOutOfRange = labelProblemRule({
  code: 'timecode/field-out-of-range',
  severity: 'error',
  title: 'Every field of a timecode or a date exists at the show’s rate.',
  soleFixIsMeant: false,
});
