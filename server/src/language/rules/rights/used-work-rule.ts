/** What rules about music in the film have in common: they look at a work with the cues that play it. */
import type { Related } from '../../findings.ts';
import { type Cue, cues } from '../../model/cues.ts';
import type { WorkFact } from '../../model/facts.ts';
import type { Grouping } from '../../model/grouped.ts';
import { isPlayedMusic, useOf, workOf, worksUsed } from '../../model/music.ts';
import type { Show } from '../../model/show.ts';
import { nameOfCue } from '../cue/cue-rule.ts';
import { groupedRule, type Report, type Rule, type RuleBase } from '../rule.ts';

interface UsedWorkRule extends RuleBase {
  /** The cues that matter, by work: all of them unless a rule says otherwise. */
  readonly by?: Grouping<Cue>;
  /** Whether this work can be of interest at all. Nobody looks at the cues of one that is not: the score has hundreds. */
  concerns(work: WorkFact, show: Show): boolean;
  /** Whether this cue of such a work is; all are where nothing is said. */
  concernsCue?(work: WorkFact, cue: Cue, show: Show): boolean;
  /** `cues`: those in the film that play the work, in the order of the text, never none. */
  check(work: WorkFact, cues: readonly Cue[], show: Show, report: Report): void;
}

/** All cues of music by the works that they play, in the film or not; those that may play anything under one key. */
export const cuesByWork: Grouping<Cue> = {
  of: cues,
  reads: [],
  keysOf(cue) {
    if (cue.department !== 'music') return [];
    const used = worksUsed(cue);
    return used.length === 0 ? [UNKNOWN] : [...new Set(used.map(({ key }) => key))];
  },
};

/** The key of cues that do not say what they play. No work is called so: names have no blanks. */
export const UNKNOWN = 'not said';

/**
 * Looks at each work that is in the film, once, however many cues play it. Of a work that the show around this one
 * declares, the finding stands where this show uses it.
 */
export function usedWorkRule({ by = cuesByWork, concerns, concernsCue, check, reads, ...rule }: UsedWorkRule): Rule {
  return groupedRule<Cue>({
    ...rule,
    by,
    reads: ['work', ...reads],
    check(playing, show, report, key) {
      const work = workOf(show, key);
      if (!work || !concerns(work, show)) return;
      const cues = playing.filter((cue) => isPlayedMusic(cue) && (!concernsCue || concernsCue(work, cue, show)));
      const [first] = cues;
      if (!first) return;
      const isHere = show.declarationsHere('work', key).length > 0;
      const at = useOf(first, key)?.at ?? first.at;
      check(work, cues, show, (finding) => report(isHere ? finding : { ...finding, at }));
    },
  });
}

/** `1m3`, `1m3 and 4m5`, `1m1 and 42 other cues` */
export function namesOfCues(cues: readonly Cue[]): string {
  const names = cues.map(nameOfCue);
  if (names.length < 4) return names.length < 2 ? names[0]! : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  return `${names[0]} and ${names.length - 1} other cues`;
}

const MOST_RELATED = 5;

/** Where the cues say that they play it. */
export function relatedCues(work: WorkFact, cues: readonly Cue[]): Related[] {
  return cues.slice(0, MOST_RELATED).map((cue) => ({
    at: useOf(cue, work.id.key)?.at ?? cue.at,
    message: `${nameOfCue(cue)} plays it.`,
  }));
}
