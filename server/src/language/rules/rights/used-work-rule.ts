/** What rules about music in the film have in common: they look at a work with the cues that play it. */
import type { Related } from '../../findings.ts';
import { CUE_READS, type Cue } from '../../model/cues.ts';
import type { WorkFact } from '../../model/facts.ts';
import { isPlayedMusic, useOf, workOf, worksOfCue } from '../../model/music.ts';
import type { Show } from '../../model/show.ts';
import { cuesRule, nameOfCue } from '../cue/cue-rule.ts';
import type { Report, Rule, RuleBase } from '../rule.ts';

interface UsedWorkRule extends RuleBase {
  /**
   * Whether this work, or this cue of it, can be of interest at all. Nobody looks at the cues of one that is not: the
   * score has hundreds.
   */
  concerns(work: WorkFact, cue: Cue, show: Show): boolean;
  /** `cues`: those in the film that play the work, in the order of the text, never none. */
  check(work: WorkFact, cues: readonly Cue[], show: Show, report: Report): void;
}

/**
 * Looks at each work that is in the film, once, however many cues play it. Of a work that the show around this one
 * declares, the finding stands where this show uses it.
 */
export function usedWorkRule({ concerns, check, reads, ...rule }: UsedWorkRule): Rule {
  return cuesRule({
    ...rule,
    reads: [...CUE_READS, 'work', ...reads],
    keysOf(cue, show) {
      if (!isPlayedMusic(cue)) return [];
      const works = worksOfCue(show, cue).filter((work) => concerns(work, cue, show));
      return works.map(({ id }) => id.key);
    },
    check(cues, show, report, key) {
      const work = workOf(show, key)!;
      const isHere = show.declarationsHere('work', key).length > 0;
      const at = useOf(cues[0]!, key)?.at ?? cues[0]!.at;
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
