/**
 * The schedule of a show: every item with its dates, and why it is where it is. Dates that are not written are computed
 * and never written back. What depends on it may ask as often as it likes: it is computed once for each state of a text.
 */

import type { Aspect, ItemFact, LinkText, Name, ScopeText } from '../model/facts.ts';
import type { Show } from '../model/show.ts';
import { placeAsLate } from './as-late.ts';
import { countBack } from './backward.ts';
import { driversOf } from './drivers.ts';
import { dueDay } from './due-day.ts';
import { type ForwardPass, forwardAgain, forwardPass } from './forward-pass.ts';
import { holdOf } from './give-way.ts';
import type { Instant } from './instant.ts';
import type { ItemKeys, ItemTest } from './item-lists.ts';
import { changesIn, type Lines } from './line-changes.ts';
import { canMend, mendNetwork, newsOf } from './mend-network.ts';
import { buildNetwork, type Link, type Network, type NetworkItem } from './network.ts';
import type { Driver, Placement } from './placement.ts';
import { type Late, LateDates } from './slack.ts';

/** What a schedule is computed from. */
export const SCHEDULE_READS: readonly Aspect[] = [
  'item',
  'amendment',
  'per',
  'reopening',
  'status',
  'schedule',
  'calendar',
  'person',
  'room',
  'picture',
  'show',
  'cut-of-episode',
];

/** What decides where items are beside what is written of them. */
export interface Changes {
  /** The starts of items that are as late as what follows allows, instead of as early as what is before. */
  readonly late?: ReadonlyMap<NetworkItem, Instant>;
  /** Starts that items are put off to. */
  readonly delays?: ReadonlyMap<NetworkItem, Instant>;
  /** Minutes, each on the item's calendar, by which those that are as late as possible are to be finished. */
  readonly limits?: ReadonlyMap<NetworkItem, number>;
  /** The plan that slips: what was counted back gives way to what is later than it is there. */
  readonly planned?: Schedule;
}

export class Schedule {
  private byFact: ReadonlyMap<ItemFact, readonly NetworkItem[]> | undefined;
  private lateDates: LateDates | undefined;
  private driven: ReadonlyMap<NetworkItem, readonly Link[]> | undefined;

  constructor(
    readonly network: Network,
    private readonly changes: Changes = {},
    private readonly pass: ForwardPass = forwardPass(network, { late: changes.late, hold: holdOf(changes) }),
  ) {}

  /** The same schedule over a network that was mended, which changes nothing else. */
  mended(network: Network, touched: readonly NetworkItem[]): Schedule {
    return new Schedule(network, this.changes, forwardAgain(network, this.items, this.pass, touched));
  }

  /** In the order of the text, phases before what stands in them. */
  get items(): readonly NetworkItem[] {
    return this.network.items;
  }

  /** Those of which something is said: see `item-lists.ts`. */
  itemsThat(test: ItemTest): readonly NetworkItem[] {
    return this.network.lists.of(test);
  }

  /** By what is said of them. */
  itemsBy(keysOf: ItemKeys): ReadonlyMap<string, readonly NetworkItem[]> {
    return this.network.lists.by(keysOf);
  }

  /** The last day on which anything is planned; undefined where nothing has a date. */
  lastDay(): number | undefined {
    let last: number | undefined;
    for (const { days } of this.pass.placements) if (days && (last === undefined || days.last > last)) last = days.last;
    return last;
  }

  /** Strongly connected components of items that wait for each other: one mistake each. */
  get rings(): readonly (readonly NetworkItem[])[] {
    return this.pass.rings;
  }

  /** The instances of a line: one for each value of the `per` around it, for each thing that its block reopens. */
  instancesOf(fact: ItemFact): readonly NetworkItem[] {
    this.byFact ??= itemsByFact(this.items);
    return this.byFact.get(fact) ?? [];
  }

  /** The instances that a name means from outside: all of them, each in its last pass. */
  instancesNamed(key: string): readonly NetworkItem[] {
    return this.network.names.resolve(key, undefined);
  }

  /** The instances that a name and its `of` mean, from an item that uses them or from outside. */
  instancesAt(name: Name, of: ScopeText | undefined, from?: NetworkItem): readonly NetworkItem[] {
    return this.network.names.resolve(name.key, of, from);
  }

  /** Where an item is: one of this schedule, or of that of the series which plans this episode. */
  placementOf(item: NetworkItem): Placement {
    const { items, series } = this.network;
    const isOwn = !series || items[item.index] === item;
    return isOwn ? this.pass.placements[item.index]! : scheduleOf(series).placementOf(item);
  }

  /** The same items, some of them as late as what follows allows. */
  startingLate(starts: ReadonlyMap<NetworkItem, Instant>): Schedule {
    return new Schedule(this.network, { ...this.changes, late: new Map([...(this.changes.late ?? []), ...starts]) });
  }

  /** The minute by which an item is to be finished beside what is written, on its own calendar. */
  limitOf(item: NetworkItem): number | undefined {
    return this.changes.limits?.get(item);
  }

