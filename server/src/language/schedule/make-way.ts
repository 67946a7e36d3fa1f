/** How one item that is needed somewhere else would make way, all others staying where they are. */
import type { Show } from '../model/show.ts';
import { placesAsLate } from './as-late.ts';
import { staysPut, wallLimits } from './levelling.ts';
import type { NetworkItem } from './network.ts';
import { type FreeDay, Reservations } from './reservations.ts';
import { scheduleOf } from './schedule.ts';

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
    const rival = times && reservations.rivalAt(item, times, 'work');
    if (!rival || staysPut(item) || placesAsLate(item)) return undefined;
    const free = reservations.firstFreeDay(item, rival, item.length!.minutes);
    const limit = limits[item.index];
    return free && limit !== undefined && free.start.minute > limit ? undefined : free;
  };
}
