/** Why a date is where it is: the links and the days that leave no gap before a start. */
import { boundOf, startable } from './bounds.ts';
import type { NetworkItem } from './network.ts';
import type { Driver, Placement, Undated } from './placement.ts';

/** What holds an item's start where it is, links first; none for a phase, and for what has no date. */
export function driversOf(item: NetworkItem, placements: readonly Placement[]): readonly Driver[] {
  const { heldBy, times } = placements[item.index]!;
  if (!heldBy || !times) return [];
  if (heldBy !== 'bounds' && heldBy !== 'late') return [{ kind: heldBy }];
  const { minute } = times.start;
  const { length, calendar } = item;
  const drivers: Driver[] = heldBy === 'late' ? [{ kind: 'late' }] : [];
  if (undatedBefore(item, placements)) return drivers;
  for (const link of item.links) {
    const before = placements[link.from.index]!.times;
    const at = before && startable(boundOf(link, before, length!), length!, calendar);
    if (at?.minute === minute) drivers.push({ kind: 'link', link });
  }
  for (const { kind, day } of daysHolding(item)) if (calendar.minuteOf(day) === minute) drivers.push({ kind });
  return drivers;
}

/** The last of the days that an item does not start before, whatever it waits for; undefined where there are none. */
export function lastDayHolding({ plan, reopening, floor }: NetworkItem): number | undefined {
  let last = floor;
  const from = plan.from?.day;
  const reopened = reopening?.fact.on?.day;
  if (from !== undefined && (last === undefined || from > last)) last = from;
  if (reopened !== undefined && (last === undefined || reopened > last)) last = reopened;
  return last;
}

/** These days, each with what says it. */
function daysHolding({ plan, reopening, floor }: NetworkItem): { kind: DayKind; day: number }[] {
  const days: { kind: DayKind; day: number }[] = [];
  const from = plan.from?.day;
  const reopened = reopening?.fact.on?.day;
  if (from !== undefined) days.push({ kind: 'from', day: from });
  if (reopened !== undefined) days.push({ kind: 'reopened', day: reopened });
  if (floor !== undefined) days.push({ kind: 'start', day: floor });
  return days;
}

type DayKind = 'from' | 'reopened' | 'start';

/** Why something that an item waits for has no date; of several, the first as written. */
export function undatedBefore(item: NetworkItem, placements: readonly (Placement | undefined)[]): Undated | undefined {
  for (const link of item.links) {
    const undated = placements[link.from.index]?.undated;
    if (undated) return undated;
    if (!link.lag) return { kind: 'length', item, written: link.text.lag!.length };
  }
  return undefined;
}
