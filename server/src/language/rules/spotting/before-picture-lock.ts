import type { Fix } from '../../findings.ts';
import type { PictureFact, SessionFact } from '../../model/facts.ts';
import { currentPicture, cutsBetween, picturesOf } from '../../model/pictures.ts';
import type { Show } from '../../model/show.ts';
import type { NetworkItem } from '../../schedule/network.ts';
import { SCHEDULE_READS, scheduleOf } from '../../schedule/schedule.ts';
import { itemsOfStage } from '../../schedule/stage-items.ts';
import { eachRule } from '../rule.ts';
import { dayText } from '../schedule/words.ts';

/**
 * A session before the picture is locked is usual, as long as its times can follow the picture: it says which cut was on
 * the screen, and change lists lead from that cut to the locked one.
 */
export const beforePictureLock = eachRule({
  code: 'spotting/before-picture-lock',
  severity: 'warning',
  title: 'A session before picture lock names a cut whose changes lead to the locked one.',
  kinds: ['session'],
  reads: [...SCHEDULE_READS, 'pipeline', 'show', 'picture'],
  check(session, show, report) {
    const { form, date, picture } = session;
    const lock = form === 'spotting' && date?.day !== undefined ? firstLock(show) : undefined;
    if (!date || !lock || date.day! >= lock.day) return;
    const when = `This session is on ${dayText(date.day!)}, before \`${lock.item.fact.id.written}\` on ${dayText(lock.day)}`;
    const related = [{ at: lock.item.fact.at, message: 'The picture is locked here.' }];
    if (!picture) {
      report({
        message: `${when}, and does not say which cut was on the screen: once the picture moves, nobody can tell what its times mean. Add \`picture …\`.`,
        at: date.at,
        related,
        fixes: nameCut(show, session),
      });
      return;
    }
    const seen = show.find('picture', picture);
    const locked = show.find('picture', lock.item.fact.picture) ?? currentPicture(show);
    if (!seen || !locked || seen === locked || leads(show, seen, locked)) return;
    report({
      message: `${when}, and no change list leads from ${picture.written} to ${locked.version.written}: its times cannot follow the picture. Write what changed, as in \`picture ${locked.version.written} from ${picture.written} { … }\`, or spot again.`,
      at: picture.at,
      related: [...related, { at: locked.version.at, message: `${locked.version.written} is the locked cut.` }],
    });
  },
});

/** The first lock of the picture that has a date; where reels are locked one by one, that of the first. */
function firstLock(show: Show): { item: NetworkItem; day: number } | undefined {
  const schedule = scheduleOf(show);
  let first: { item: NetworkItem; day: number } | undefined;
  for (const item of itemsOfStage(show, 'picture-lock')) {
    const day = schedule.placementOf(item).days?.last;
    if (day !== undefined && (!first || day < first.day)) first = { item, day };
  }
  return first;
}

/** Cuts made on the way from the one to the other; a cut that is newer than the locked one needs no way. */
function leads(show: Show, seen: PictureFact, locked: PictureFact): boolean {
  return cutsBetween(show, seen, locked).length > 0 || cutsBetween(show, locked, seen).length > 0;
}

/** The newest cut that there was on the day. */
function nameCut(show: Show, { date }: SessionFact): Fix[] {
  const cut = picturesOf(show).findLast((each) => each.date?.day !== undefined && each.date.day <= date!.day!);
  if (!cut) return [];
  const { row, end } = date!.at;
  const { written } = cut.version;
  return [
    { title: `Say that it was ${written}`, edits: [{ at: { row, start: end, end }, text: ` picture ${written}` }] },
  ];
}
