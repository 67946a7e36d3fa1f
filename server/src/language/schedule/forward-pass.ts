/**
 * The forward pass of the critical path method: every item as early as its links, its dates and the schedule's start
 * allow. A date that is pinned is a wall: what comes before it never moves it.
 */
import type { WorkingCalendar } from '../calendar/index.ts';
import { boundOf, startable } from './bounds.ts';
import { convert, dayOf, type Instant, isLater } from './instant.ts';
import type { Link, Network, NetworkItem } from './network.ts';
import { placeActual } from './place-actual.ts';
import type { Driver, Placement, Undated } from './placement.ts';
import { type SortedGraph, sortGraph } from './sort-graph.ts';
import type { WorkingLength } from './working-length.ts';

export interface ForwardPass {
  /** By the items' index. */
  readonly placements: readonly Placement[];
  /** Items that wait for each other in a ring, in the order of the text. */
  readonly rings: readonly (readonly NetworkItem[])[];
}

/** What decides where items are beside what is written of them. */
export interface ForwardOptions {
  /** Starts that were found from behind, for items that are as late as what follows allows. */
  readonly late?: ReadonlyMap<NetworkItem, Instant>;
  /** Asked of each item where it would be, before any that waits for it is placed: a later start to put it off to. */
  readonly hold?: (item: NetworkItem, placed: NonNullable<Placement['times']>) => Instant | undefined;
  /** An order in which each item comes after all that it waits for; unless given, any such order. */
  readonly order?: readonly number[];
}

/** Places every item, in time linear in items and links. Never fails: what has no date says why. */
export function forwardPass(network: Network, options: ForwardOptions = {}): ForwardPass {
  const sorted = sortGraph(network.followers);
  const pass = new Pass(network, sorted, options);
  for (const index of options.order ?? sorted.order) pass.place(network.items[index]!);
  pass.coverRingPhases();
  return { placements: pass.placements, rings: pass.rings };
}

interface Bound {
  readonly at: Instant;
  readonly driver: Driver;
}

class Pass {
  readonly placements: Placement[];
  readonly rings: readonly (readonly NetworkItem[])[];
  private readonly ringOf = new Map<NetworkItem, readonly NetworkItem[]>();

  constructor(
    network: Network,
    sorted: SortedGraph,
    private readonly options: ForwardOptions,
  ) {
    this.placements = new Array(network.items.length);
    this.rings = sorted.rings.map((ring) => ring.map((index) => network.items[index]!));
    for (const ring of this.rings) for (const item of ring) this.ringOf.set(item, ring);
  }

  place(item: NetworkItem): void {
    const ring = item.isPhase ? this.ringOf.get(item) : undefined;
    const placed = item.isPhase ? this.placePhase(item) : this.putOff(item, this.placeItem(item));
    this.placements[item.index] = ring ? { drivers: [], undated: { kind: 'ring', item, ring } } : placed;
  }

  /** A phase in a ring comes before some of what stands in it: its bar is drawn over them when all are placed. */
  coverRingPhases(): void {
    const phases = [...this.ringOf.keys()].filter((item) => item.isPhase).sort((a, b) => b.index - a.index);
    for (const phase of phases) {
      const { days } = this.placePhase(phase);
      if (days) this.placements[phase.index] = { ...this.placements[phase.index]!, days };
    }
  }

  /** What has begun is finished later; all else, pinned or not, starts later. */
  private putOff(item: NetworkItem, placed: Placement): Placement {
    const { times } = placed;
    const held = times && this.options.hold?.(item, times);
    if (!held || !isLater(held, times.start)) return placed;
    const drivers: readonly Driver[] = [{ kind: 'delay' }];
    const { calendar, length, actual } = item;
    if (!actual) return settle(item, length!, startable(held, length!, calendar), drivers);
    const finish: Instant = { minute: times.finish.minute + held.minute - times.start.minute, side: 'finish' };
    return {
      ...placed,
      times: { ...times, finish },
      days: { ...placed.days!, last: dayOf(finish, calendar) },
      drivers,
    };
  }

  private placeItem(item: NetworkItem): Placement {
    const { calendar, plan, length, actual } = item;
    if (calendar.isEmpty) return { drivers: [], undated: { kind: 'calendar', item } };
    if (!length) return { drivers: [], undated: { kind: 'length', item, written: plan.length!.written } };
    if (actual) return placeActual(item, length, actual);
    if (plan.on?.day !== undefined) return this.pinStart(item, plan.on.day, length);
    if (plan.endsOn?.day !== undefined) {
      return settle(item, length, pinnedFinish(item, plan.endsOn.day, length), [{ kind: 'pin' }]);
    }
    const ring = this.ringOf.get(item);
    if (ring) return { drivers: [], undated: { kind: 'ring', item, ring } };
    const bounds = this.bounds(item, length);
    const late = this.options.late?.get(item);
    if (late) return settle(item, length, late, [{ kind: 'late' }, ...driversAt(late, bounds)]);
    if ('undated' in bounds) return { drivers: [], undated: bounds.undated };
    if (bounds.length === 0) return { drivers: [], undated: { kind: 'no-start', item } };
    const latest = bounds.reduce((a, b) => (isLater(b.at, a.at) ? b : a)).at;
    return settle(item, length, latest, driversAt(latest, bounds));
  }

