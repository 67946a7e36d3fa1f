/**
 * The schedule of a show: every item with its dates, and why it is where it is. Dates that are not written are computed
 * and never written back. What depends on it may ask as often as it likes: it is computed once for each state of a text.
 */
import type { Aspect, ItemFact, LinkText, Name, ScopeText } from '../model/facts.ts';
import type { Show } from '../model/show.ts';
import { placeAsLate } from './as-late.ts';
import { countBack } from './backward.ts';
import { dueDay } from './due-day.ts';
import { type ForwardPass, forwardPass } from './forward-pass.ts';
import type { Instant } from './instant.ts';
import { buildNetwork, type Link, type Network, type NetworkItem } from './network.ts';
import type { Placement } from './placement.ts';
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
  'picture',
  'show',
  'cut-of-episode',
];

export class Schedule {
  private readonly byFact = new Map<ItemFact, NetworkItem[]>();

  private readonly pass: ForwardPass;
  private lateDates: LateDates | undefined;
  private driven: ReadonlyMap<NetworkItem, readonly Link[]> | undefined;

  /**
   * `late` holds the starts of items that are as late as what follows allows, instead of as early as what is before;
   * `delays` starts that items are put off to, whatever is written.
   */
  constructor(
    readonly network: Network,
    private readonly late: ReadonlyMap<NetworkItem, Instant> = new Map(),
    private readonly delays: ReadonlyMap<NetworkItem, Instant> = new Map(),
  ) {
    this.pass = forwardPass(network, { late, hold: (item) => delays.get(item) });
    for (const item of network.items) {
      const same = this.byFact.get(item.fact);
      if (same) same.push(item);
      else this.byFact.set(item.fact, [item]);
    }
  }

  /** In the order of the text, phases before what stands in them. */
  get items(): readonly NetworkItem[] {
    return this.network.items;
  }

  /** Strongly connected components of items that wait for each other: one mistake each. */
  get rings(): readonly (readonly NetworkItem[])[] {
    return this.pass.rings;
  }

  /** The instances of a line: one for each value of the `per` around it, for each thing that its block reopens. */
  instancesOf(fact: ItemFact): readonly NetworkItem[] {
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
    const isOwn = items[item.index] === item || !series;
    return isOwn ? this.pass.placements[item.index]! : scheduleOf(series).placementOf(item);
  }

  /** The same items, some of them as late as what follows allows. */
  startingLate(starts: ReadonlyMap<NetworkItem, Instant>): Schedule {
    return new Schedule(this.network, new Map([...this.late, ...starts]), this.delays);
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
    return this.placementOf(at).drivers.flatMap((driver) => (driver.kind === 'link' ? driver.link : []));
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
    return by && dueDay(by, daysOf, item.calendar);
  }
}

function linksByDriver(schedule: Schedule): ReadonlyMap<NetworkItem, readonly Link[]> {
  const driven = new Map<NetworkItem, Link[]>();
  for (const item of schedule.items) {
    for (const driver of schedule.placementOf(item).drivers) {
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
  return placed(new Schedule(buildNetwork(show)));
}

/** The same items as they are when some start later than they could: a schedule beside the one that is written. */
export function scheduleDelayed({ network }: Schedule, delays: ReadonlyMap<NetworkItem, Instant>): Schedule {
  return placed(new Schedule(network, new Map(), delays));
}

function placed(early: Schedule): Schedule {
  return placeAsLate(countBack(early));
}
