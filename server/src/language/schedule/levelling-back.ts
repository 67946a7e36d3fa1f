/**
 * Levelling of what is as late as it can be: `as-late`, and all that is counted back from a last day. It has its slack
 * before it, so it makes way to an earlier day: from the last item to the first, each takes what it needs as late as what
 * follows allows and all of it is free. Work is put to the close of a day, so that a `by` says all of it.
 */
import type { Show } from '../model/show.ts';
import { asLateRules, placesAsLate } from './as-late.ts';
import { countBack, countBackRules, movesBack } from './backward.ts';
import { dayOf, type Instant } from './instant.ts';
import { type LateRules, latestStarts } from './late-pass.ts';
import { levellingOrder } from './levelling-order.ts';
import type { NetworkItem } from './network.ts';
import type { Placement } from './placement.ts';
import { type FreeDay, Reservations, type Taken } from './reservations.ts';
import { Schedule } from './schedule.ts';

export interface LevelledBack {
  /** What is to be finished earlier than it could be, each by the close of a day. */
  readonly days: ReadonlyMap<NetworkItem, FreeDay>;
  /** What finds no free day between what is before it and what follows. */
  readonly stuck: ReadonlyMap<NetworkItem, Stuck>;
}

export interface Stuck {
  /** Where it stays. */
  readonly start: Instant;
  /** What it cannot make way for. */
  readonly rival: Taken;
}

/**
 * @param delays what other items are put off to, before this
 * @param turns what was stuck before: `as-late` items among them took their turn with the others, and stay as early as that
 */
export function levelBack(
  show: Show,
  base: Schedule,
  delays: ReadonlyMap<NetworkItem, Instant>,
  turns: ReadonlyMap<NetworkItem, Stuck>,
): LevelledBack {
  const early = new Schedule(base.network, { delays });
  const counted = countBack(early);
  const order = levellingOrder(show, base, 'backward');
  const reservations = new Reservations(show);
  const tookTurn = (item: NetworkItem) => turns.has(item) && !movesBack(counted, item);
  for (const item of counted.items) {
    const { times } = counted.placementOf(item);
    if (times && !item.isPhase && (tookTurn(item) || !isHanging(counted, item))) reservations.add(item, times);
  }
  const days = new Map<NetworkItem, FreeDay>();
  const stuck = new Map<NetworkItem, Stuck>();
  const walk = (schedule: Schedule, rules: LateRules, isMeant: (item: NetworkItem) => boolean) => {
    const kept: LateRules['kept'] = (item, latest) => {
      const start = rules.kept(item, latest);
      if (start === undefined || !isMeant(item)) return start;
      return tookTurn(item) ? hold(item, start) : settle(item, start);
    };
    latestStarts(schedule.network, { ...rules, kept }, order);
  };
  walk(counted, countBackRules(counted), (item) => movesBack(counted, item));
  if (base.items.some(placesAsLate)) {
    const backed = countBack(new Schedule(base.network, { delays, limits: limitsOf(days) }));
    walk(backed, asLateRules(backed), (item) => placesAsLate(item) && !movesBack(backed, item));
  }
  return { days, stuck };

  /** The start at which it stays or to which it makes way. */
  function settle(item: NetworkItem, latest: number): number {
    const times = timesFrom(item, latest);
    const rival = reservations.rivalAt(item, times, 'work', 'first');
    const first = early.placementOf(item).times?.start.minute;
    // What is too early as it is may as well be earlier: that is told already.
    const earliest = first === undefined || first > latest ? Number.NEGATIVE_INFINITY : first;
    const free = rival && reservations.lastFreeDay(item, rival, earliest);
    if (free) days.set(item, free);
    else if (rival) stuck.set(item, { start: times.start, rival });
    const start = free ? free.start.minute : latest;
    reservations.add(item, timesFrom(item, start));
    return start;
  }

  /** What took its turn does not drift from there. */
  function hold(item: NetworkItem, latest: number): number {
    const { start, finish } = counted.placementOf(item).times!;
    const day = dayOf(finish, item.calendar);
    if (latest > start.minute) days.set(item, { start, day, instead: [turns.get(item)!.rival] });
    return start.minute;
  }
}

function timesFrom({ length }: NetworkItem, minute: number): NonNullable<Placement['times']> {
  return { start: { minute, side: 'start' }, finish: { minute: minute + length!.minutes, side: 'finish' } };
}

/** The minutes by which items are to be finished. */
export function limitsOf(days: ReadonlyMap<NetworkItem, FreeDay>): ReadonlyMap<NetworkItem, number> {
  return new Map([...days].map(([item, { day }]) => [item, item.calendar.minuteOf(day + 1)]));
}

/** Whether an item is as late as it can be, so that it makes way to an earlier day. */
export function isHanging(schedule: Schedule, item: NetworkItem): boolean {
  return movesBack(schedule, item) || placesAsLate(item);
}
