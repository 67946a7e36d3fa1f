import { labelProblemRule } from './label-problem-rule.ts';

/** A label that drop-frame counting skips (SMPTE ST 12-1). No fix is preferred: a label is never moved silently. */
export const droppedLabel = labelProblemRule({
  code: 'timecode/dropped-label',
  severity: 'error',
  title: 'No timecode is one that drop-frame skips.',
  soleFixIsMeant: false,
});
