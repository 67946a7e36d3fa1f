/** What is planned for a show: its own schedule, or, for an episode without one, what its series plans of it. */
import type { Show } from '../model/show.ts';
import type { NetworkItem } from '../schedule/network.ts';
import { type Schedule, scheduleOf } from '../schedule/schedule.ts';

export interface PlannedItems {
  /** The show whose text plans it. */
  readonly show: Show;
  readonly schedule: Schedule;
  /** In the order of the text, value by value. */
  readonly items: readonly NetworkItem[];
  /** False where they are what a series plans of one of its episodes. */
  readonly isOfMany: boolean;
}

/** An episode that plans nothing has the instances of the series that are of it, with the phases that they stand in. */
export function plannedItems(show: Show): PlannedItems {
  const own = scheduleOf(show);
  const series = show.episode === undefined ? undefined : show.outer;
  if (own.items.length > 0 || !series) return { show, schedule: own, items: own.items, isOfMany: true };
  const schedule = scheduleOf(series);
  const wanted = new Set<NetworkItem>();
  for (const item of schedule.items) {
    if (!item.scope.some(({ axis, key }) => axis === 'episode' && key === show.episode)) continue;
    for (let at: NetworkItem | undefined = item; at; at = at.phase) wanted.add(at);
  }
  return { show: series, schedule, items: schedule.items.filter((item) => wanted.has(item)), isOfMany: false };
}
