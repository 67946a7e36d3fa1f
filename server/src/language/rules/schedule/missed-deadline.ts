/** `schedule/missed-deadline`: a promised day that the computed dates do not keep. */

import { drivingPath } from '../../schedule/driving-path.ts';
import { isLinkText } from '../../schedule/due-day.ts';
import type { NetworkItem } from '../../schedule/network.ts';
import { SCHEDULE_READS, type Schedule, scheduleOf } from '../../schedule/schedule.ts';
import { type Rule, wholeRule } from '../rule.ts';
import { dateLike, daysApart, dayText, isPoint, namesText } from './words.ts';

export const missedDeadline: Rule = wholeRule({
  code: 'schedule/missed-deadline',
  severity: 'error',
  title: 'What is promised `by` a day is finished by then.',
  reads: SCHEDULE_READS,
  check(show, report) {
    const schedule = scheduleOf(show);
    for (const item of schedule.items) {
      const { by } = item.fact;
      const due = schedule.dueDayOf(item);
      const { days } = schedule.placementOf(item);
      if (!by || due === undefined || !days || days.last <= due) continue;
      const path = drivingPath(schedule, item);
      const text = isLinkText(by);
      const other = text ? schedule.named(by.item.key) : undefined;
      report({
        message: `${namesText([item])} is ${isPoint(item) ? '' : 'finished '}on ${dayText(days.last)}, ${daysApart(item.calendar, due + 1, days.last + 1)} after the promised ${dayText(due)}.${pathText(path)}`,
        at: by.at,
        related: [
          ...(other ? [{ at: other.fact.id.at, message: `The promise counts from ${namesText([other])}.` }] : []),
          ...path
            .slice(0, -1)
            .slice(-MOST_RELATED)
            .map((each) => relatedOf(each, schedule)),
        ],
        ...(!text && {
          fixes: [{ title: `Promise ${dayText(days.last)}`, edits: [{ at: by.at, text: dateLike(by, days.last) }] }],
        }),
      });
    }
  },
});

const MOST_RELATED = 8;
const MOST_NAMES = 5;

/** What holds the date, one after another; of a long path its end. */
function pathText(path: readonly NetworkItem[]): string {
  if (path.length < 2) return '';
  const names = path.slice(-MOST_NAMES).map((item) => namesText([item]));
  return ` It is held by ${path.length > MOST_NAMES ? '… → ' : ''}${names.join(' → ')}.`;
}

function relatedOf(item: NetworkItem, schedule: Schedule) {
  const { first, last } = schedule.placementOf(item).days!;
  const when = first === last ? dayText(first) : `${dayText(first)} to ${dayText(last)}`;
  return { at: item.fact.id.at, message: `${namesText([item])}, ${when}.` };
}
