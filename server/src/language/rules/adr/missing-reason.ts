import { clauseOf } from '../../document/tree.ts';
import { characterOf } from '../../model/characters.ts';
import type { CueFact } from '../../model/facts.ts';
import { tokensOf } from '../../schema/bound.ts';
import { REASONS } from '../../schema/words/cues.ts';
import { textOf } from '../../syntax/row.ts';
import { cueRule, isAlternative, isOmitted, nameOfCue } from '../cue/cue-rule.ts';

/** Why a line is done again decides how it is recorded. A group does nothing again, and an alternative says so itself. */
export const missingReason = cueRule({
  code: 'adr/missing-reason',
  severity: 'hint',
  title: 'An ADR line says why it is recorded again.',
  expects: ['character'],
  check(cue, show, report) {
    if (cue.department !== 'adr' || !cue.timing || isOmitted(cue) || isAlternative(cue)) return;
    const { fact } = cue.timing;
    if (cue.lines.some(saysWhy) || characterOf(show, fact)?.isGroup) return;
    const words = Object.keys(REASONS).slice(0, 3).join('`, `');
    report({
      message: `${nameOfCue(cue)} does not say why it is recorded again, so nobody on the stage knows what to listen for. Add a word such as \`${words}\`, or \`reason "…"\` in your own.`,
      at: (fact.number ?? fact.subject)?.at ?? fact.range!.at,
    });
  },
});

function saysWhy({ statement, words }: CueFact): boolean {
  if (words.some((word) => Object.hasOwn(REASONS, word))) return true;
  const own = clauseOf(statement, 'reason');
  const [why] = (own && tokensOf(own, 'why')) ?? [];
  return why !== undefined && /\p{L}/u.test(textOf(why));
}
