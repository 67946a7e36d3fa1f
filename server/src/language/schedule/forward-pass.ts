/**
 * The forward pass of the critical path method: every item as early as its links, its dates and the schedule's start
 * allow. A date that is pinned is a wall: what comes before it never moves it.
 */
import type { WorkingCalendar } from '../calendar/index.ts';
import { boundOf, startable } from './bounds.ts';
import { lastDayHolding, undatedBefore } from './drivers.ts';
import { convert, dayOf, type Instant, isLater } from './instant.ts';
import type { Network, NetworkItem } from './network.ts';
import { placeActual } from './place-actual.ts';
import { type HeldBy, isSamePlacement, type Placement, type Undated } from './placement.ts';
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
  /**
   * Asked of each item where it would be, before any that waits for it is placed: a later start to put it off to. What it
   * waits for is placed, by index.
   */
  readonly hold?: (
    item: NetworkItem,
    placed: NonNullable<Placement['times']>,
    placements: readonly Placement[],
  ) => Instant | undefined;
  /** An order in which each item comes after all that it waits for; unless given, any such order. */
  readonly order?: readonly number[];
}

/** Places every item, in time linear in items and links. Never fails: what has no date says why. */
export function forwardPass(network: Network, options: ForwardOptions = {}): ForwardPass {
  const pass = new Pass(network, options);
  for (const index of options.order ?? network.sorted.order) pass.place(network.items[index]!);
  pass.coverRingPhases();
  return { placements: pass.placements, rings: pass.rings };
}

/**
 * The same pass when some items of its network were touched, came or went: these are placed again, then what waits for any
 * of them or for what moved. What was not touched and does not move keeps its placement, the very object. Undefined where
 * rings are or were: what stands in one is told by all of it.
 *
 * @param items those of the pass before, in its order
 */
export function forwardAgain(
  network: Network,
  items: readonly NetworkItem[],
  before: ForwardPass,
  touched: readonly NetworkItem[],
): ForwardPass | undefined {
  if (before.rings.length + network.sorted.rings.length > 0) return undefined;
  const pass = new Pass(network, {}, placementsOf(network, items, before));
  const { followers, sorted } = network;
  const isNews = new Uint8Array(network.items.length);
  const wasTouched = new Set(touched);
  for (const { index } of touched) isNews[index] = 1;
  for (const index of sorted.order) {
    if (!isNews[index]) continue;
    const item = network.items[index]!;
    const was = pass.placements[index];
    pass.place(item);
    // Its calendar may be another: what waits for a touched item is placed again in any case.
    if (was && !wasTouched.has(item) && isSamePlacement(was, pass.placements[index]!)) {
      pass.placements[index] = was;
      continue;
    }
    for (const follower of followers.from(index)) isNews[follower] = 1;
  }
  return { placements: pass.placements, rings: [] };
}

/** The placements of items that stay, each in its place now. */
function placementsOf(network: Network, items: readonly NetworkItem[], { placements }: ForwardPass): Placement[] {
  if (network.items === items) return placements.slice();
  const placed: Placement[] = new Array(network.items.length);
  items.forEach((item, at) => {
    if (network.items[item.index] === item) placed[item.index] = placements[at]!;
  });
  return placed;
}

class Pass {
  readonly rings: readonly (readonly NetworkItem[])[];
  private readonly ringOf = new Map<NetworkItem, readonly NetworkItem[]>();

  constructor(
    network: Network,
    private readonly options: ForwardOptions,
    readonly placements: Placement[] = new Array(network.items.length),
  ) {
    this.rings = network.sorted.rings.map((ring) => ring.map((index) => network.items[index]!));
    for (const ring of this.rings) for (const item of ring) this.ringOf.set(item, ring);
  }

