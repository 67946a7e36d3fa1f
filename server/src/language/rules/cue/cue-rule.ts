/** What rules about cues have in common: they look at cues, whichever lines these are made of. */
import { type Cue, cueGroupOf, cuesAmong, numberOf } from '../../model/cues.ts';
import type { Show } from '../../model/show.ts';
import { type Report, type Rule, type ThingsRule, thingsRule } from '../rule.ts';

type CueRule = Pick<ThingsRule<'cue', Cue>, 'code' | 'severity' | 'title' | 'check'> &
  Partial<Pick<ThingsRule<'cue', Cue>, 'reads'>>;

/** Compares cues that share a key. */
export function cuesRule(rule: CueRule & { keysOf: (cue: Cue, show: Show) => readonly string[] }): Rule {
  const { keysOf, ...rest } = rule;
  return thingsRule<'cue', Cue>({
    reads: ['picture', 'show'],
    ...rest,
    kinds: ['cue'],
    sourceOf: (fact, show) => cueGroupOf(show, fact),
    gather: (facts, show) => cuesAmong(show, facts).map((cue) => ({ thing: cue, keys: keysOf(cue, show) })),
  });
}

/** Looks at one cue at a time. */
export function cueRule(
  rule: Omit<CueRule, 'check'> & { check: (cue: Cue, show: Show, report: Report) => void },
): Rule {
  return cuesRule({
    ...rule,
    keysOf: (cue) => [cue.key],
    check: ([cue], show, report) => rule.check(cue!, show, report),
  });
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
