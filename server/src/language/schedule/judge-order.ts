/**
 * Every demand of the pipelines held against the schedule: on its dates, and on what its links make certain. One
 * verdict for an item and a demand, whichever of the items before it are to blame; nothing where all is well.
 */
import type { WorkingCalendar } from '../calendar/index.ts';
import type { Aspect, Name } from '../model/facts.ts';
import type { Show } from '../model/show.ts';
import { certainties, finishOf, startOf } from './certainty.ts';
import { type Demand, demandsOn } from './demands.ts';
import { isSkipped, waiverOf } from './exceptions.ts';
import { convert, isLater } from './instant.ts';
import type { NetworkItem } from './network.ts';
import { Reach } from './reach.ts';
import { Rivals } from './rivals.ts';
import { SCHEDULE_READS, type Schedule, scheduleOf } from './schedule.ts';
import { sortGraph } from './sort-graph.ts';
import { itemsOfStage } from './stage-items.ts';
import { workingLength } from './working-length.ts';

export interface OrderVerdict {
  /** It starts too early; it starts after, but not by the gap; or the dates are right and no link sees to it. */
  readonly kind: 'order' | 'gap' | 'luck';
  readonly demand: Demand<'order'>;
  /** The item that should wait. */
  readonly item: NetworkItem;
  /** The item that should come first: of several, the one that is finished last. */
  readonly first: NetworkItem;
  /** The working minute, on the calendar of `item`, from which the demand lets it start. */
  readonly minute: number;
  /** Items that it must be linked to so that its order is certain; those that lead to each other once. */
  readonly unlinked: readonly NetworkItem[];
  /** Whether one of them waits for it in turn, so that such a link would close a ring. */
  readonly isReversed: boolean;
  /** Working minutes by which it starts too early; none where only luck keeps it. */
  readonly short: number;
}

export const ORDER_READS: readonly Aspect[] = [...SCHEDULE_READS, 'pipeline', 'show', 'waiver', 'skip'];

/**
 * The verdicts on a show, by demand, then in the order of the text. Linear in items and links for each demand, for every
 * 32 items that should come first. What a series plans for its episodes is judged there.
 */
export function judgeOrder(show: Show): readonly OrderVerdict[] {
  return show.memo(judgeAll, ORDER_READS);
}

function judgeAll(show: Show): OrderVerdict[] {
  const { order, widened } = demandsOn(show);
  const schedule = scheduleOf(show);
  if (order.length === 0 || schedule.items.length === 0) return [];
  const judge = new Judge(show, schedule);
  const isSkippedStage = (name: Name) => widened(name.key).some((stage) => isSkipped(show, stage));
  const holds = ({ requirement }: Demand<'order'>) =>
    !waiverOf(show, requirement) && !isSkippedStage(requirement.first) && !isSkippedStage(requirement.then);
  return order.filter(holds).flatMap((demand) => judge.judge(demand));
}

/** The demands of order that somebody waived and that are not kept: these waivers are needed. */
export function brokenUnderWaiver(show: Show): readonly Demand<'order'>[] {
  const waived = demandsOn(show).order.filter(({ requirement }) => waiverOf(show, requirement));
  if (waived.length === 0) return [];
  const judge = new Judge(show, scheduleOf(show));
  return waived.filter((demand) => judge.judge(demand).length > 0);
}

/** More links than these on one line are no help to anybody. */
const MOST_LINKS = 12;

class Judge {
  private sure: { readonly graph: readonly (readonly number[])[]; readonly order: readonly number[] } | undefined;
  private networkOrder: readonly number[] | undefined;

  constructor(
    private readonly show: Show,
    private readonly schedule: Schedule,
  ) {}

  /** What the links make certain; not asked for where no two stages of a demand are in the schedule. */
  private get certain() {
    if (!this.sure) {
      const graph = certainties(this.schedule.network);
      this.sure = { graph, order: sortGraph(graph).order };
    }
    return this.sure;
  }

  judge(demand: Demand<'order'>): OrderVerdict[] {
    const { first, then } = demand.requirement;
    const [before, all] = apart(this.datedOf(first.key), this.datedOf(then.key));
    // A pass that another took the place of is history; it may still be what comes first for one that trusted it.
    const waiting = all.filter(({ next }) => !next);
    if (before.length === 0 || waiting.length === 0) return [];
    const reach = new Reach(this.certain.graph, this.certain.order, before.map(finishOf));
    const rivals = new Rivals(before, waiting);
    const latest = new Map<readonly number[], readonly NetworkItem[]>();
    const verdicts = waiting.flatMap((item) => {
      const places = rivals.of(item);
      if (!latest.has(places)) latest.set(places, this.latestOf(places.map((at) => before[at]!)));
      return this.judgeItem(item, demand, before, places, latest.get(places)!, reach) ?? [];
    });
    if (verdicts.length === 0) return [];
    const back = new Reach(
      this.schedule.network.followers,
      (this.networkOrder ??= sortGraph(this.schedule.network.followers).order),
      verdicts.map(({ item }) => item.index),
    );
    return verdicts.map((verdict, at) => ({
      ...verdict,
      isReversed: [verdict.first, ...verdict.unlinked].some(({ index }) => back.leadsTo(at, index)),
    }));
  }