  place(item: NetworkItem): void {
    const ring = item.isPhase ? this.ringOf.get(item) : undefined;
    const placed = item.isPhase ? this.placePhase(item) : this.putOff(item, this.placeItem(item));
    this.placements[item.index] = ring ? { undated: { kind: 'ring', item, ring } } : placed;
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
    const held = times && this.options.hold?.(item, times, this.placements);
    if (!held || !isLater(held, times.start)) return placed;
    const { calendar, length, actual } = item;
    if (!actual) return settle(item, length!, startable(held, length!, calendar), 'delay');
    const finish: Instant = { minute: times.finish.minute + held.minute - times.start.minute, side: 'finish' };
    return {
      ...placed,
      times: { ...times, finish },
      days: { ...placed.days!, last: dayOf(finish, calendar) },
      heldBy: 'delay',
    };
  }

  private placeItem(item: NetworkItem): Placement {
    const { calendar, plan, length, actual } = item;
    if (calendar.isEmpty) return { undated: { kind: 'calendar', item } };
    if (!length) return { undated: { kind: 'length', item, written: plan.length!.written } };
    if (actual) return placeActual(item, length, actual);
    if (plan.on?.day !== undefined) return this.pinStart(item, plan.on.day, length);
    if (plan.endsOn?.day !== undefined) {
      return settle(item, length, pinnedFinish(item, plan.endsOn.day, length), 'pin');
    }
    const ring = this.ringOf.get(item);
    if (ring) return { undated: { kind: 'ring', item, ring } };
    const late = this.options.late?.get(item);
    if (late) return settle(item, length, late, 'late');
    const undated = undatedBefore(item, this.placements);
    if (undated) return { undated };
    const latest = this.latestBound(item, length);
    if (!latest) return { undated: { kind: 'no-start', item } };
    return settle(item, length, startable(latest, length, calendar), 'bounds');
  }

  /** The latest of all that holds the start back. Of starts in the morning, that of the latest bound is the latest. */
  private latestBound(item: NetworkItem, length: WorkingLength): Instant | undefined {
    let latest: Instant | undefined;
    for (const link of item.links) {
      const { times } = this.placements[link.from.index]!;
      if (!times) continue; // an empty phase
      const at = boundOf(link, times, length);
      if (!latest || isLater(at, latest)) latest = at;
    }
    const day = lastDayHolding(item);
    if (day === undefined) return latest;
    const minute = item.calendar.minuteOf(day);
    if (latest && (latest.minute > minute || (latest.minute === minute && latest.side === 'start'))) return latest;
    return { minute, side: 'start' };
  }

  /** A task is pinned to the morning; what takes no time may wait within its day for what ends on it. */
  private pinStart(item: NetworkItem, day: number, length: WorkingLength): Placement {
    const { calendar } = item;
    const opening = openingOf(calendar, day);
    if (length.minutes > 0) return settle(item, length, opening, 'pin');
    const closing = calendar.minuteOf(day + 1);
    let at = opening;
    const waits = !this.ringOf.has(item) && !undatedBefore(item, this.placements);
    for (const link of waits ? item.links : []) {
      const { times } = this.placements[link.from.index]!;
      const minute = times && Math.min(boundOf(link, times, length).minute, closing);
      if (minute !== undefined && minute > at.minute) at = { minute, side: 'finish' };
    }
    return settle(item, length, at, 'pin');
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
      ...(days && { days }),
      ...(times && !undated && { times }),
      ...(first && { first }),
      ...(last && { last }),
      ...(undated && { undated }),
    };
  }
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

function settle({ calendar }: NetworkItem, length: WorkingLength, start: Instant, heldBy: HeldBy): Placement {
  if (length.minutes === 0) {
    const day = dayOf(start, calendar);
    return { times: { start, finish: start }, days: { first: day, last: day }, heldBy };
  }
  const opening: Instant = { minute: start.minute, side: 'start' };
  const finish: Instant = { minute: start.minute + length.minutes, side: 'finish' };
  return {
    times: { start: opening, finish },
    days: { first: dayOf(opening, calendar), last: dayOf(finish, calendar) },
    heldBy,
  };
}
