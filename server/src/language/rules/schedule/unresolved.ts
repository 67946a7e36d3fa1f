/** `schedule/unresolved`: an item that has no date, and why. */

import type { NetworkItem } from '../../schedule/network.ts';
import type { Undated } from '../../schedule/placement.ts';
import { SCHEDULE_READS, scheduleOf } from '../../schedule/schedule.ts';
import { type Rule, wholeRule } from '../rule.ts';
import { byLine, fewNames } from './by-line.ts';
import { namesText } from './words.ts';

export const unresolved: Rule = wholeRule({
  code: 'schedule/unresolved',
  severity: 'info',
  title: 'Every item of the schedule has a date, written or computed.',
  reads: SCHEDULE_READS,
  check(show, report) {
    const schedule = scheduleOf(show);
    const all: { item: NetworkItem; undated: Told }[] = [];
    for (const item of schedule.items) {
      const { undated } = schedule.placementOf(item);
      // A ring and a calendar without working days have checks of their own; set right, they give dates to all of these.
      if (!undated || undated.kind === 'ring' || undated.kind === 'calendar' || item.isPhase) continue;
      all.push({ item, undated });
    }
    const groups = byLine(
      all,
      ({ undated: { kind, item } }) => (kind === 'no-start' && item.schedule ? [item.schedule] : [item.fact, kind]),
      ({ item, undated }) => (undated.item === item ? 1 : 0),
    );
    for (const { worst, others } of groups) {
      const { item, undated } = worst;
      const also = others.map((each) => each.item);
      const nor = also.length > 0 ? `, nor ${also.length > 1 ? 'have' : 'has'} ${fewNames(also)}` : '';
      const isOwn = undated.item === item;
      report({
        message: isOwn
          ? `${namesText([item])} has no date${nor}: ${causeText(undated, item)}`
          : `${namesText([item])} has no date, since ${namesText([undated.item])} before it has none${nor}: ${causeText(undated, undated.item)}`,
        at: item.fact.id.at,
        ...(!isOwn && {
          related: [{ at: undated.item.fact.id.at, message: `${namesText([undated.item])} has no date.` }],
        }),
      });
    }
  },
});

/** What no other check tells. */
type Told = Exclude<Undated, { readonly kind: 'ring' | 'calendar' }>;

function causeText(undated: Told, item: NetworkItem): string {
  switch (undated.kind) {
    case 'length':
      return `\`${undated.written}\` is no working time. Write hours, days or weeks.`;
    case 'no-start':
      return item.schedule
        ? 'its schedule has no `start`, and nothing else says when it begins. Add `start` and a date to the schedule.'
        : 'it stands in no schedule. Move it into the block of one.';
  }
}
