/** When a line of the schedule is, worked out from all that is written. */
import { formatDate, weekdayName, weekdayOf } from '../../calendar/index.ts';
import type { AmendmentFact, ItemFact } from '../../model/facts.ts';
import type { Show } from '../../model/show.ts';
import { nameOfInstance } from '../../schedule/instance-name.ts';
import type { NetworkItem } from '../../schedule/network.ts';
import type { PlacedDays } from '../../schedule/placement.ts';
import { type Schedule, scheduleOf } from '../../schedule/schedule.ts';
import { slipOf, slipText } from '../../schedule/slip.ts';

/** The instances that a line declares, or amends. */
export function instancesOfLine(show: Show, fact: ItemFact | AmendmentFact): readonly NetworkItem[] {
  const schedule = scheduleOf(show);
  if (fact.kind === 'item') return schedule.instancesOf(fact);
  return schedule.network.names.all(fact.id.key).filter(({ amendments }) => amendments.includes(fact));
}

/** From the first day of some items to the last; undefined where none has a date. */
export function spanOf(show: Show, items: readonly NetworkItem[]): PlacedDays | undefined {
  const schedule = scheduleOf(show);
  let span: PlacedDays | undefined;
  for (const item of items) {
    const { days } = schedule.placementOf(item);
    if (!days) continue;
    span = {
      first: Math.min(days.first, span?.first ?? days.first),
      last: Math.max(days.last, span?.last ?? days.last),
    };
  }
  return span;
}

/** `Mon 2026-01-05 .. Fri 2026-01-16`, both days inside, or one day alone. */
export function daysText({ first, last }: PlacedDays): string {
  return first === last ? named(first) : `${named(first)} .. ${named(last)}`;
}

/** More instances than these are not listed. */
const MOST_INSTANCES = 12;

/** A line for each of several instances, `premix of reel 2: Mon 2026-01-05, amended`; the last says how many more. */
export function instanceLines(show: Show, items: readonly NetworkItem[]): string[] {
  const schedule = scheduleOf(show);
  const lines = items.slice(0, MOST_INSTANCES).map((item) => instanceLine(show, schedule, item));
  return items.length > MOST_INSTANCES ? [...lines, `and ${items.length - MOST_INSTANCES} more`] : lines;
}

function instanceLine(show: Show, schedule: Schedule, item: NetworkItem): string {
  return `${nameOfInstance(item)}: ${whenText(show, schedule, item)}`;
}

/** `Mon 2026-01-05 .. Fri 2026-01-09, amended`: its days, what happened, and what is otherwise with it. */
export function whenText(show: Show, schedule: Schedule, item: NetworkItem): string {
  const { days, actual } = schedule.placementOf(item);
  const amended = item.amendments.length > 0 && 'amended';
  const workdays = slipOf(show, item)?.workdays ?? 0;
  const slip = workdays !== 0 && `${slipText(workdays)} than approved`;
  return [days ? daysText(days) : 'no date', actual, amended, slip].filter(Boolean).join(', ');
}

function named(day: number): string {
  return `${weekdayName(weekdayOf(day))} ${formatDate(day)}`;
}
