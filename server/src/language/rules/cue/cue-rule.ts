/** What rules about cues have in common: they look at cues, whichever lines these are made of. */

import { type Cue, cueGroupOf, cuesAmong, numberOf } from '../../model/cues.ts';
import type { CueFact } from '../../model/facts.ts';
import { type EachRule, eachOf, type Gathering, type GroupsRule, groupsOf, type Rule } from '../rule.ts';

/** All cues of a show, whichever lines each is made of. */
const cues: Gathering<Cue, CueFact> = {
  kind: 'cue',
  reads: ['picture', 'show'],
  sourceOf: (fact, show) => cueGroupOf(show, fact),
  gather: (facts, show) => cuesAmong(show, facts),
};

type CueRule<R> = Omit<R, 'looksAt' | 'of' | 'reads'> & Partial<Pick<Rule, 'reads'>>;

/** Looks at one cue at a time. */
export function cueRule(rule: CueRule<EachRule<Cue>>): Rule {
  return eachOf<Cue>({ reads: cues.reads, ...rule, of: cues });
}

/** Compares cues that share a key. */
export function cuesRule(rule: CueRule<GroupsRule<Cue>>): Rule {
  return groupsOf<Cue>({ reads: cues.reads, ...rule, of: cues });
}

/** How a cue is called in a sentence: `1m4`, `LN201`, LENA’s line, “Boots on gravel”. */
export function nameOfCue(cue: Cue): string {
  const number = cue.lines.map(numberOf).find(Boolean);
  if (number) return number;
  const line = cue.timing?.fact ?? cue.lines[0]!;
  const title = titleOf(cue);
  if (line.subject) return title ? `${line.subject.written}’s “${title}”` : `${line.subject.written}’s line`;
  return title ? `“${title}”` : `The ${cue.department} cue at ${line.range?.in.written ?? 'no time'}`;
}

/** The title that the newest line states. */
export function titleOf(cue: Cue): string | undefined {
  return cue.timing?.fact.title ?? cue.lines.findLast(({ title }) => title !== undefined)?.title;
}

export function isOmitted(cue: Cue): boolean {
  return cue.lines.some((line) => line.isOmitted);
}

export function isAlternative(cue: Cue): boolean {
  return cue.lines.some((line) => line.isAlternative);
}

/** What any of its lines says in bare words. */
export function hasWord(cue: Cue, word: string): boolean {
  return cue.lines.some(({ words }) => words.includes(word));
}

/** Whether one cue says that it runs into the other. */
export function runsInto(cue: Cue, next: Cue): boolean {
  const keys = next.lines.flatMap(({ number, subject }) => (number ?? subject)?.key ?? []);
  return cue.lines.some(({ segue }) => segue !== undefined && keys.includes(segue.key));
}
