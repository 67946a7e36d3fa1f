import { labelProblemRule } from './label-problem-rule.ts';

/** `;` or `:` before the frames, against what the rate counts. The message says what the other reading would cost. */
export const wrongSeparator = labelProblemRule({
  code: 'timecode/wrong-separator',
  severity: 'warning',
  title: 'The mark before the frames agrees with the rate: `;` for drop-frame, `:` for all else.',
  soleFixIsMeant: true,
});
