/** What moves between two schedules of the same items, and what breaks. */
import type { ScheduleFact } from '../model/facts.ts';
import type { Show } from '../model/show.ts';
import { type Clash, clashesAmong } from './clashes.ts';
import { type Conflict, conflictOf } from './conflict.ts';
import { resourceKey } from './needs.ts';
import type { NetworkItem } from './network.ts';
import { occupiedIn } from './occupied.ts';
import { type OutsideBooking, outsideBookings } from './outside-booking.ts';
import type { PlacedDays } from './placement.ts';
import type { Schedule } from './schedule.ts';
import { pinOf } from './wall.ts';

export interface Move {
  readonly item: NetworkItem;
  readonly before: PlacedDays;
  readonly after: PlacedDays;
  /** By how many working days of its calendar its last day moves; below zero for what comes to be earlier. */
  readonly workdays: number;
}

/** In the order of the text; phases are left out, and what does not move unless it `isMeant` anyway. */
export function movesBetween(
  before: Schedule,
  after: Schedule,
  isMeant: (item: NetworkItem) => boolean = () => false,
): readonly Move[] {
  return before.items.flatMap((item): Move[] => {
    const [was, is] = [before.placementOf(item).days, after.placementOf(item).days];
    if (item.isPhase || !was || !is) return [];
    if (was.first === is.first && was.last === is.last && !isMeant(item)) return [];
    return [{ item, before: was, after: is, workdays: item.workCalendar.workdaysBetween(was.last + 1, is.last + 1) }];
  });
}

/** What is wrong in the one schedule and was not in the other. */
export interface Broken {
  /** Promises that are missed now: the day promised, the day it is, and how many working days lie between. */
  readonly promises: readonly {
    readonly item: NetworkItem;
    readonly due: number;
    readonly last: number;
    readonly workdays: number;
  }[];
  /** Of each schedule that is counted back, the item that is finished last, where that is after its last day and not promised. */
  readonly finishes: readonly {
    readonly item: NetworkItem;
    readonly due: number;
    readonly last: number;
    readonly workdays: number;
  }[];
  /** Pinned dates that are now before what they wait for. */
  readonly pins: readonly { readonly item: NetworkItem; readonly conflict: Conflict }[];
  /** Work that is now on days for which its room or its people are not booked. */
  readonly bookings: readonly OutsideBooking[];
  /** People and rooms that are needed twice now. */
  readonly clashes: readonly Clash[];
}

export function newlyBroken(show: Show, before: Schedule, after: Schedule): Broken {
  const promises = after.items.flatMap((item) => {
    const missed = missedBy(after, item);
    return missed && !missedBy(before, item) ? [missed] : [];
  });
  const pins = after.items.flatMap((item) => {
    const conflict = conflictOf(after, item);
    return conflict && !conflictOf(before, item) ? [{ item, conflict }] : [];
  });
  const keyOf = ({ item, resource }: OutsideBooking) => `${item.index} ${resourceKey(resource)}`;
  const known = new Set(outsideBookings(show, before).map(keyOf));
  const bookings = outsideBookings(show, after).filter((outside) => !known.has(keyOf(outside)));
  const overrunBefore = new Set(overrun(before).map(({ item }) => item.schedule));
  const late = new Set(promises.map(({ item }) => item));
  const finishes = overrun(after).filter(({ item }) => !overrunBefore.has(item.schedule) && !late.has(item));
  return { promises, finishes, pins, bookings, clashes: newClashes(show, before, after) };
}

export function clashesOf(show: Show, schedule: Schedule): readonly Clash[] {
  return [...occupiedIn(show, schedule).values()].flatMap((all) => clashesAmong(all));
}

function newClashes(show: Show, before: Schedule, after: Schedule): readonly Clash[] {
  const known = new Map<Clash['later']['by'], Set<Clash['later']['by']>>();
  const note = (a: Clash['later'], b: Clash['later']) => known.set(a.by, (known.get(a.by) ?? new Set()).add(b.by));
  for (const { later, earlier } of clashesOf(show, before)) {
    note(later, earlier);
    note(earlier, later);
  }
  const isKnown = ({ later, earlier }: Clash) => known.get(later.by)?.has(earlier.by) === true;
  return clashesOf(show, after).filter((clash) => !isKnown(clash));
}

function overrun(schedule: Schedule): Broken['finishes'] {
  const worst = new Map<ScheduleFact, Broken['finishes'][number]>();
  for (const item of schedule.items) {
    const due = item.schedule?.finish?.day;
    const last = schedule.placementOf(item).days?.last;
    if (item.isPhase || pinOf(item) !== undefined || due === undefined || last === undefined || last <= due) continue;
    const known = worst.get(item.schedule!);
    if (known && last <= known.last) continue;
    worst.set(item.schedule!, { item, due, last, workdays: item.workCalendar.workdaysBetween(due + 1, last + 1) });
  }
  return [...worst.values()];
}

function missedBy(schedule: Schedule, item: NetworkItem): Broken['promises'][number] | undefined {
  const due = schedule.dueDayOf(item);
  const last = schedule.placementOf(item).days?.last;
  if (due === undefined || last === undefined || last <= due) return undefined;
  return { item, due, last, workdays: item.workCalendar.workdaysBetween(due + 1, last + 1) };
}
