/**
 * Levelling: work put off until nobody and no room is needed twice. A serial rule: item by item, in an order that depends
 * on nothing but the plan, each is placed as early as its links allow and all that it needs is free. What is booked comes
 * first, then what has to be finished first (so slack is used up before anything is late), then the name. What is pinned,
 * has begun or is counted back from a last day stays where it is, and nothing is put off so far that a pin would come
 * before what it waits for.
 *
 * Work is put off to the morning of a day, so that a `from` says all of it. Nothing is written here.
 */
import type { Show } from '../model/show.ts';
import { placesAsLate } from './as-late.ts';
import { isCountedBack } from './backward.ts';
import type { Clash } from './clashes.ts';
import { forwardPass } from './forward-pass.ts';
import type { Instant } from './instant.ts';
import { latestStarts } from './late-pass.ts';
import { levellingOrder } from './levelling-order.ts';
import { type Broken, clashesOf, type Move, movesBetween, newlyBroken } from './moves.ts';
import type { NetworkItem } from './network.ts';
import { OCCUPIED_READS } from './occupied.ts';
import { type FreeDay, Reservations, type Taken } from './reservations.ts';
import { type Schedule, scheduleDelayed, scheduleOf } from './schedule.ts';
import { walls } from './slack.ts';
import { pinOf } from './wall.ts';

export interface Levelling {
  /** In the order of the text. */
  readonly moves: readonly LevelledMove[];
  /** The plan with those moves. */
  readonly schedule: Schedule;
  /** What is needed twice all the same: between pins, or where only a pin could make way. */
  readonly left: readonly Clash[];
  readonly broken: Broken;
}

export interface LevelledMove extends Move {
  readonly cause:
    | {
        readonly kind: 'makes-way';
        /** The first day on which all that it needs is free: what a `from` has to say. */
        readonly from: number;
        /** What is in its way until then, the first first; never none. */
        readonly instead: readonly Taken[];
      }
    /** It waits for something that moves, if anybody can say for what. */
    | { readonly kind: 'follows'; readonly item: NetworkItem | undefined };
}

/** What would have to move so that nothing is needed twice; no moves where nothing is, or where nothing can. */
export function levelling(show: Show): Levelling {
  return show.memo(level, OCCUPIED_READS);
}

/** What is as late as possible moves again when what follows it has moved; it settles at once or never. */
const MOST_ROUNDS = 4;

function level(show: Show): Levelling {
  const base = scheduleOf(show);
  let schedule = base;
  let delays: ReadonlyMap<NetworkItem, FreeDay> = new Map();
  if (clashesOf(show, base).length > 0) {
    const floating = base.items.filter(placesAsLate);
    const order = levellingOrder(show, base);
    const limits = wallLimits(base);
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const before = schedule;
      delays = delaysFor(show, base, before, order, limits);
      schedule = scheduleDelayed(base, new Map([...delays].map(([item, { start }]) => [item, start])));
      const startIn = (which: Schedule, item: NetworkItem) => which.placementOf(item).times?.start.minute;
      if (floating.every((item) => startIn(before, item) === startIn(schedule, item))) break;
    }
  }
  const moves = movesBetween(base, schedule).map((move) => ({ ...move, cause: causeOf(move.item) }));
  return { moves, schedule, left: clashesOf(show, schedule), broken: newlyBroken(show, base, schedule) };

  function causeOf(item: NetworkItem): LevelledMove['cause'] {
    const delay = delays.get(item);
    if (delay) return { kind: 'makes-way', from: delay.day, instead: delay.instead };
    return { kind: 'follows', item: schedule.driversOf(item)[0]?.from };
  }
}

/** Whether levelling leaves an item where it is. */
export function staysPut(item: NetworkItem): boolean {
  return item.isPhase || item.actual !== undefined || pinOf(item) !== undefined || isCountedBack(item);
}

/**
 * One walk through the network, in which each item takes what it needs where it is placed.
 *
 * @param now where what stays put is, and what is as late as possible
 */
function delaysFor(
  show: Show,
  base: Schedule,
  now: Schedule,
  order: readonly number[],
  limits: readonly (number | undefined)[],
): ReadonlyMap<NetworkItem, FreeDay> {
  const reservations = new Reservations(show);
  const delays = new Map<NetworkItem, FreeDay>();
  const late = new Map<NetworkItem, Instant>();
  for (const item of base.items) {
    const { times } = now.placementOf(item);
    if (!times || item.isPhase || !(staysPut(item) || placesAsLate(item))) continue;
    reservations.add(item, times);
    if (isCountedBack(item) || placesAsLate(item)) late.set(item, times.start);
  }
  forwardPass(base.network, {
    late,
    order,
    hold(item, times) {
      if (staysPut(item) || late.has(item)) return undefined;
      // What is planned on somebody's day off is told elsewhere; what moves anyway does not move into one.
      const isMoved = times.start.minute !== base.placementOf(item).times?.start.minute;
      const rival = reservations.rivalAt(item, times, isMoved ? 'all' : 'work');
      const free = rival && reservations.firstFreeDay(item, rival, item.length!.minutes);
      const limit = limits[item.index];
      if (!free || (limit !== undefined && free.start.minute > limit)) {
        reservations.add(item, times);
        return undefined;
      }
      delays.set(item, free);
      reservations.add(item, {
        start: free.start,
        finish: { minute: free.start.minute + item.length!.minutes, side: 'finish' },
      });
      return free.start;
    },
  });
  return delays;
}

/** How late each item may start before something would have to start that stays where it is; undefined for no limit. */
export function wallLimits(schedule: Schedule): readonly (number | undefined)[] {
  const rules = walls(schedule, (item, latest) =>
    isCountedBack(item) ? schedule.placementOf(item).times?.start.minute : latest?.minute,
  );
  return latestStarts(schedule.network, { ...rules, ends: () => [] }).map((latest) => latest?.minute);
}
