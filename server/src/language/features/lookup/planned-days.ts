/** When a line of the schedule is, worked out from all that is written. */
import { formatDate, weekdayName, weekdayOf } from '../../calendar/index.ts';
import type { ItemFact } from '../../model/facts.ts';
import type { Show } from '../../model/show.ts';
import { scheduleOf } from '../../schedule/schedule.ts';

/** `Mon 2026-01-05 .. Fri 2026-01-16`, both days inside, or one day alone; undefined where no date can be known. */
export function plannedDays(show: Show, fact: ItemFact): string | undefined {
  const schedule = scheduleOf(show);
  const item = schedule.of(fact);
  const days = item && schedule.placementOf(item).days;
  if (!days) return undefined;
  const { first, last } = days;
  return first === last ? named(first) : `${named(first)} .. ${named(last)}`;
}

function named(day: number): string {
  return `${weekdayName(weekdayOf(day))} ${formatDate(day)}`;
}
