import type { PictureFact } from '../../model/facts.ts';
import { ageOf, picturesOf } from '../../model/pictures.ts';
import type { Show } from '../../model/show.ts';
import { eachRule } from '../rule.ts';
import { dayText } from '../schedule/words.ts';

/** A session about a cut that had been replaced when people met: what they decided was about picture already gone. */
export const stalePicture = eachRule({
  code: 'spotting/stale-picture',
  severity: 'warning',
  title: 'A session looks at the cut that is the newest on its day.',
  kinds: ['session'],
  reads: ['picture'],
  check(session, show, report) {
    const { form, date, picture } = session;
    const seen = show.find('picture', picture);
    if (form !== 'spotting' || date?.day === undefined || !picture || !seen) return;
    const newest = newestBefore(show, date.day);
    if (!newest?.date || ageOf(show, newest.version) <= ageOf(show, picture)) return;
    const { written } = newest.version;
    report({
      message: `This session on ${dayText(date.day)} names ${picture.written}, but ${written} was cut on ${dayText(newest.date.day!)}: its times would be of a cut that was already replaced. If ${written} was on the screen, name it; else go through the changes once more with those who were there.`,
      at: picture.at,
      related: [{ at: newest.version.at, message: `${written} is the newest cut on that day.` }],
      fixes: [{ title: `Say that it was ${written}`, edits: [{ at: picture.at, text: written }] }],
    });
  },
});

/** A cut of the day itself may have come when people had already sat down. */
function newestBefore(show: Show, day: number): PictureFact | undefined {
  return picturesOf(show).findLast(({ date }) => date?.day !== undefined && date.day < day);
}
