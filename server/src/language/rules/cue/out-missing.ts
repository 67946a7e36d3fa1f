import { cueRule, isOmitted, nameOfCue } from './cue-rule.ts';

/** A cue without an out has no length: no cue sheet can be made of it. */
export const outMissing = cueRule({
  code: 'cue/out-missing',
  severity: 'hint',
  title: 'A cue says where it ends.',
  check(cue, _, report) {
    const range = cue.timing?.fact.range;
    if (!range || range.out || range.length || isOmitted(cue)) return;
    report({
      message: `${nameOfCue(cue)} has no out yet, so nobody knows how long it is. Write it after the in: \`${range.in.written} - …\`.`,
      at: range.at,
    });
  },
});
