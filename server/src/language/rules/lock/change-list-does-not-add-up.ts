/** `lock/change-list-does-not-add-up`: a reel that is stated again is not as long as the change list makes it. */
import { framesText } from '../../conform/describe-carried.ts';
import type { PictureFact, ReelText } from '../../model/facts.ts';
import { changeMapOf, changesOf, picturesOf, reelsOf } from '../../model/pictures.ts';
import type { Show } from '../../model/show.ts';
import { formatTimecode } from '../../time/index.ts';
import { type Rule, wholeRule } from '../rule.ts';

export const changeListDoesNotAddUp: Rule = wholeRule({
  code: 'lock/change-list-does-not-add-up',
  severity: 'error',
  title: 'A reel that a cut states again is as long as its change list makes it.',
  reads: ['picture', 'show'],
  check(show, report) {
    const { rate } = show;
    if (!rate) return;
    for (const picture of picturesOf(show)) {
      if (picture.changes.length === 0 || changesOf(show, picture).length < picture.changes.length) continue;
      for (const reel of picture.reels) {
        const sum = sumOf(show, picture, reel);
        if (!sum || sum.stated === sum.counted) continue;
        const off = Math.abs(sum.stated - sum.counted);
        const label = formatTimecode(sum.counted - 1, rate);
        const from = picture.from!.written;
        report({
          message: `Reel ${reel.reel} of ${picture.version.written} ends ${framesText(off, rate)} ${sum.stated > sum.counted ? 'later' : 'earlier'} than ${from} and this change list make it: by them its last frame is ${label}. A change is missing or wrong, or this time is; until they agree, every cue after it is moved by a wrong count.`,
          at: reel.lastFrame!.at,
          related: relatedOf(show, picture, reel),
          fixes: [{ title: `Change to ${label}`, edits: [{ at: reel.lastFrame!.at, text: label }] }],
        });
      }
    }
  },
});

/** Ends of a reel, exclusive: as stated, and as the older cut and the changes have it. */
function sumOf(show: Show, picture: PictureFact, { reel, lastFrame }: ReelText) {
  const last = lastFrame && show.frameOf(lastFrame.written);
  const counted = changeMapOf(show, picture)?.reels.find((each) => each.reel === reel)?.end;
  return last === undefined || counted === undefined ? undefined : { stated: last + 1, counted };
}

/** The changes of that reel, and how it was before. */
function relatedOf(show: Show, picture: PictureFact, { reel }: ReelText) {
  const older = show.find('picture', picture.from)!;
  const old = reelsOf(show, older).find((each) => each.reel === reel);
  if (!old) return [];
  const changes = changesOf(show, picture).filter(
    ({ range }) => range.start >= old.start && (old.end === undefined || range.start <= old.end),
  );
  return [
    { at: old.at, message: `Reel ${reel} in ${older.version.written}.` },
    ...changes.slice(0, 5).map(({ change }) => ({ at: change.at, message: `A change in it: \`${change.kind}\`.` })),
  ];
}
