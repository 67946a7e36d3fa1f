/** What had happened, by what the statuses say, before what it waits for had: facts that contradict the plan's links. */

import type { Show } from '../model/show.ts';
import { hasBegun } from './item-lists.ts';
import { judgeOrder, ORDER_READS } from './judge-order.ts';
import type { Link, NetworkItem } from './network.ts';
import { scheduleOf } from './schedule.ts';

export interface Ahead {
  readonly item: NetworkItem;
  /** The day on which it started, or was done where nobody says when it started. */
  readonly day: number;
  /** The link that it did not wait for: of several, the one to what is finished last. */
  readonly link: Link;
  /** The last day of what it should have waited for, as far as is known. */
  readonly finished: number;
}

export const AHEAD_READS = ORDER_READS;

/** In the order of the text, each item once; where the pipeline demands the order, that is told instead. */
export function aheadOfItself(show: Show): readonly Ahead[] {
  const schedule = scheduleOf(show);
  let told: ReadonlySet<NetworkItem> | undefined;
  return schedule.itemsThat(hasBegun).flatMap((item) => {
    const day = item.actual && (item.actual.started ?? item.actual.done);
    if (day === undefined) return [];
    let worst: Ahead | undefined;
    for (const link of item.links) {
      // A lead, or an end tied to an end, says nothing of when it may start.
      if (link.kind !== 'FS' || !link.lag || link.lag.minutes < 0) continue;
      const finished = schedule.placementOf(link.from).days?.last;
      if (finished === undefined || finished <= day || (worst && worst.finished >= finished)) continue;
      worst = { item, day, link, finished };
    }
    if (!worst) return [];
    told ??= new Set(judgeOrder(show).flatMap((verdict) => (verdict.kind === 'luck' ? [] : verdict.item)));
    return told.has(item) ? [] : [worst];
  });
}
