/** `schedule/outside-booking`: work on days for which its room or its people are not booked. */
import type { BookingFact } from '../../model/facts.ts';
import { OCCUPIED_READS } from '../../schedule/occupied.ts';
import { outsideBookings } from '../../schedule/outside-booking.ts';
import { scheduleOf } from '../../schedule/schedule.ts';
import { type Rule, wholeRule } from '../rule.ts';
import { alsoText, byLine } from './by-line.ts';
import { dayText, namesText, workingDays } from './words.ts';

export const outsideBooking: Rule = wholeRule({
  code: 'schedule/outside-booking',
  severity: 'warning',
  title: 'What has a booking is done within it.',
  reads: OCCUPIED_READS,
  check(show, report) {
    const groups = byLine(
      outsideBookings(show, scheduleOf(show)),
      ({ at }) => [at],
      ({ count }) => count,
    );
    for (const { worst, others } of groups) {
      const { item, resource, at, booked, count, first } = worst;
      report({
        message: `${namesText([item])} needs ${resource.name} on ${workingDays(count)} for which it is not booked, the first on ${dayText(first)}. Move the work into the booking, or book more.${alsoText(others.map((each) => each.item))}`,
        at,
        related: booked.map((booking) => ({ at: booking.at, message: `${spanText(booking)}.` })),
      });
    }
  },
});

function spanText({ word, span }: BookingFact): string {
  const days = span.first.day === undefined ? [] : [span.first.day, span.last.day ?? span.first.day];
  const [first, last] = days.map(dayText);
  return `${word === 'book' ? 'Booked' : 'Held'} ${first === last ? `on ${first}` : `from ${first} to ${last}`}`;
}
