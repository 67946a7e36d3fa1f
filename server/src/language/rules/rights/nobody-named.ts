import { relatedCues, usedWorkRule } from './used-work-rule.ts';

/** Music in the film that names nobody at all: its line of the cue sheet is empty. */
export const nobodyNamed = usedWorkRule({
  code: 'rights/nobody-named',
  severity: 'info',
  title: 'Music in the film names who wrote it.',
  reads: [],
  concerns: ({ shares, isPublicDomain }) => shares.length === 0 && !isPublicDomain,
  check(work, cues, _, report) {
    report({
      message: `\`${work.id.written}\` is in the film and names nobody, so its line of the cue sheet is empty. Name its \`composer\` and \`publisher\`${work.library === undefined ? '' : `; ${work.library} has them in its catalogue`}.`,
      at: work.id.at,
      related: relatedCues(work, cues),
    });
  },
});
