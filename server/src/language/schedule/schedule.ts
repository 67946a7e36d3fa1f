/**
 * The schedule of a show: every item with its dates, and why it is where it is. Dates that are not written are computed
 * and never written back. What depends on it may ask as often as it likes: it is computed once for each state of a text.
 */
import type { Fact, ItemFact } from '../model/facts.ts';
import type { Show } from '../model/show.ts';
import { dueDay } from './due-day.ts';
import { type ForwardPass, forwardPass } from './forward-pass.ts';
import { buildNetwork, type Network, type NetworkItem } from './network.ts';
import type { Placement } from './placement.ts';

/** The kinds of facts that a schedule is computed from. */
export const SCHEDULE_READS: readonly Fact['kind'][] = ['item', 'schedule', 'calendar'];

export class Schedule {
  private readonly byFact: ReadonlyMap<ItemFact, NetworkItem>;

  constructor(
    readonly network: Network,
    private readonly pass: ForwardPass,
  ) {
    this.byFact = new Map(network.items.map((item) => [item.fact, item]));
  }

  /** In the order of the text, phases before what stands in them. */
  get items(): readonly NetworkItem[] {
    return this.network.items;
  }

  /** Strongly connected components of items that wait for each other: one mistake each. */
  get rings(): readonly (readonly NetworkItem[])[] {
    return this.pass.rings;
  }

  of(fact: ItemFact): NetworkItem | undefined {
    return this.byFact.get(fact);
  }

  named(key: string): NetworkItem | undefined {
    return this.network.byKey.get(key);
  }

  placementOf(item: NetworkItem): Placement {
    return this.pass.placements[item.index]!;
  }

  /** The day that a `by` promises, whether written or counted from another item's last day; undefined when unknown. */
  dueDayOf({ fact, calendar }: NetworkItem): number | undefined {
    const daysOf = (key: string) => {
      const other = this.named(key);
      return other && this.placementOf(other).days;
    };
    return fact.by && dueDay(fact.by, daysOf, calendar);
  }
}

/** The schedule of a show, computed from what its items, schedules and calendars say. */
export function scheduleOf(show: Show): Schedule {
  return show.memo(compute, SCHEDULE_READS);
}

function compute(show: Show): Schedule {
  const network = buildNetwork(show);
  return new Schedule(network, forwardPass(network));
}
