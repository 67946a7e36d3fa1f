/** Pinned dates against what the links say: by how much a wall stands too early. */
import { boundOf, startable } from './bounds.ts';
import { dayOf } from './instant.ts';
import type { Link, NetworkItem } from './network.ts';
import type { Schedule } from './schedule.ts';

export interface Conflict {
  /** The link that asks for the latest date; of several, the first as written. */
  readonly link: Link;
  /** The day that is pinned, and the earliest that the links allow in its place. */
  readonly pinned: number;
  readonly allowed: number;
}

/**
 * The conflict of an item pinned with `on` or `ends on`; undefined when its links allow the date, when none is
 * known, and for what has happened.
 */
export function conflictOf(schedule: Schedule, item: NetworkItem): Conflict | undefined {
  const { plan, calendar, length } = item;
  const { times, actual } = schedule.placementOf(item);
  const pinnedStart = plan.on?.day;
  const pinned = pinnedStart ?? plan.endsOn?.day;
  if (pinned === undefined || actual || !times || !length) return undefined;
  const isPoint = length.minutes === 0;
  // Something without length may stand anywhere in its day.
  const wall = isPoint ? calendar.minuteOf(pinned + 1) : times.start.minute;
  let worst: { link: Link; minute: number } | undefined;
  for (const link of item.links) {
    const before = schedule.placementOf(link.from).times;
    if (!before || !link.lag) continue;
    const bound = boundOf(link, before, length);
    const { minute } = pinnedStart === undefined ? bound : startable(bound, length, calendar);
    if (minute > wall && minute > (worst?.minute ?? Number.NEGATIVE_INFINITY)) worst = { link, minute };
  }
  if (!worst) return undefined;
  return { link: worst.link, pinned, allowed: allowedDay(worst.minute) };

  function allowedDay(minute: number): number {
    if (pinnedStart === undefined || isPoint) {
      return dayOf({ minute: minute + length!.minutes, side: 'finish' }, calendar);
    }
    return dayOf({ minute: calendar.morningFrom(minute)!, side: 'start' }, calendar);
  }
}
