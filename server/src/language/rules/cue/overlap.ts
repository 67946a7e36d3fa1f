import { overlapRule } from './overlapping.ts';

/**
 * Two pieces of music, or two lines of one character's dialogue, at the same time. Backgrounds, effects and Foley lie
 * over each other by nature; lines that are recorded again have a rule of their own.
 */
export const overlap = overlapRule({
  code: 'cue/overlap',
  severity: 'warning',
  title: 'Music does not overlap without a `segue`, nor a character’s dialogue.',
  departments: ['music', 'dialogue'],
});
