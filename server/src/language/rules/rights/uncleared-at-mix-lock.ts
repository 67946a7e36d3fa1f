import { CLEARANCE_READS, isOpen, reportLate } from './judge-clearances.ts';
import { usedWorkRule } from './used-work-rule.ts';

/** Music that falls out after the mix lock means mixing again. */
export const unclearedAtMixLock = usedWorkRule({
  code: 'rights/uncleared-at-mix-lock',
  severity: 'warning',
  title: 'Music in the film is cleared before mix lock.',
  reads: CLEARANCE_READS,
  concerns: (work, show) => isOpen(show, work),
  check(work, cues, show, report) {
    reportLate('mixLock', 'What is refused after the lock means another mix.', { work, cues, show, report });
  },
});
