/**
 * Every demand of the pipelines held against the schedule: on its dates, and on what its links make certain. One
 * verdict for an item and a demand, whichever of the items before it are to blame; nothing where all is well.
 */
import type { WorkingCalendar } from '../calendar/index.ts';
import type { Aspect, Name } from '../model/facts.ts';
import type { Show } from '../model/show.ts';
import { type Answer, type Asked, type CertainOrder, certainOrderOf } from './certain-order.ts';
import { type Demand, demandsOn } from './demands.ts';
import { isSkipped, waiverOf } from './exceptions.ts';
import { convert, type Instant, isLater } from './instant.ts';
import type { NetworkItem } from './network.ts';
import { Reach } from './reach.ts';
import { SCHEDULE_READS, type Schedule, scheduleOf } from './schedule.ts';
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
 * The verdicts on a show, by demand, then in the order of the text. Linear in items and links for every 32 items that
 * should come first, or that wait where those are fewer. What a series plans for its episodes is judged there.
 */
export function judgeOrder(show: Show): readonly OrderVerdict[] {
  return show.memo(judgeAll, ORDER_READS);
}

function judgeAll(show: Show): OrderVerdict[] {
  const { order, widened } = demandsOn(show);
  const schedule = scheduleOf(show);
  if (order.length === 0 || schedule.items.length === 0) return [];
  const isSkippedStage = (name: Name) => widened(name.key).some((stage) => isSkipped(show, stage));
  const holds = ({ requirement }: Demand<'order'>) =>
    !waiverOf(show, requirement) && !isSkippedStage(requirement.first) && !isSkippedStage(requirement.then);
  return new Judge(show, schedule).judge(order.filter(holds));
}

/** The demands of order that somebody waived and that are not kept: these waivers are needed. */
export function brokenUnderWaiver(show: Show): readonly Demand<'order'>[] {
  const waived = demandsOn(show).order.filter(({ requirement }) => waiverOf(show, requirement));
  if (waived.length === 0) return [];
  const broken = new Set(new Judge(show, scheduleOf(show)).judge(waived).map(({ demand }) => demand));
  return waived.filter((demand) => broken.has(demand));
}

/**
 * The verdicts on each answer, and on which schedule: an item of which anything else is said has another placement, too.
 * An answer lives as long as its links stay as they are, so that its items are all in both schedules.
 */
const judged = new WeakMap<Answer, { readonly schedule: Schedule; readonly verdicts: readonly OrderVerdict[] }>();

/** More links than these on one line are no help to anybody. */
const MOST_LINKS = 12;

class Judge {
  private readonly certain: CertainOrder;
  private readonly dated = new Map<string, readonly NetworkItem[]>();

  constructor(
    private readonly show: Show,
    private readonly schedule: Schedule,
  ) {
    this.certain = certainOrderOf(schedule.network);
  }

  judge(demands: readonly Demand<'order'>[]): OrderVerdict[] {
    const asked = new Map<Demand<'order'>, Asked>();
    for (const demand of demands) {
      const { first, then } = demand.requirement;
      const [before, waiting] = [this.datedOf(first.key), this.datedOf(then.key)];
      if (before.length > 0 && waiting.length > 0) asked.set(demand, { before, waiting });
    }
    const answer = this.certain.of(asked);
    return [...asked.keys()].flatMap((demand) => this.verdictsOn(demand, answer(demand)));
  }

  /** The very list of the stage where all of it has dates. */
  private datedOf(stage: string): readonly NetworkItem[] {
    let dated = this.dated.get(stage);
    if (!dated) {
      const isDated = (item: NetworkItem) => this.schedule.placementOf(item).times !== undefined;
      const all = itemsOfStage(this.show, stage);
      dated = all.every(isDated) ? all : all.filter(isDated);
      this.dated.set(stage, dated);
    }
    return dated;
  }

  private verdictsOn(demand: Demand<'order'>, answer: Answer): readonly OrderVerdict[] {
    const known = judged.get(answer);
    const { schedule } = this;
    const isWhereItWas = (item: NetworkItem) => known!.schedule.placementOf(item) === schedule.placementOf(item);
    const isAsBefore = known && answer.before.every(isWhereItWas) && answer.waiting.every(isWhereItWas);
    const verdicts = isAsBefore ? known.verdicts : this.judgeStages(demand, answer);
    judged.set(answer, { schedule, verdicts });
    return verdicts;
  }

