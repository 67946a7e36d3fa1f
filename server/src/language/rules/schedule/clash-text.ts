/** How a clash is told. */
import type { Clash } from '../../schedule/clashes.ts';
import { DAY, type Occupied } from '../../schedule/occupied.ts';
import { dayText, namesText } from './words.ts';

/** `Dub Stage 5 is needed twice on Mon 2026-05-04: for `dub` and for `premix`.` */
export function clashText({ later, earlier }: Clash): string {
  const [from, until] = [Math.max(later.start, earlier.start), Math.min(later.end, earlier.end)];
  return `${later.resource.name} is needed twice ${whenText(from, until)}: for ${needText(later)} and for ${needText(earlier)}.`;
}

/** What somebody or some place is needed for. */
export function needText({ by }: Pick<Occupied, 'by'>): string {
  if ('plan' in by) return namesText([by]);
  return by.for ? `the booking for \`${by.for.item.written}\`` : 'a booking';
}

/** `on Mon 2026-05-04`, `from Mon 2026-05-04 to Fri 2026-05-08`, of minutes of the clock. */
export function whenText(start: number, end: number): string {
  const [first, last] = [Math.floor(start / DAY), Math.floor((end - 1) / DAY)];
  return first === last ? `on ${dayText(first)}` : `from ${dayText(first)} to ${dayText(last)}`;
}
