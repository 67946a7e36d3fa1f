/** What rules about cues have in common: they look at cues, whichever lines these are made of. */

import { type Cue, cueNamedBy, cues, numberOf } from '../../model/cues.ts';
import type { Grouping } from '../../model/grouped.ts';
import { cueKey } from '../../model/read.ts';
import type { Show } from '../../model/show.ts';
import { type EachRule, eachOf, type GroupsRule, groupsOf, type Rule } from '../rule.ts';

type CueRule<R> = Omit<R, 'looksAt' | 'of' | 'by' | 'reads'> & Partial<Pick<Rule, 'reads'>>;

/** Looks at one cue at a time. */
export function cueRule(rule: CueRule<EachRule<Cue>>): Rule {
  return eachOf<Cue>({ reads: cues.reads, tells: ['picture'], ...rule, of: cues });
}

/** Compares cues that share a key. */
export function cuesRule(rule: CueRule<GroupsRule<Cue>> & Pick<Grouping<Cue>, 'keysOf'>): Rule {
  return groupsOf<Cue>({ reads: cues.reads, tells: ['picture'], ...rule, of: cues });
}

/** How a cue is called in a sentence: `1m4`, `LN201`, LENA’s line, “Boots on gravel”. */
export function nameOfCue(cue: Cue): string {
  if (cue.number) return cue.number;
  const line = cue.timing?.fact ?? cue.lines[0]!;
  const title = titleOf(cue);
  if (line.subject) return title ? `${line.subject.written}’s “${title}”` : `${line.subject.written}’s line`;
  return title ? `“${title}”` : `The ${departmentText(cue.department)} cue at ${line.range?.in.written ?? 'no time'}`;
}

/** The same, and its old number where its timing stands under that. */
export function nameInTiming(show: Show, cue: Cue): string {
  const name = nameOfCue(cue);
  const written = cue.timing && numberOf(show, cue.timing.fact);
  return written === undefined || cue.number === undefined || cueKey(written) === cueKey(cue.number)
    ? name
    : `${name} (${written} here)`;
}

/** Departments as they stand in a sentence. */
export function departmentText(department: string): string {
  return { adr: 'ADR', sfx: 'effects', bg: 'background', foley: 'Foley' }[department] ?? department;
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
export function runsInto(show: Show, cue: Cue, next: Cue): boolean {
  return cue.lines.some((line) => line.segue !== undefined && cueNamedBy(show, line, line.segue) === next.key);
}
