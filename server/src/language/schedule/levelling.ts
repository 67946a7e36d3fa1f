/**
 * Levelling: work put off until nobody and no room is needed twice. A serial rule: item by item, in an order that depends
 * on nothing but the plan, each is placed as early as its links allow and all that it needs is free. What is booked comes
 * first, then what has to be finished first (so slack is used up before anything is late), then the name. What is pinned
 * or has begun stays where it is, and nothing is put off so far that a pin would come before what it waits for. What is
 * as late as it can be makes way after that, to an earlier day (`levelling-back.ts`); where it finds none, it takes its
 * turn among the others.
 *
 * Work is put off to the morning of a day, so that a `from` says all of it. Nothing is written here.
 */
import type { Show } from '../model/show.ts';
import { isCountedBack, movesBack } from './backward.ts';
import { type Clash, clashesAmong } from './clashes.ts';
import { forwardPass } from './forward-pass.ts';
import type { Instant } from './instant.ts';
import { latestStarts } from './late-pass.ts';
import { isHanging, levelBack, limitsOf, type Stuck } from './levelling-back.ts';
import { levellingOrder } from './levelling-order.ts';
import { type Broken, clashesOf, type Move, movesBetween, newlyBroken } from './moves.ts';
import type { NetworkItem } from './network.ts';
import { OCCUPIED_READS, type Occupied, occupiedOf } from './occupied.ts';
import { type FreeDay, Reservations, type Taken } from './reservations.ts';
import { type Schedule, scheduleChanged, scheduleOf } from './schedule.ts';
import { walls } from './slack.ts';
import { pinOf } from './wall.ts';

export interface Levelling {
  /** In the order of the text; also what stays only because it is held there, and would come to be later. */
  readonly moves: readonly LevelledMove[];
  /** All that has to be written for that, in the order of the text. */
  readonly clauses: readonly LevellingClause[];
  /** The plan with those moves. */
  readonly schedule: Schedule;
  /** What is needed twice all the same: between pins, or where only a pin could make way. */
  readonly left: readonly Clash[];
  readonly broken: Broken;
}

/** Not before a day; or finished by it, for what is as late as it can be. */
export interface LevellingClause {
  readonly item: NetworkItem;
  readonly clause: 'from' | 'by';
  readonly day: number;
}

export interface LevelledMove extends Move {
  readonly cause:
    | {
        readonly kind: 'makes-way';
        /** The clause that puts it there: what is as late as possible makes way to an earlier day. */
        readonly clause: 'from' | 'by';
        /** What that has to say: the first day on which all that it needs is free, or the last. */
        readonly day: number;
        /** What is in its way until then, in the order in which it was met; never none. */
        readonly instead: readonly Taken[];
      }
    /** It waits for something that moves, if anybody can say for what. */
    | { readonly kind: 'follows'; readonly item: NetworkItem | undefined };
}

/** What would have to move so that nothing is needed twice; no moves where nothing is, or where nothing can. */
export function levelling(show: Show): Levelling {
  return show.memo(level, OCCUPIED_READS);
}

/** Whether something is needed twice and one of the two could move: quickly told, where levelling itself takes time. */
export function canLevel(show: Show): boolean {
  const canMove = ({ by }: Occupied) => 'plan' in by && !staysPut(by);
  return [...occupiedOf(show).values()].some((all) =>
    clashesAmong(all).some(({ later, earlier }) => canMove(later) || canMove(earlier)),
  );
}

/** What finds no free day before it moves others, who may move it again. */
const MOST_ROUNDS = 8;

function level(show: Show): Levelling {
  const base = scheduleOf(show);
  if (clashesOf(show, base).length === 0)
    return { moves: [], clauses: [], schedule: base, left: [], broken: NOTHING_BROKEN };
  const limits = wallLimits(base);
  const order = levellingOrder(show, base);
  let schedule = base;
  let delays: ReadonlyMap<NetworkItem, FreeDay> = new Map();
  let advances: ReadonlyMap<NetworkItem, FreeDay> = new Map();
  let stuck: ReadonlyMap<NetworkItem, Stuck> = new Map();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    delays = delaysFor(show, base, schedule, stuck, order, limits);
    const starts = new Map([...delays].map(([item, { start }]) => [item, start]));
    const back = levelBack(show, base, starts, stuck);
    advances = back.days;
    schedule = scheduleChanged(base, { delays: starts, limits: limitsOf(advances) });
    const isKnown = ([item, { start }]: [NetworkItem, Stuck]) => stuck.get(item)?.start.minute === start.minute;
    if ([...back.stuck].every(isKnown)) break;
    stuck = new Map([...stuck, ...back.stuck]);
  }
  const isHeld = (item: NetworkItem) => delays.has(item) || advances.has(item);
  const moves = movesBetween(base, schedule, isHeld).map((move) => ({ ...move, cause: causeOf(move.item) }));
  const clauses = [
    ...[...delays].map(([item, { day }]) => ({ item, clause: 'from', day }) as const),
    ...[...advances].map(([item, { day }]) => ({ item, clause: 'by', day }) as const),
  ].sort((a, b) => a.item.index - b.item.index);
  return { moves, clauses, schedule, left: clashesOf(show, schedule), broken: newlyBroken(show, base, schedule) };

  function causeOf(item: NetworkItem): LevelledMove['cause'] {
    const delay = delays.get(item);
    if (delay) return { kind: 'makes-way', clause: 'from', day: delay.day, instead: delay.instead };
    const advance = advances.get(item);
    if (advance) return { kind: 'makes-way', clause: 'by', day: advance.day, instead: advance.instead };
    const holder = isHanging(base, item) ? schedule.lateOf(item)?.holder : undefined;
    const ahead = holder?.kind === 'link' ? holder.link.to : schedule.driversOf(item)[0]?.from;
    return { kind: 'follows', item: ahead };
  }
}

const NOTHING_BROKEN: Broken = { promises: [], finishes: [], pins: [], bookings: [], clashes: [] };

/** Whether levelling leaves an item where it is. */
export function staysPut(item: NetworkItem): boolean {
  return item.isPhase || item.actual !== undefined || pinOf(item) !== undefined;
}

/**
 * One walk through the network, in which each item takes what it needs where it is placed.
 *
 * @param now where what stays put is, and what is as late as possible
 * @param stuck what is as late as possible and cannot make way to an earlier day
 */
function delaysFor(
  show: Show,
  base: Schedule,
  now: Schedule,
  stuck: ReadonlyMap<NetworkItem, Stuck>,
  order: readonly number[],
  limits: readonly (number | undefined)[],
): ReadonlyMap<NetworkItem, FreeDay> {
  const reservations = new Reservations(show);
  const delays = new Map<NetworkItem, FreeDay>();
  const late = new Map<NetworkItem, Instant>();
  for (const item of base.items) {
    const { times } = now.placementOf(item);
    if (!times || item.isPhase) continue;
    if (staysPut(item)) reservations.add(item, times);
    if (!isHanging(base, item)) continue;
    // What is `as-late` and stuck is placed with the others; what is counted back has no other date than its late one.
    const isBack = movesBack(base, item);
    if (isBack || !stuck.has(item)) late.set(item, times.start);
    if (isBack && stuck.has(item)) reservations.add(item, times);
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