  private datedOf(stage: string): readonly NetworkItem[] {
    return itemsOfStage(this.show, stage).filter((item) => this.schedule.placementOf(item).times);
  }

  private judgeItem(
    item: NetworkItem,
    demand: Demand<'order'>,
    before: readonly NetworkItem[],
    places: readonly number[],
    latest: readonly NetworkItem[],
    reach: Reach,
  ): OrderVerdict | undefined {
    const start = startOf(item);
    const isAll = places.length === before.length;
    const missing = isAll ? reach.missingAt(start) : places.filter((at) => !reach.leadsTo(at, start));
    const links = (first?: NetworkItem) => this.unlinked(missing, before, reach, first);
    const { gap } = demand.requirement;
    const gapMinutes = (gap !== undefined && workingLength(gap, item.calendar)?.minutes) || 0;
    // What takes no time may stand anywhere in its day.
    const { days, times } = this.schedule.placementOf(item);
    const starts = item.length?.minutes === 0 ? item.calendar.minuteOf(days!.last + 1) : times!.start.minute;
    let worst: { first: NetworkItem; minute: number } | undefined;
    for (const first of latest) {
      const minute = this.finishOn(item.calendar, first);
      if (minute + gapMinutes > starts && minute > (worst?.minute ?? Number.NEGATIVE_INFINITY))
        worst = { first, minute };
    }
    if (worst) {
      const kind = worst.minute > starts ? 'order' : 'gap';
      const minute = worst.minute + gapMinutes;
      const unlinked = links(kind === 'gap' ? worst.first : undefined);
      return { kind, demand, item, first: worst.first, minute, unlinked, isReversed: false, short: minute - starts };
    }
    // What has happened keeps its dates.
    if (missing.length === 0 || item.actual) return undefined;
    const first = this.latestOf(missing.map((at) => before[at]!)).reduce((a, b) =>
      this.finishOn(item.calendar, b) > this.finishOn(item.calendar, a) ? b : a,
    );
    return { kind: 'luck', demand, item, first, minute: starts, unlinked: links(), isReversed: false, short: 0 };
  }

  /**
   * Of the items that no link leads from, one of each name, those that do not lead to another of them; and `also`, in
   * any case. A name alone means each of its instances that overlaps.
   */
  private unlinked(missing: readonly number[], before: readonly NetworkItem[], reach: Reach, also?: NetworkItem) {
    const byName = new Map(missing.map((at) => [before[at]!.fact.id.key, at]));
    const named = [...byName.values()];
    if (named.length > MOST_LINKS) return [];
    const ends = named.filter(
      (at) => !named.some((other) => other !== at && reach.leadsTo(at, finishOf(before[other]!))),
    );
    const items = ends.map((at) => before[at]!);
    return also && !items.some(({ fact }) => fact.id.key === also.fact.id.key) ? [...items, also] : items;
  }

  /** The item that is finished last on each calendar; of several, the first in the text. */
  private latestOf(items: readonly NetworkItem[]): NetworkItem[] {
    const latest = new Map<WorkingCalendar, NetworkItem>();
    for (const item of items) {
      const known = latest.get(item.calendar);
      if (!known || isLater(this.finish(item), this.finish(known))) latest.set(item.calendar, item);
    }
    return [...latest.values()];
  }

  private finish(item: NetworkItem) {
    return this.schedule.placementOf(item).times!.finish;
  }

  private finishOn(calendar: WorkingCalendar, item: NetworkItem): number {
    return convert(this.finish(item), item.calendar, calendar).minute;
  }
}

/** An item that is of both stages, one being part of the other, stands on the narrower side only. */
function apart(
  before: readonly NetworkItem[],
  waiting: readonly NetworkItem[],
): [readonly NetworkItem[], readonly NetworkItem[]] {
  const waits = new Set(waiting);
  const first = before.filter((item) => !waits.has(item));
  if (first.length > 0 || before.length === 0) return [first, [...waiting]];
  const comesFirst = new Set(before);
  return [[...before], waiting.filter((item) => !comesFirst.has(item))];
}