  /** How late an item can be, and its slack; undefined without a date. Worked out for all when first asked. */
  lateOf(item: NetworkItem): Late | undefined {
    this.lateDates ??= new LateDates(this);
    return this.lateDates.of(item);
  }

  /** From an item to the one whose promise, pin or end keeps it from being later, each held by the next. */
  slackChainOf(item: NetworkItem): readonly NetworkItem[] {
    this.lateDates ??= new LateDates(this);
    return this.lateDates.chainOf(item);
  }

  /** The links that leave no gap before it: why it is where it is. Of a phase, those of the item that it begins with. */
  driversOf(item: NetworkItem): readonly Link[] {
    let at = item;
    for (let { first } = this.placementOf(at); at.isPhase && first; { first } = this.placementOf(at)) at = first;
    return this.causesOf(at).flatMap((driver) => (driver.kind === 'link' ? driver.link : []));
  }

  /** The links and days that leave no gap before it; of what is pinned, has begun or is put off, that alone. */
  causesOf(item: NetworkItem): readonly Driver[] {
    const { items, series } = this.network;
    if (series && items[item.index] !== item) return scheduleOf(series).causesOf(item);
    return driversOf(item, this.pass.placements);
  }

  /** Whether a link leaves no gap before what waits. */
  isDriving(link: Link): boolean {
    return this.causesOf(link.to).some((driver) => driver.kind === 'link' && driver.link === link);
  }

  /** The links by which it drives others, in the order of those. */
  drivenBy(item: NetworkItem): readonly Link[] {
    this.driven ??= linksByDriver(this);
    return this.driven.get(item) ?? [];
  }

  /** The day that a `by` promises, whether written or counted from another item's last day; undefined when unknown. */
  dueDayOf(item: NetworkItem): number | undefined {
    const { by } = item.plan;
    const daysOf = (text: LinkText) =>
      this.instancesAt(text.item, text.of, item).flatMap((other) => this.placementOf(other).days ?? []);
    return by && dueDay(by, daysOf, item.workCalendar);
  }
}

function itemsByFact(items: readonly NetworkItem[]): ReadonlyMap<ItemFact, readonly NetworkItem[]> {
  const byFact = new Map<ItemFact, NetworkItem[]>();
  for (const item of items) {
    const same = byFact.get(item.fact);
    if (same) same.push(item);
    else byFact.set(item.fact, [item]);
  }
  return byFact;
}

function linksByDriver(schedule: Schedule): ReadonlyMap<NetworkItem, readonly Link[]> {
  const driven = new Map<NetworkItem, Link[]>();
  for (const item of schedule.items) {
    for (const driver of schedule.causesOf(item)) {
      if (driver.kind !== 'link') continue;
      const known = driven.get(driver.link.from);
      if (known) known.push(driver.link);
      else driven.set(driver.link.from, [driver.link]);
    }
  }
  return driven;
}

/** The schedule of a show, computed from what its items, schedules and calendars say. */
export function scheduleOf(show: Show): Schedule {
  return show.memo(compute, SCHEDULE_READS);
}

/** The instances that a name and its `of` mean in a show's schedule, from an item that uses them or from outside. */
export function resolveItems(
  show: Show,
  item: Name,
  of: ScopeText | undefined,
  from?: NetworkItem,
): readonly NetworkItem[] {
  return scheduleOf(show).instancesAt(item, of, from);
}

function compute(show: Show): Schedule {
  return show.memo(plannerOf, []).now();
}

function plannerOf(show: Show): Planner {
  return new Planner(show);
}

/** What the network is made of beside the lines and statuses themselves. */
const AROUND_LINES = SCHEDULE_READS.filter((kind) => kind !== 'item' && kind !== 'status');

/** Keeps the schedule of a show up with its edits: see `mend-network.ts`. */
class Planner {
  private known: { readonly lines: Lines; readonly around: number; readonly early: Schedule } | undefined;

  constructor(private readonly show: Show) {}

  now(): Schedule {
    const lines = { items: this.show.sorted('item'), statuses: this.show.sorted('status') };
    const around = this.show.revisionOf(AROUND_LINES);
    const early = this.mended(lines, around) ?? new Schedule(buildNetwork(this.show, lines.items));
    this.known = { lines, around, early };
    return placed(early);
  }

  private mended(lines: Lines, around: number): Schedule | undefined {
    if (this.known?.around !== around) return undefined;
    const { early } = this.known;
    const changes = changesIn(this.known.lines, lines);
    if (!changes || !canMend(this.show, lines.items, changes)) return undefined;
    const { network, touched } = mendNetwork(this.show, early.network, lines.items, newsOf(early.network, changes));
    return early.mended(network, touched);
  }
}

/** The same items as they are when some start later, or are finished earlier: a schedule beside the one that is written. */
export function scheduleChanged({ network }: Schedule, changes: Omit<Changes, 'late'>): Schedule {
  return placed(new Schedule(network, changes));
}

function placed(early: Schedule): Schedule {
  return placeAsLate(countBack(early));
}
