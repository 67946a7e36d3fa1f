import { CUE_READS, type Cue } from '../../model/cues.ts';
import { SCORE, worksUsed } from '../../model/music.ts';
import type { Show } from '../../model/show.ts';
import type { Summing } from '../../model/sums.ts';
import { cues, isOmitted, nameOfCue } from '../cue/cue-rule.ts';
import { wholeRule } from '../rule.ts';

/**
 * A work that is not in the film: no cue plays it, or only cues that are omitted. An alternative may yet be chosen, so it
 * counts. Before there is any music cue nothing is unused, for a list of candidates often comes first.
 */
export const unusedWork = wholeRule({
  code: 'rights/unused-work',
  severity: 'hint',
  title: 'Every work is in the film.',
  reads: ['cue', 'work', ...CUE_READS],
  readsUsers: true,
  check(show, report) {
    // A file that no show holds says nothing of who will include it.
    if (show.isAlone) return;
    const shows = [show, ...show.users];
    const played = shows.map((each) => each.sums(worksPlayed));
    if (played.every((cuesOfWork) => cuesOfWork.size === 0)) return;
    for (const key of show.declaredKeys('work')) {
      if (played.some((cuesOfWork) => cuesOfWork.has(key))) continue;
      // Of several one may be the used one: they are told to be duplicates.
      const { written, at } = show.declarationsHere('work', key)[0]!;
      const omitted = shows.flatMap((each) => omittedNames(each, key));
      const name = `\`${written}\``;
      const message =
        key === SCORE
          ? `No cue is score, so ${name} is on no line of the cue sheet. Take it out, or look which cue should play it.`
          : omitted.length > 0
            ? `Only ${omitted.join(' and ')} play${omitted.length > 1 ? '' : 's'} ${name}, and ${omitted.length > 1 ? 'they are' : 'it is'} omitted: it is not in the film any more. Call off its licences, or take it out.`
            : `No cue plays ${name}, so it is on no line of the cue sheet. Say \`uses ${written}\` at the cue that does, or take it out.`;
      report({ message, at, unneeded: true });
    }
  },
});

/** The cues that play each work, where all of them may matter: those that are omitted, and one of those in the film. */
const worksPlayed: Summing<Cue, readonly Cue[]> = {
  of: cues,
  reads: [],
  keysOf(cue) {
    if (cue.department !== 'music') return [];
    const used = worksUsed(cue);
    return used.length === 0 ? [NONE] : used.map(({ key }) => (isOmitted(cue) ? omittedKey(key) : key));
  },
  sum: (playing, _, key) => (key.startsWith(OMITTED) ? [...playing] : []),
};

/** No work is called so: names have no blanks. */
const OMITTED = 'omitted ';
const NONE = 'no work';

function omittedKey(work: string): string {
  return `${OMITTED}${work}`;
}

function omittedNames(show: Show, work: string): string[] {
  return show.inOrder(show.sums(worksPlayed).get(omittedKey(work)) ?? []).map(nameOfCue);
}
