/** What runs through nights and closed days: drying, transfers, shipping. */
import { WorkingCalendar } from '../calendar/index.ts';

const known = new Map<string, WorkingCalendar>();

/**
 * The axis of lengths that are `elapsed`: every day is open, for 24 hours from the time at which the calendar's doors
 * open. So a length in days begins in the morning, a night belongs to the day before it, and two days of drying that begin
 * on a Saturday are over when the doors open on Monday.
 */
export function aroundTheClock({ opens, packsDays }: WorkingCalendar): WorkingCalendar {
  const key = `${opens} ${packsDays}`;
  let calendar = known.get(key);
  if (!calendar) {
    calendar = new WorkingCalendar({
      workdays: [1, 2, 3, 4, 5, 6, 7],
      minutesPerDay: 24 * 60,
      hours: { opens, closes: opens },
      packsDays,
    });
    known.set(key, calendar);
  }
  return calendar;
}
