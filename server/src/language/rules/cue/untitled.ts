import { cueRule, isOmitted, nameOfCue, titleOf } from './cue-rule.ts';

/** Music is registered by its title; a work that it uses has one. */
export const untitled = cueRule({
  code: 'cue/untitled',
  severity: 'hint',
  title: 'Music has a title, or uses a work that has one.',
  check(cue, _, report) {
    if (cue.department !== 'music' || isOmitted(cue) || titleOf(cue)?.trim()) return;
    if (!cue.timing || cue.lines.some(({ uses }) => uses.length > 0)) return;
    const { number, subject, range } = cue.timing.fact;
    report({
      message: `${nameOfCue(cue)} has no title, and the cue sheet needs one. Write it after the time, or say which work it \`uses\`.`,
      at: (number ?? subject)?.at ?? range!.at,
    });
  },
});
