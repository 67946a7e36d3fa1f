/** `schedule/nothing-after`: work that nothing waits for. */
import { isDelivery } from '../../schedule/item-lists.ts';
import type { Network, NetworkItem } from '../../schedule/network.ts';
import { SCHEDULE_READS, scheduleOf } from '../../schedule/schedule.ts';
import { type Rule, wholeRule } from '../rule.ts';
import { withLostLinks } from './lost-links.ts';
import { namesText } from './words.ts';

export const nothingAfter: Rule = wholeRule({
  code: 'schedule/nothing-after',
  severity: 'hint',
  title: 'All work leads to something: a lock, a delivery, a day that was promised.',
  reads: SCHEDULE_READS,
  check(show, report) {
    const schedule = scheduleOf(show);
    const { items } = schedule;
    // A schedule that delivers nothing yet is being written; and a name that leads nowhere may be the one that waits.
    if (schedule.itemsThat(isDelivery).length === 0 || withLostLinks(schedule).length > 0) return;
    const told = new Set<unknown>();
    for (const item of items) {
      if (isWaitedFor(item, schedule.network)) continue;
      const { fact, plan } = item;
      if (fact.word !== 'task' || item.next || plan.by || plan.endsOn || told.has(fact)) continue;
      told.add(fact);
      report({
        message: `Nothing waits for ${namesText([item])}: it may slip as far as it likes, and nobody is told. Let something come \`after ${fact.id.written}\`, or promise it \`by\` a day.`,
        at: fact.id.at,
      });
    }
  },
});

/** Whether something waits for an item, or for a phase that it stands in. */
function isWaitedFor(item: NetworkItem, { followers }: Network): boolean {
  for (let at: NetworkItem | undefined = item; at; at = at.phase) {
    // The phase itself is one of those that follow.
    if (followers.degree(at.index) > (at.phase ? 1 : 0)) return true;
  }
  return false;
}
