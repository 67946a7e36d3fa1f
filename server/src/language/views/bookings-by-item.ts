/** Rooms and people that are booked or held for what stands in the schedule. */
import type { Show } from '../model/show.ts';
import { resourceOf } from '../schedule/needs.ts';
import type { NetworkItem } from '../schedule/network.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { BookingSpan } from './timeline-view.ts';

/** For each instance the bookings that name it, by their first day. What is booked for nothing is nobody's. */
export function bookingsByItem(show: Show, schedule: Schedule): Map<NetworkItem, BookingSpan[]> {
  const found = new Map<NetworkItem, BookingSpan[]>();
  for (const { word, what, span, for: work, until } of show.sorted('booking')) {
    const { first, last } = span;
    if (!work || first.day === undefined || last.day === undefined || last.day < first.day) continue;
    const booked: BookingSpan = {
      what: resourceOf(show, what)?.name ?? what.written,
      startDay: first.day,
      lastDay: last.day,
      isHeld: word === 'hold',
      ...(until?.day !== undefined && { untilDay: until.day }),
    };
    for (const item of schedule.instancesAt(work.item, work.of)) {
      const known = found.get(item);
      if (known) known.push(booked);
      else found.set(item, [booked]);
    }
  }
  for (const spans of found.values()) spans.sort((a, b) => a.startDay - b.startDay || a.lastDay - b.lastDay);
  return found;
}
