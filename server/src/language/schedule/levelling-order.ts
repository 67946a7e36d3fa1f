/** Who goes first when work is levelled. */
import type { Show } from '../model/show.ts';
import type { NetworkItem } from './network.ts';
import { clockOf } from './occupied.ts';
import { orderByPriority } from './order-by-priority.ts';
import { bookingsByWork, isFor } from './outside-booking.ts';
import type { Schedule } from './schedule.ts';
import { scopeKey } from './scope.ts';

/**
 * An order of all items, each after what it waits for; `backward`, before it, and of two the one first that has to be
 * finished later. What needs nobody and no room keeps nobody waiting; then what is
 * booked; then by late finish; at last by name, reel by reel, so that the order of the text does not matter.
 */
export function levellingOrder(
  show: Show,
  schedule: Schedule,
  direction: 'forward' | 'backward' = 'forward',
): readonly number[] {
  const bookings = bookingsByWork(show);
  const ranks = schedule.items.map((item) => {
    if (item.isPhase || item.needs.length === 0) return 0;
    return bookings.get(item.fact.id.key)?.some((booking) => isFor(booking, item)) ? 1 : 2;
  });
  const finishes = schedule.items.map((item) => {
    const late = schedule.lateOf(item);
    return late ? clockOf(late.finish, item) : Number.MAX_SAFE_INTEGER;
  });
  const compare = (a: number, b: number) =>
    finishes[a]! - finishes[b]! || byName(schedule.items[a]!, schedule.items[b]!);
  const { followers } = schedule.network;
  if (direction === 'forward') return orderByPriority(followers, (a, b) => ranks[a]! - ranks[b]! || compare(a, b));
  return orderByPriority(followers.reversed(), (a, b) => ranks[a]! - ranks[b]! || compare(b, a)).toReversed();
}

function byName(a: NetworkItem, b: NetworkItem): number {
  return (
    compareText(a.fact.id.key, b.fact.id.key) ||
    compareText(axesOf(a), axesOf(b)) ||
    a.scope.reduce((found, { index }, at) => found || index - b.scope[at]!.index, 0) ||
    compareText(scopeKey(a.scope), scopeKey(b.scope)) ||
    a.pass - b.pass ||
    a.index - b.index
  );
}

function axesOf({ scope }: NetworkItem): string {
  return scope.map(({ axis }) => axis).join('\n');
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
