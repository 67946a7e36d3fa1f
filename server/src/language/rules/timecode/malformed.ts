import { labelProblemRule } from './label-problem-rule.ts';

/** A timecode or a date whose shape is none. */
export const malformed = labelProblemRule({
  code: 'timecode/malformed',
  severity: 'error',
  title: 'Timecodes and dates are written whole.',
  soleFixIsMeant: true,
});
