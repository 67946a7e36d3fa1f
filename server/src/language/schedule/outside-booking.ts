/** Work on days for which its room or its people are not booked. */
import type { BookingFact } from '../model/facts.ts';
import type { Show } from '../model/show.ts';
import type { Place } from '../syntax/row.ts';
import { type Resource, resourceOf } from './needs.ts';
import type { NetworkItem } from './network.ts';
import type { Schedule } from './schedule.ts';
import { isPickedBy } from './scope.ts';

export interface OutsideBooking {
  readonly item: NetworkItem;
  readonly resource: Resource;
  /** Where the item says that it needs it. */
  readonly at: Place;
  /** The bookings that there are for it, none of which holds those days. */
  readonly booked: readonly BookingFact[];
  /** Working days that are not booked, and the first of them. */
  readonly count: number;
  readonly first: number;
}

/** In the order of the items; what has no booking at all is left out, and what another pass took the place of. */
export function outsideBookings(show: Show, schedule: Schedule): readonly OutsideBooking[] {
  const bookings = bookingsByWork(show);
  if (bookings.size === 0) return [];
  return schedule.items.flatMap((item) => {
    const { days } = schedule.placementOf(item);
    const forItem = days && bookings.get(item.fact.id.key)?.filter((booking) => isFor(booking, item));
    if (!days || !forItem || item.next) return [];
    return item.needs.flatMap(({ resource, at }) => {
      const booked = forItem.filter(({ what }) => resourceOf(show, what)?.key === resource.key);
      if (booked.length === 0) return [];
      const { count, first } = uncovered(item, days, booked);
      return first === undefined ? [] : [{ item, resource, at, booked, count, first }];
    });
  });
}

/** Bookings that say what they are for, by the name of that. */
export function bookingsByWork(show: Show): ReadonlyMap<string, readonly BookingFact[]> {
  const byWork = new Map<string, BookingFact[]>();
  for (const booking of show.sorted('booking')) {
    const work = booking.for?.item.key;
    if (work !== undefined) byWork.set(work, [...(byWork.get(work) ?? []), booking]);
  }
  return byWork;
}

/** A booking `of` a reel or an episode is for that one. */
export function isFor(booking: BookingFact, { scope }: NetworkItem): boolean {
  const of = booking.for?.of;
  return !of || isPickedBy(of, scope);
}

/** Working days of an item on which nothing is booked for it: one walk over the days between its bookings. */
function uncovered(
  { calendar }: NetworkItem,
  days: { first: number; last: number },
  booked: readonly BookingFact[],
): { count: number; first: number | undefined } {
  const spans = booked
    .flatMap(({ span }) =>
      span.first.day === undefined || span.last.day === undefined
        ? []
        : [{ first: span.first.day, last: span.last.day }],
    )
    .sort((a, b) => a.first - b.first);
  let count = 0;
  let first: number | undefined;
  let at = days.first;
  for (const span of [...spans, { first: days.last + 1, last: days.last }]) {
    const until = Math.min(span.first, days.last + 1);
    if (until > at) {
      const open = calendar.workdaysBetween(at, until);
      if (open > 0) first ??= calendar.workdayFrom(at);
      count += open;
    }
    at = Math.max(at, span.last + 1);
  }
  return { count, first };
}
