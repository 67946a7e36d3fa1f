/** `delivery/before-lock`: what is delivered can still change. */
import type { Show } from '../../model/show.ts';
import { conflictOf } from '../../schedule/conflict.ts';
import { demandsOn } from '../../schedule/demands.ts';
import { judgeOrder } from '../../schedule/judge-order.ts';
import type { NetworkItem } from '../../schedule/network.ts';
import { scheduleOf } from '../../schedule/schedule.ts';
import { overlapsInScope } from '../../schedule/scope.ts';
import { itemsOfStage, stagesOf } from '../../schedule/stage-items.ts';
import { type Rule, wholeRule } from '../rule.ts';
import { replacePin } from '../schedule/edits.ts';
import { dayText } from '../schedule/words.ts';
import { DELIVERY_READS, deliveriesOf, waitsFor } from './deliveries.ts';

const LOCKS = ['picture-lock', 'mix-lock'];

export const beforeLock: Rule = wholeRule({
  code: 'delivery/before-lock',
  severity: 'warning',
  title: 'Nothing final is delivered before picture and mix are locked.',
  reads: [...DELIVERY_READS, 'waiver', 'skip'],
  check(show, report) {
    const deliveries = deliveriesOf(show);
    if (deliveries.length === 0) return;
    const schedule = scheduleOf(show);
    const locks = LOCKS.flatMap((stage) => itemsOfStage(show, stage).filter(({ next }) => !next));
    const told = new Set(judgeOrder(show).flatMap(({ kind, item }) => (kind === 'order' ? [item] : [])));
    const early = stagesBefore(show);
    const { widened } = demandsOn(show);
    const lastDay = (item: NetworkItem) => schedule.placementOf(item).days?.last;
    for (const item of deliveries) {
      const day = lastDay(item);
      // One finding is enough; and a temp is no final.
      if (day === undefined || told.has(item) || conflictOf(schedule, item)) continue;
      if (stagesOf(item, widened).some((stage) => early.has(stage))) continue;
      const later = locks.filter((lock) => (lastDay(lock) ?? day) > day && overlapsInScope(lock, item));
      if (later.length === 0) continue;
      const lock = later.reduce((a, b) => (lastDay(b)! > lastDay(a)! ? b : a));
      const name = lock.fact.id.written;
      report({
        message: `\`${item.fact.id.written}\` leaves the house on ${dayText(day)}, before \`${name}\` on ${dayText(lastDay(lock)!)}: what is in it can still change, and then it is made and checked a second time. Let it come \`after ${name}\`; for a temp say what it is, such as \`as preview\`.`,
        at: item.fact.id.at,
        related: [{ at: lock.fact.id.at, message: `\`${name}\` falls on ${dayText(lastDay(lock)!)}.` }],
        ...(!waitsFor(lock, item) && {
          fixes: [{ title: `Deliver it \`after ${name}\``, edits: replacePin(item, [name]), preferred: true }],
        }),
      });
    }
  },
});

/** Stages that a pipeline wants before one of the locks, such as previews, and the locks themselves. */
function stagesBefore(show: Show): ReadonlySet<string> {
  const found = new Set<string>(LOCKS);
  const { order } = demandsOn(show);
  for (const stage of found) {
    // A Set grows while it is walked.
    for (const { requirement } of order) if (requirement.then.key === stage) found.add(requirement.first.key);
  }
  return found;
}
