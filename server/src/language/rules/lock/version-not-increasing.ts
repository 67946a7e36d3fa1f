/** `lock/version-not-increasing`: a lock that was opened locks the same cut again, or an older one, or an earlier day. */
import { passesOfLock } from '../../schedule/item-lists.ts';
import { pictureAge } from '../../schedule/picture-of-item.ts';
import { SCHEDULE_READS, scheduleOf } from '../../schedule/schedule.ts';
import { type Rule, wholeRule } from '../rule.ts';
import { dayText, namesText } from '../schedule/words.ts';

export const versionNotIncreasing: Rule = wholeRule({
  code: 'lock/version-not-increasing',
  severity: 'error',
  title: 'Each pass of a lock is of a newer cut and a later day than the one before.',
  reads: [...SCHEDULE_READS, 'picture'],
  check(show, report) {
    const schedule = scheduleOf(show);
    for (const passes of schedule.itemsBy(passesOfLock).values()) {
      if (passes.length < 2) continue;
      const all = [...passes].sort((a, b) => a.pass - b.pass);
      all.slice(1).forEach((item, at) => {
        const before = all[at]!;
        const [older, newer] = [before, item].map((each) => pictureAge(show, each)) as [number, number];
        const [first, second] = [before, item].map((each) => schedule.placementOf(each).days?.last);
        const related = [{ at: (before.plan.picture ?? before.fact.id).at, message: 'The pass before is here.' }];
        if (older >= 0 && newer >= 0 && newer <= older) {
          const { written } = item.plan.picture!;
          report({
            message: `${namesText([item])} locks ${written}, and the pass before had locked ${before.plan.picture!.written}${newer === older ? ': nothing can have changed' : ', which is newer'}. Which cut is locked now?`,
            at: item.plan.picture!.at,
            related,
          });
        } else if (first !== undefined && second !== undefined && second < first) {
          report({
            message: `${namesText([item])} falls on ${dayText(second)}, before the pass that it replaces, on ${dayText(first)}. Look at the dates of both.`,
            at: item.fact.id.at,
            related,
          });
        }
      });
    }
  },
});
