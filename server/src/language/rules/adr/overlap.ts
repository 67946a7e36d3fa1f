import { overlapRule } from '../cue/overlapping.ts';

/** Two lines of one character that are spoken at the same time: one actor, one mouth. A loop group is many. */
export const adrOverlap = overlapRule({
  code: 'adr/overlap',
  severity: 'error',
  title: 'A character’s ADR lines do not overlap.',
  departments: ['adr'],
});
