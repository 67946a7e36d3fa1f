/** `schedule/missed-deadline`: a promised day that the computed dates do not keep. */

import { drivingPath } from '../../schedule/driving-path.ts';
import { isLinkText } from '../../schedule/due-day.ts';
import { promises } from '../../schedule/item-lists.ts';
import type { NetworkItem } from '../../schedule/network.ts';
import { SCHEDULE_READS, scheduleOf } from '../../schedule/schedule.ts';
import { type Rule, wholeRule } from '../rule.ts';
import { alsoText, byLine } from './by-line.ts';
import { pathText, relatedOfPath } from './path-text.ts';
import { dateLike, daysApart, dayText, isPoint, namesText } from './words.ts';

export const missedDeadline: Rule = wholeRule({
  code: 'schedule/missed-deadline',
  severity: 'error',
  title: 'What is promised `by` a day is finished by then.',
  reads: SCHEDULE_READS,
  check(show, report) {
    const schedule = scheduleOf(show);
    const missed = schedule.itemsThat(promises).flatMap((item) => {
      const { by } = item.plan;
      const due = schedule.dueDayOf(item);
      const { days } = schedule.placementOf(item);
      return by && due !== undefined && days && days.last > due ? [{ item, by, due, days }] : [];
    });
    const groups = byLine(
      missed,
      ({ by }) => [by],
      ({ days, due }) => days.last - due,
    );
    for (const { worst, others } of groups) {
      const { item, by, due, days } = worst;
      const path = drivingPath(schedule, item);
      const last = Math.max(days.last, ...others.map((each) => each.days.last));
      const text = isLinkText(by);
      const other = text && schedule.instancesAt(by.item, by.of, item)[0];
      report({
        message: `${namesText([item])} is ${isPoint(item) ? '' : 'finished '}on ${dayText(days.last)}, ${daysApart(item.workCalendar, due + 1, days.last + 1)} after the promised ${dayText(due)}.${heldText(path)}${alsoText(others.map((each) => each.item))}`,
        at: by.at,
        related: [
          ...(other ? [{ at: other.fact.id.at, message: `The promise counts from ${namesText([other])}.` }] : []),
          ...relatedOfPath(path.slice(0, -1), schedule),
        ],
        ...(!text && {
          fixes: [{ title: `Promise ${dayText(last)}`, edits: [{ at: by.at, text: dateLike(by, last) }] }],
        }),
      });
    }
  },
});

function heldText(path: readonly NetworkItem[]): string {
  if (path.length < 2) return ' Start it earlier, shorten it, or agree on a later day.';
  return ` What holds it is ${pathText(path)}: shorten one of these, or agree on a later day.`;
}