  /** All that holds the start back, each as a start that can be. */
  private bounds(item: NetworkItem, length: WorkingLength): Bound[] | { undated: Undated } {
    const { calendar, plan, reopening } = item;
    const bounds: Bound[] = [];
    for (const link of item.links) {
      const placement = this.placements[link.from.index];
      const undated = placement?.undated ?? unreadableLag(link);
      if (undated) return { undated };
      if (!placement?.times) continue; // an empty phase
      bounds.push({
        at: startable(boundOf(link, placement.times, length), length, calendar),
        driver: { kind: 'link', link },
      });
    }
    const hold = (day: number | undefined, kind: 'start' | 'from' | 'reopened') => {
      if (day !== undefined) bounds.push({ at: { minute: calendar.minuteOf(day), side: 'start' }, driver: { kind } });
    };
    hold(plan.from?.day, 'from');
    hold(reopening?.fact.on?.day, 'reopened');
    hold(item.floor, 'start');
    return bounds;
  }

  /** A task is pinned to the morning; what takes no time may wait within its day for what ends on it. */
  private pinStart(item: NetworkItem, day: number, length: WorkingLength): Placement {
    const { calendar } = item;
    const opening = openingOf(calendar, day);
    if (length.minutes > 0) return settle(item, length, opening, [{ kind: 'pin' }]);
    const bounds = this.ringOf.has(item) ? [] : this.bounds(item, length);
    const closing = calendar.minuteOf(day + 1);
    let at = opening;
    for (const { at: allowed, driver } of 'undated' in bounds ? [] : bounds) {
      const minute = Math.min(allowed.minute, closing);
      if (driver.kind === 'link' && minute > at.minute) at = { minute, side: 'finish' };
    }
    return settle(item, length, at, [{ kind: 'pin' }]);
  }

  private placePhase(phase: NetworkItem): Placement {
    let first: NetworkItem | undefined;
    let last: NetworkItem | undefined;
    let undated: Undated | undefined;
    let days: Placement['days'];
    let times: Placement['times'];
    for (const member of phase.members) {
      const placed = this.placements[member.index];
      undated ??= placed?.undated;
      if (placed?.days) {
        days = {
          first: Math.min(placed.days.first, days?.first ?? placed.days.first),
          last: Math.max(placed.days.last, days?.last ?? placed.days.last),
        };
      }
      if (!placed?.times) continue;
      // Work on a calendar of its own counts other minutes.
      const start = convert(placed.times.start, member.calendar, phase.calendar);
      const finish = convert(placed.times.finish, member.calendar, phase.calendar);
      if (!times || isLater(times.start, start)) first = member;
      if (!times || isLater(finish, times.finish)) last = member;
      times = {
        start: !times || isLater(times.start, start) ? start : times.start,
        finish: !times || isLater(finish, times.finish) ? finish : times.finish,
      };
    }
    return {
      drivers: [],
      ...(days && { days }),
      ...(times && !undated && { times }),
      ...(first && { first }),
      ...(last && { last }),
      ...(undated && { undated }),
    };
  }
}

/** All that leave no gap before a start. */
function driversAt({ minute }: Instant, bounds: Bound[] | { undated: Undated }): Driver[] {
  return 'undated' in bounds ? [] : bounds.filter(({ at }) => at.minute === minute).map(({ driver }) => driver);
}

function unreadableLag(link: Link): Undated | undefined {
  return link.lag ? undefined : { kind: 'length', item: link.to, written: link.text.lag!.length };
}

/** The opening of a day; of one that is not worked, the next opening, which still names the day itself. */
function openingOf(calendar: WorkingCalendar, day: number): Instant {
  const minute = calendar.minuteOf(day);
  return { minute, side: 'start', ...(!calendar.isWorkday(day) && { offDay: day }) };
}

/** The start of what is to end on a day: so long before its close, be it a morning or not. */
function pinnedFinish({ calendar }: NetworkItem, day: number, length: WorkingLength): Instant {
  if (length.minutes === 0 && !calendar.isWorkday(day)) return openingOf(calendar, day);
  return { minute: calendar.minuteOf(day + 1) - length.minutes, side: 'finish' };
}

function settle(
  { calendar }: NetworkItem,
  length: WorkingLength,
  start: Instant,
  drivers: readonly Driver[],
): Placement {
  if (length.minutes === 0) {
    const day = dayOf(start, calendar);
    return { times: { start, finish: start }, days: { first: day, last: day }, drivers };
  }
  const opening: Instant = { minute: start.minute, side: 'start' };
  const finish: Instant = { minute: start.minute + length.minutes, side: 'finish' };
  return {
    times: { start: opening, finish },
    days: { first: dayOf(opening, calendar), last: dayOf(finish, calendar) },
    drivers,
  };
}
