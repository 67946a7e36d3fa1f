/** When people and rooms are taken: by the items that need them, and by what was booked for others. */

import type { Aspect, BookingFact } from '../model/facts.ts';
import type { Show } from '../model/show.ts';
import type { Place } from '../syntax/row.ts';
import type { Instant } from './instant.ts';
import { dayOf } from './instant.ts';
import { type Resource, resourceKey, resourceOf } from './needs.ts';
import type { NetworkItem } from './network.ts';
import type { Placement } from './placement.ts';
import { SCHEDULE_READS, type Schedule, scheduleOf } from './schedule.ts';

/** A stretch of minutes of the clock since 1970-01-01, half-open. */
export interface Occupied {
  readonly resource: Resource;
  readonly start: number;
  readonly end: number;
  /** The item that needs it; for a booking, the item's name that it is for. */
  readonly by: NetworkItem | BookingFact;
  /** Where the text says so. */
  readonly at: Place;
}

export const OCCUPIED_READS: readonly Aspect[] = [...SCHEDULE_READS, 'booking'];

/** All stretches of a show, by resource, each in the order of time. A list in which nothing changed is the same object. */
export function occupiedOf(show: Show): ReadonlyMap<string, readonly Occupied[]> {
  return show.memo(occupy, OCCUPIED_READS);
}

function occupy(show: Show): ReadonlyMap<string, readonly Occupied[]> {
  return show.memo(newOccupancy, ['person', 'room', 'booking']).in(scheduleOf(show));
}

function newOccupancy(show: Show): Occupancy {
  return new Occupancy(show);
}

/** All stretches of a show, were its schedule this one. */
export function occupiedIn(show: Show, schedule: Schedule): ReadonlyMap<string, readonly Occupied[]> {
  return new Occupancy(show).in(schedule);
}

/** Of one resource, with where the items are that need it. */
interface Stretches {
  readonly placements: readonly Placement[];
  readonly all: readonly Occupied[];
}

/** Who and what is taken when, kept from one schedule of a show to the next for all whose items are where they were. */
class Occupancy {
  private readonly bookings = new Map<string, Occupied[]>();
  private known = new Map<string, Stretches>();

  constructor(private readonly show: Show) {
    for (const booking of show.all('booking')) {
      const { first, last } = booking.span;
      const resource = resourceOf(show, booking.what);
      if (!resource || first.day === undefined || last.day === undefined) continue;
      const span = { start: first.day * DAY, end: (last.day + 1) * DAY };
      const key = resourceKey(resource);
      this.bookings.set(key, [
        ...(this.bookings.get(key) ?? []),
        { resource, ...span, by: booking, at: booking.what.at },
      ]);
    }
  }

  in(schedule: Schedule): ReadonlyMap<string, readonly Occupied[]> {
    const byResource = new Map<string, readonly Occupied[]>();
    const known: typeof this.known = new Map();
    const items = schedule.itemsBy(keysOfNeeds);
    for (const key of [...new Set([...items.keys(), ...this.bookings.keys()])].sort()) {
      const needing = items.get(key) ?? [];
      const before = this.known.get(key);
      const isAsBefore =
        before?.placements.length === needing.length &&
        needing.every((item, at) => schedule.placementOf(item) === before.placements[at]);
      const now = isAsBefore ? before : this.stretches(key, needing, schedule);
      known.set(key, now);
      if (now.all.length > 0) byResource.set(key, now.all);
    }
    this.known = known;
    return byResource;
  }

  private stretches(key: string, items: readonly NetworkItem[], schedule: Schedule): Stretches {
    const placements = items.map((item) => schedule.placementOf(item));
    const all: Occupied[] = [...(this.bookings.get(key) ?? [])];
    items.forEach((item, index) => {
      const { times } = placements[index]!;
      const stretch = times && stretchOf(item, times);
      if (!stretch) return;
      const { resource, at } = item.needs.find((need) => need.key === key)!;
      all.push({ resource, start: stretch.start, end: stretch.end, by: item, at });
    });
    all.sort((a, b) => a.start - b.start || a.end - b.end || this.show.order.compare(a.at, b.at));
    return { placements, all };
  }
}

function keysOfNeeds({ needs }: NetworkItem): readonly string[] {
  return needs.map(({ key }) => key);
}

/** The minutes of the clock that an item takes; undefined for what takes no time, and for what is over. */
export function stretchOf(
  item: NetworkItem,
  { start, finish }: NonNullable<Placement['times']>,
): Pick<Occupied, 'start' | 'end'> | undefined {
  if (item.isPhase || item.actual?.kind === 'done' || finish.minute <= start.minute) return undefined;
  return { start: clockOf(start, item), end: clockOf(finish, item) };
}

/** Minutes of the clock in a day. */
export const DAY = 24 * 60;

/** Minutes of the clock, as far into the day's work as it is after the doors open. */
export function clockOf(instant: Instant, { calendar }: NetworkItem): number {
  const day = dayOf(instant, calendar);
  return day * DAY + calendar.opens + (instant.minute - calendar.minuteOf(day));
}
