import { CUE_READS, type Cue } from '../../model/cues.ts';
import { isPlayedMusic, SCORE, workOf, worksUsed } from '../../model/music.ts';
import type { Show } from '../../model/show.ts';
import type { Place } from '../../syntax/row.ts';
import { cuesRule, nameOfCue } from '../cue/cue-rule.ts';

/** Source music that names no work; and score, once, where a show with works says nothing of it. */
export const unknownWork = cuesRule({
  code: 'rights/unknown-work',
  severity: 'hint',
  title: 'Every music cue says which work it plays, or is score.',
  reads: [...CUE_READS, 'work'],
  keysOf(cue, show) {
    if (!isPlayedMusic(cue)) return [];
    const used = worksUsed(cue);
    if (used.length === 0) return [`cue ${cue.key}`];
    return used.some(({ key }) => key === SCORE) && isScoreUnknown(show) ? [SCORE] : [];
  },
  check(cues, _, report, key) {
    const [first] = cues as [Cue, ...Cue[]];
    const name = nameOfCue(first);
    if (key !== SCORE) {
      report({
        message: `${name} plays in the scene and does not say what it is, so nobody can clear it or be paid for it. Write \`uses\` and the work.`,
        at: placeOf(first),
      });
    } else {
      const others = cues.length === 1 ? '' : ` and ${cues.length - 1} other cue${cues.length > 2 ? 's' : ''}`;
      report({
        message: `${name}${others} ${cues.length > 1 ? 'are' : 'is'} score, and \`works\` says nothing of it. Add \`score { composer …; publisher … }\`, or say with \`uses\` what ${cues.length > 1 ? 'they play' : 'it plays'}.`,
        at: placeOf(first),
      });
    }
  },
});

function placeOf({ lines, at }: Cue): Place {
  return lines[0]!.number?.at ?? at;
}

/** A show that keeps its works, and has none for the score. */
function isScoreUnknown(show: Show): boolean {
  return !workOf(show, SCORE) && [...show.all('work')].length > 0;
}
