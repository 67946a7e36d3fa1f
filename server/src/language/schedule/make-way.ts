/** How one item that is needed somewhere else would make way, all others staying where they are but what waits for it. */
import type { Show } from '../model/show.ts';
import { staysPut, wallLimits } from './levelling.ts';
import { isHanging } from './levelling-back.ts';
import type { NetworkItem } from './network.ts';
import { type FreeDay, Reservations } from './reservations.ts';
import { type Schedule, scheduleOf } from './schedule.ts';

/**
 * Answers for a show's clashes: the first day from which an item has free all that it needs. Undefined for what nobody
 * can put off: what is pinned or has begun, and what something pinned waits for.
 */
export function makeWay(show: Show): (item: NetworkItem) => FreeDay | undefined {
  const schedule = scheduleOf(show);
  const reservations = new Reservations(show);
  for (const item of schedule.items) {
    const { times } = schedule.placementOf(item);
    if (times) reservations.add(item, times);
  }
  const limits = wallLimits(schedule);
  return (item) => {
    const { times } = schedule.placementOf(item);
    if (!times || staysPut(item) || isHanging(schedule, item)) return undefined;
    const following = followersOf(schedule, item);
    const rival = reservations.rivalAt(item, times, 'work', 'last', following);
    const free = rival && reservations.firstFreeDay(item, rival, item.length!.minutes, following);
    const limit = limits[item.index];
    return free && limit !== undefined && free.start.minute > limit ? undefined : free;
  };
}

/** What waits for an item, for what waits for it, and so on: all of that moves with it. */
function followersOf({ network }: Schedule, item: NetworkItem): ReadonlySet<NetworkItem> {
  const following = new Set<NetworkItem>();
  const reach = (index: number) => {
    for (const next of network.followers.from(index)) following.add(network.items[next]!);
  };
  reach(item.index);
  for (const { index } of following) reach(index); // a Set grows while it is walked
  return following;
}
