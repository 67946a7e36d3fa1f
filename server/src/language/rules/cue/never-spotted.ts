import { CUE_READS } from '../../model/cues.ts';
import type { Show } from '../../model/show.ts';
import { cueRule, departmentText, isOmitted } from './cue-rule.ts';

/** Timed in a list, while no session speaks of it: who asked for it? Only where the department was spotted at all. */
export const neverSpotted = cueRule({
  code: 'cue/never-spotted',
  severity: 'hint',
  title: 'Every numbered cue was spoken of in a spotting session, where there was one.',
  reads: [...CUE_READS, 'session'],
  check(cue, show, report) {
    if (cue.number === undefined || !cue.timing || isOmitted(cue)) return;
    if (cue.lines.some(({ form }) => form === 'spotting') || !show.memo(spotted, ['session']).has(cue.department))
      return;
    const { number, line, range } = cue.timing.fact;
    report({
      message: `${cue.number} was never spotted: no ${departmentText(cue.department)} session speaks of it, so nobody has said what it is for. Add it to the session in which it was asked for, or say \`was …\` if it had another number then.`,
      at: (number ?? line)?.at ?? range!.at,
    });
  },
});

/** Departments that had a session. */
function spotted(show: Show): Set<string> {
  return new Set([...show.all('session')].flatMap(({ form, department }) => (form === 'spotting' ? department : [])));
}
