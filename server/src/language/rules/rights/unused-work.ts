import { CUE_READS } from '../../model/cues.ts';
import { SCORE } from '../../model/music.ts';
import type { Show } from '../../model/show.ts';
import { isOmitted, nameOfCue } from '../cue/cue-rule.ts';
import { wholeRule } from '../rule.ts';
import { cuesByWork } from './used-work-rule.ts';

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
    const played = shows.map((each) => each.grouped(cuesByWork));
    for (const cues of played) cues.update();
    if (played.every((cues) => cues.isEmpty)) return;
    for (const key of show.declaredKeys('work')) {
      if (played.some((cues) => !cues.members(key).every(isOmitted))) continue;
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

function omittedNames(show: Show, work: string): string[] {
  return show.grouped(cuesByWork).members(work).filter(isOmitted).map(nameOfCue);
}