  private judgeStages(demand: Demand<'order'>, { before, waiting, held }: Answer): OrderVerdict[] {
    const latest = new Map<readonly number[], readonly NetworkItem[]>();
    const verdicts: OrderVerdict[] = [];
    waiting.forEach((item, at) => {
      const { rivals, missing } = held[at]!;
      let last = latest.get(rivals);
      if (!last) latest.set(rivals, (last = this.latestOf(rivals, before)));
      const verdict = this.judgeItem(item, demand, before, missing, last);
      if (verdict) verdicts.push(verdict);
    });
    if (verdicts.length === 0) return verdicts;
    const { followers, sorted } = this.schedule.network;
    const back = new Reach(
      followers,
      sorted.order,
      verdicts.map(({ item }) => item.index),
    );
    return verdicts.map((verdict, at) => ({
      ...verdict,
      isReversed: [verdict.first, ...verdict.unlinked].some(({ index }) => back.leadsTo(at, index)),
    }));
  }

  private judgeItem(
    item: NetworkItem,
    demand: Demand<'order'>,
    before: readonly NetworkItem[],
    missing: readonly number[],
    latest: readonly NetworkItem[],
  ): OrderVerdict | undefined {
    const { gap } = demand.requirement;
    const gapMinutes = (gap !== undefined && workingLength(gap, item.workCalendar)?.minutes) || 0;
    // What takes no time may stand anywhere in its day.
    const { days, times } = this.schedule.placementOf(item);
    const starts =
      item.length?.minutes === 0
        ? item.calendar.minuteOf(days!.last + 1)
        : convert(times!.start, item.calendar, item.workCalendar).minute;
    let worst: { first: NetworkItem; minute: number } | undefined;
    for (const first of latest) {
      const minute = this.finishOn(item.workCalendar, first);
      if (minute + gapMinutes > starts && minute > (worst?.minute ?? Number.NEGATIVE_INFINITY))
        worst = { first, minute };
    }
    if (worst) {
      const kind = worst.minute > starts ? 'order' : 'gap';
      const minute = worst.minute + gapMinutes;
      const unlinked = this.unlinked(missing, before, kind === 'gap' ? worst.first : undefined);
      return { kind, demand, item, first: worst.first, minute, unlinked, isReversed: false, short: minute - starts };
    }
    // What has happened keeps its dates.
    if (missing.length === 0 || item.actual) return undefined;
    const first = this.latestOf(missing, before).reduce((a, b) =>
      this.finishOn(item.workCalendar, b) > this.finishOn(item.workCalendar, a) ? b : a,
    );
    const unlinked = this.unlinked(missing, before);
    return { kind: 'luck', demand, item, first, minute: starts, unlinked, isReversed: false, short: 0 };
  }

  /**
   * Of the items that no link leads from, one of each name, those that do not lead to another of them; and `also`, in
   * any case. A name alone means each of its instances that overlaps.
   */
  private unlinked(missing: readonly number[], before: readonly NetworkItem[], also?: NetworkItem) {
    const byName = new Map(missing.map((at) => [before[at]!.fact.id.key, before[at]!]));
    if (byName.size > MOST_LINKS) return [];
    const items = this.certain.lastOf([...byName.values()]);
    return also && !items.some(({ fact }) => fact.id.key === also.fact.id.key) ? [...items, also] : items;
  }

  /** The item that is finished last on each calendar; of several, the first in the text. */
  private latestOf(places: readonly number[], before: readonly NetworkItem[]): NetworkItem[] {
    const latest = new Map<WorkingCalendar, { item: NetworkItem; finish: Instant }>();
    let known: { item: NetworkItem; finish: Instant } | undefined;
    for (const place of places) {
      const item = before[place]!;
      const finish = this.finish(item);
      if (known?.item.calendar !== item.calendar) known = latest.get(item.calendar);
      if (!known) latest.set(item.calendar, (known = { item, finish }));
      else if (isLater(finish, known.finish)) Object.assign(known, { item, finish });
    }
    return Array.from(latest.values(), ({ item }) => item);
  }

  private finish(item: NetworkItem) {
    return this.schedule.placementOf(item).times!.finish;
  }

  private finishOn(calendar: WorkingCalendar, item: NetworkItem): number {
    return convert(this.finish(item), item.calendar, calendar).minute;
  }
}
