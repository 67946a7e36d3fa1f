import type { Cue } from '../../model/cues.ts';
import { isPlayedMusic, SCORE, workOf, worksUsed } from '../../model/music.ts';
import type { Show } from '../../model/show.ts';
import type { Place } from '../../syntax/row.ts';
import { cueRule, nameOfCue } from '../cue/cue-rule.ts';
import { groupedRule, type Rule } from '../rule.ts';
import { cuesByWork } from './used-work-rule.ts';

const CHECK = {
  code: 'rights/unknown-work',
  severity: 'hint',
  title: 'Every music cue says which work it plays, or is score.',
} as const;

/** Source music that names no work; and score, once, where a show with works says nothing of it. */
export const unknownWork: readonly Rule[] = [
  cueRule({
    ...CHECK,
    check(cue, _, report) {
      if (!isPlayedMusic(cue) || worksUsed(cue).length > 0) return;
      report({
        message: `${nameOfCue(cue)} plays in the scene and does not say what it is, so nobody can clear it or be paid for it. Write \`uses\` and the work.`,
        at: placeOf(cue),
      });
    },
  }),
  groupedRule<Cue>({
    ...CHECK,
    by: cuesByWork,
    reads: ['work'],
    check(playing, show, report, key) {
      if (key !== SCORE || !isScoreUnknown(show)) return;
      const cues = playing.filter(isPlayedMusic);
      const [first] = cues;
      if (!first) return;
      const others = cues.length === 1 ? '' : ` and ${cues.length - 1} other cue${cues.length > 2 ? 's' : ''}`;
      report({
        message: `${nameOfCue(first)}${others} ${cues.length > 1 ? 'are' : 'is'} score, and \`works\` says nothing of it. Add \`score { composer …; publisher … }\`, or say with \`uses\` what ${cues.length > 1 ? 'they play' : 'it plays'}.`,
        at: placeOf(first),
      });
    },
  }),
];

function placeOf({ lines, at }: Cue): Place {
  return lines[0]!.number?.at ?? at;
}

/** A show that keeps its works, and has none for the score. */
function isScoreUnknown(show: Show): boolean {
  if (workOf(show, SCORE)) return false;
  for (const _ of show.all('work')) return true;
  return false;
}
