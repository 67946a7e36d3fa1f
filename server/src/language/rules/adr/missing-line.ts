import { cueRule, hasWord, isOmitted, nameOfCue, titleOf } from '../cue/cue-rule.ts';

/** The actor reads the words from the sheet; breaths and efforts have none. */
export const missingLine = cueRule({
  code: 'adr/missing-line',
  severity: 'warning',
  title: 'An ADR line says what is spoken.',
  check(cue, _, report) {
    if (cue.department !== 'adr' || !cue.timing || isOmitted(cue)) return;
    if (hasWord(cue, 'effort') || titleOf(cue)?.trim()) return;
    const { number, subject, range } = cue.timing.fact;
    report({
      message: `${nameOfCue(cue)} has no words: there is nothing to read on the stage. Write them after the time, or say \`effort\` if it is breath and no words.`,
      at: (number ?? subject)?.at ?? range!.at,
    });
  },
});
