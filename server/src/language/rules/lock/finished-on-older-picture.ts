/** `lock/finished-on-older-picture`: a lock signs work on a cut that is no longer the locked one. */
import { namesPicture } from '../../schedule/item-lists.ts';
import type { NetworkItem } from '../../schedule/network.ts';
import { pictureAge } from '../../schedule/picture-of-item.ts';
import { SCHEDULE_READS, scheduleOf } from '../../schedule/schedule.ts';
import { overlapsInScope } from '../../schedule/scope.ts';
import { itemsOfStage } from '../../schedule/stage-items.ts';
import { type Rule, wholeRule } from '../rule.ts';
import { alsoText, byLine } from '../schedule/by-line.ts';
import { dayText, namesText } from '../schedule/words.ts';

export const finishedOnOlderPicture: Rule = wholeRule({
  code: 'lock/finished-on-older-picture',
  severity: 'error',
  title: 'What is locked is of the newest cut that is locked by then.',
  reads: [...SCHEDULE_READS, 'picture', 'pipeline', 'show'],
  check(show, report) {
    const schedule = scheduleOf(show);
    const pictureLocks = itemsOfStage(show, 'picture-lock').filter((item) => pictureAge(show, item) >= 0);
    const areLocks = new Set(pictureLocks);
    const stale = schedule.itemsThat(namesPicture).flatMap((item) => {
      const { picture } = item.plan;
      const age = pictureAge(show, item);
      const day = schedule.placementOf(item).days?.last;
      if (!picture || age < 0 || day === undefined || item.next || areLocks.has(item)) return [];
      let newest: NetworkItem | undefined;
      for (const lock of pictureLocks) {
        const locked = schedule.placementOf(lock).days?.last;
        if (locked === undefined || locked > day || !overlapsInScope(lock, item)) continue;
        if (!newest || pictureAge(show, lock) > pictureAge(show, newest)) newest = lock;
      }
      return newest && pictureAge(show, newest) > age ? [{ item, picture, day, newest }] : [];
    });
    const groups = byLine(
      stale,
      ({ picture, newest }) => [picture, newest.plan.picture],
      ({ day }) => -day,
    );
    for (const { worst, others } of groups) {
      const { item, picture, day, newest } = worst;
      const version = newest.plan.picture!.written;
      const when = dayText(schedule.placementOf(newest).days!.last);
      report({
        message: `${namesText([item])} signs ${picture.written} on ${dayText(day)}, but ${namesText([newest])} locked ${version} on ${when}. What was made to ${picture.written} is out of sync with it: conform it to ${version}, then sign that.${alsoText(others.map((each) => each.item))}`,
        at: picture.at,
        related: [{ at: newest.plan.picture!.at, message: `${version} is locked here.` }],
        fixes: [{ title: `Change to ${version}`, edits: [{ at: picture.at, text: version }] }],
      });
    }
  },
});
