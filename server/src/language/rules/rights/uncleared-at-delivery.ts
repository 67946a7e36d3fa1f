import { CLEARANCE_READS, isOpen, reportLate } from './judge-clearances.ts';
import { usedWorkRule } from './used-work-rule.ts';

/** A programme must not leave the house with music that nobody gave leave to use. */
export const unclearedAtDelivery = usedWorkRule({
  code: 'rights/uncleared-at-delivery',
  severity: 'error',
  title: 'Music in the film is cleared before the first delivery.',
  reads: CLEARANCE_READS,
  concerns: (work, show) => isOpen(show, work),
  check(work, cues, show, report) {
    reportLate('delivery', 'Without the licence it must not be shown.', { work, cues, show, report });
  },
});
