/** `schedule/unresolved`: an item that has no date, and why. */

import type { NetworkItem } from '../../schedule/network.ts';
import type { Undated } from '../../schedule/placement.ts';
import { SCHEDULE_READS, scheduleOf } from '../../schedule/schedule.ts';
import { type Rule, wholeRule } from '../rule.ts';
import { namesText } from './words.ts';

export const unresolved: Rule = wholeRule({
  code: 'schedule/unresolved',
  severity: 'info',
  title: 'Every item of the schedule has a date, written or computed.',
  reads: SCHEDULE_READS,
  check(show, report) {
    const schedule = scheduleOf(show);
    for (const item of schedule.items) {
      const { undated } = schedule.placementOf(item);
      // Members of a ring are told so by `schedule/cycle`.
      if (!undated || item.isPhase || (undated.kind === 'ring' && undated.item === item)) continue;
      const isOwn = undated.item === item;
      report({
        message: isOwn
          ? `${namesText([item])} has no date: ${causeText(undated, item)}`
          : `${namesText([item])} has no date, since ${namesText([undated.item])} before it has none: ${causeText(undated, undated.item)}`,
        at: item.fact.id.at,
        ...(!isOwn && {
          related: [{ at: undated.item.fact.id.at, message: `${namesText([undated.item])} has no date.` }],
        }),
      });
    }
  },
});

function causeText(undated: Undated, item: NetworkItem): string {
  switch (undated.kind) {
    case 'ring':
      return 'it waits for itself in a ring.';
    case 'length':
      return `\`${undated.written}\` is no working time. Write hours, days or weeks.`;
    case 'calendar':
      return 'its calendar has no working day.';
    case 'no-start':
      return item.fact.schedule
        ? 'its schedule has no `start`, and nothing else says when it begins. Add `start` and a date to the schedule.'
        : 'it stands in no schedule.';
  }
}
