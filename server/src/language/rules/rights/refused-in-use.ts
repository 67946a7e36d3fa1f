import { namesOfCues, relatedCues, usedWorkRule } from './used-work-rule.ts';

/** A no is a no: the cue falls out, or another work is found for it. */
export const refusedInUse = usedWorkRule({
  code: 'rights/refused-in-use',
  severity: 'error',
  title: 'No cue plays music whose use was refused.',
  reads: [],
  concerns: ({ clearances }) => clearances.some(({ state }) => state === 'refused'),
  check(work, cues, _, report) {
    for (const { right, state, at } of work.clearances) {
      if (state !== 'refused') continue;
      report({
        message: `The ${right} licence of \`${work.id.written}\` was refused, and ${namesOfCues(cues)} still play${cues.length > 1 ? '' : 's'} it. Find other music, or \`omit\` the cue${cues.length > 1 ? 's' : ''}.`,
        at,
        related: relatedCues(work, cues),
      });
    }
  },
});
