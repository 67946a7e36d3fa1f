/** When people and rooms are taken: by the items that need them, and by what was booked for others. */
import type { Aspect, BookingFact, Name, PersonFact } from '../model/facts.ts';
import type { Show } from '../model/show.ts';
import type { Place } from '../syntax/row.ts';
import type { Instant } from './instant.ts';
import { dayOf } from './instant.ts';
import type { NetworkItem } from './network.ts';
import type { Placement } from './placement.ts';
import { SCHEDULE_READS, type Schedule, scheduleOf } from './schedule.ts';

/** Somebody or some place that can be needed twice at once. */
export interface Resource {
  readonly kind: 'person' | 'room';
  readonly key: string;
  /** The name as people say it. */
  readonly name: string;
}

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

export const OCCUPIED_READS: readonly Aspect[] = [...SCHEDULE_READS, 'person', 'room', 'booking'];

/** All stretches of a show, by resource, each in the order of time. */
export function occupiedOf(show: Show): ReadonlyMap<string, readonly Occupied[]> {
  return show.memo(collect, OCCUPIED_READS);
}

/** The people that a name stands for: the person, or the only one with the role. Who of several, nobody can say. */
export function personOf(show: Show, name: Name): PersonFact | undefined {
  const person = show.find('person', name);
  if (person) return person;
  const holders = holdersOf(show, name.key);
  return holders.length === 1 ? holders[0] : undefined;
}

/** Everybody with a role, in the order of the text. */
export function holdersOf(show: Show, role: string): readonly PersonFact[] {
  return show.declarations('role', role).flatMap(({ fact }) => (fact.kind === 'person' ? fact : []));
}

/** Equal for one person, one room. */
export function resourceKey({ kind, key }: Resource): string {
  return `${kind} ${key}`;
}

function collect(show: Show): Map<string, Occupied[]> {
  return occupiedIn(show, scheduleOf(show));
}

/** All stretches of a show, were its schedule this one. */
export function occupiedIn(show: Show, schedule: Schedule): Map<string, Occupied[]> {
  const byResource = new Map<string, Occupied[]>();
  const add = (occupied: Occupied) => {
    const key = resourceKey(occupied.resource);
    const known = byResource.get(key);
    if (known) known.push(occupied);
    else byResource.set(key, [occupied]);
  };
  for (const item of schedule.items) {
    const { times } = schedule.placementOf(item);
    const stretch = times && stretchOf(item, times);
    if (!stretch) continue;
    const { start, end } = stretch;
    for (const { resource, at } of neededBy(show, item)) add({ resource, start, end, by: item, at });
  }
  for (const booking of show.all('booking')) {
    const { first, last } = booking.span;
    const resource = resourceOf(show, booking.what);
    if (!resource || first.day === undefined || last.day === undefined) continue;
    add({ resource, start: first.day * DAY, end: (last.day + 1) * DAY, by: booking, at: booking.what.at });
  }
  for (const all of byResource.values()) {
    all.sort((a, b) => a.start - b.start || a.end - b.end || show.order.compare(a.at, b.at));
  }
  return byResource;
}

/** The minutes of the clock that an item takes; undefined for what takes no time, and for what is over. */
export function stretchOf(
  item: NetworkItem,
  { start, finish }: NonNullable<Placement['times']>,
): Pick<Occupied, 'start' | 'end'> | undefined {
  if (item.isPhase || item.actual?.kind === 'done' || finish.minute <= start.minute) return undefined;
  return { start: clockOf(start, item), end: clockOf(finish, item) };
}

/** The room and the people that an item needs, each once. A review of hours takes its room; its people find the time. */
export function neededBy(show: Show, { plan, fact, length }: NetworkItem): { resource: Resource; at: Place }[] {
  const found = new Map<string, { resource: Resource; at: Place }>();
  const room = plan.room && show.find('room', plan.room);
  if (room) found.set('room', { resource: { kind: 'room', key: room.id.key, name: room.name }, at: plan.room!.at });
  if (fact.word === 'review' && length && !length.inDays) return [...found.values()];
  for (const name of plan.with) {
    const person = personOf(show, name);
    if (!person || found.has(person.id.key)) continue;
    found.set(person.id.key, {
      resource: { kind: 'person', key: person.id.key, name: person.name },
      at: name.at,
    });
  }
  return [...found.values()];
}

/** The room or the person that a booking names. */
export function resourceOf(show: Show, name: Name): Resource | undefined {
  const room = show.find('room', name);
  if (room) return { kind: 'room', key: room.id.key, name: room.name };
  const person = show.find('person', name);
  return person && { kind: 'person', key: person.id.key, name: person.name };
}

/** Minutes of the clock in a day. */
export const DAY = 24 * 60;

/** Minutes of the clock, as far into the day's work as it is after the doors open. */
export function clockOf(instant: Instant, { calendar }: NetworkItem): number {
  const day = dayOf(instant, calendar);
  return day * DAY + calendar.opens + (instant.minute - calendar.minuteOf(day));
}
