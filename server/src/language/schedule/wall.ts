/** Walls: items that stay where they are, whatever is before or after them. */
import type { LateStart } from './late-pass.ts';
import type { NetworkItem } from './network.ts';
import type { Placement } from './placement.ts';

/** Whether it is written when an item starts or ends, be it a date or not. */
export function isPinned({ plan }: NetworkItem): boolean {
  return plan.on !== undefined || plan.endsOn !== undefined;
}

/** The day that an item is pinned to, with `on` or `ends on`. */
export function pinOf({ plan }: NetworkItem): number | undefined {
  return plan.on?.day ?? plan.endsOn?.day;
}

/** Whether an item has its dates whatever happens: it is done, or pinned and not begun. */
export function isFixed(item: NetworkItem): boolean {
  return item.actual ? item.actual.kind === 'done' : pinOf(item) !== undefined;
}

/** The start that a pinned item keeps, on its calendar: what is before it has slack only up to that. */
export function wallOf(item: NetworkItem, { times }: Placement, latest: LateStart | undefined): number | undefined {
  const day = pinOf(item);
  if (!times || item.length?.minutes !== 0 || day === undefined) return times?.start.minute;
  // What takes no time may wait anywhere in its day, as long as what follows it can.
  const [opening, closing] = [item.calendar.minuteOf(day), item.calendar.minuteOf(day + 1)];
  return Math.max(opening, Math.min(latest?.minute ?? closing, closing));
}
