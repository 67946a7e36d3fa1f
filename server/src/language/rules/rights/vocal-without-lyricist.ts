import { SCORE, usageOf } from '../../model/music.ts';
import { isWriterOfWords, writersOf } from '../../model/shares.ts';
import { cuesByWork, namesOfCues, relatedCues, usedWorkRule } from './used-work-rule.ts';

/** Who wrote words that are sung has a share of the song. Sung score is mostly a choir without words. */
export const vocalWithoutLyricist = usedWorkRule({
  code: 'rights/vocal-without-lyricist',
  severity: 'warning',
  title: 'Music that is sung names who wrote the words.',
  reads: [],
  by: { ...cuesByWork, keysOf: (cue, show) => (usageOf(cue).isVocal ? cuesByWork.keysOf(cue, show) : []) },
  concerns(work) {
    const writers = writersOf(work);
    return writers.length > 0 && !work.isPublicDomain && !writers.some(({ role }) => isWriterOfWords(role));
  },
  check(work, sung, _, report) {
    report({
      ...(work.id.key === SCORE && { severity: 'info' }),
      message: `${namesOfCues(sung)} ${sung.length > 1 ? 'are' : 'is'} sung, and \`${work.id.written}\` has no \`lyricist\`: who wrote the words gets nothing. Name them, even if it was the composer; a choir without words needs nobody, so silence this line then.`,
      at: work.id.at,
      related: relatedCues(work, sung),
    });
  },
});
