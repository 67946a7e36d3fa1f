/**
 * Every demand of the pipelines held against the schedule: on its dates, and on what its links make certain. One
 * verdict for an item and a demand, whichever of the items before it are to blame; nothing where all is well.
 */
import type { WorkingCalendar } from '../calendar/index.ts';
import type { Show } from '../model/show.ts';
import { certainties, finishOf, startOf } from './certainty.ts';
import { type Demand, demandsOn, stageOf } from './demands.ts';
import { convert, isLater } from './instant.ts';
import type { NetworkItem } from './network.ts';
import { Reach } from './reach.ts';
import { type Schedule, scheduleOf } from './schedule.ts';
import { sortGraph } from './sort-graph.ts';
import { workingLength } from './working-length.ts';

export interface OrderVerdict {
  /** It starts too early; it starts after, but not by the gap; or the dates are right and no link sees to it. */
  readonly kind: 'order' | 'gap' | 'luck';
  readonly demand: Demand;
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
}

/** The verdicts on a show, by demand, then in the order of the text. Linear in items and links for each demand. */
export function judgeOrder(show: Show): readonly OrderVerdict[] {
  return show.memo(judgeAll, ['item', 'schedule', 'calendar', 'pipeline', 'show']);
}

function judgeAll(show: Show): OrderVerdict[] {
  const demands = demandsOn(show);
  if (demands.all.length === 0) return [];
  const judge = new Judge(scheduleOf(show), demands.widened);
  return demands.all.flatMap((demand) => judge.judge(demand));
}

/** More links than these on one line are no help to anybody. */
const MOST_LINKS = 12;

class Judge {
  private readonly byStage = new Map<string, NetworkItem[]>();
  private readonly certain: readonly (readonly number[])[];
  private readonly certainOrder: readonly number[];
  private networkOrder: readonly number[] | undefined;

  constructor(
    private readonly schedule: Schedule,
    widened: (stage: string) => readonly string[],
  ) {
    this.certain = certainties(schedule.network);
    this.certainOrder = sortGraph(this.certain).order;
    for (const item of schedule.items) {
      if (item.isPhase || !schedule.placementOf(item).times) continue;
      // All that stands in a phase is of the phase's stage, too.
      const stages = new Set<string>();
      for (let at: NetworkItem | undefined = item; at; at = at.phase) {
        for (const stage of widened(stageOf(at))) stages.add(stage);
      }
      for (const stage of stages) {
        const known = this.byStage.get(stage);
        if (known) known.push(item);
        else this.byStage.set(stage, [item]);
      }
    }
  }

  judge(demand: Demand): OrderVerdict[] {
    const { first, then } = demand.requirement;
    const [before, waiting] = apart(this.byStage.get(first.key) ?? [], this.byStage.get(then.key) ?? []);
    if (before.length === 0 || waiting.length === 0) return [];
    const reach = new Reach(this.certain, this.certainOrder, before.map(finishOf));
    const latest = this.latestOf(before);
    const verdicts = waiting.flatMap((item) => this.judgeItem(item, demand, before, latest, reach) ?? []);
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

  private judgeItem(
    item: NetworkItem,
    demand: Demand,
    before: readonly NetworkItem[],
    latest: readonly NetworkItem[],
    reach: Reach,
  ): OrderVerdict | undefined {
    const missing = reach.missingAt(startOf(item));
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
      return { kind, demand, item, first: worst.first, minute, unlinked, isReversed: false };
    }
    if (missing.length === 0) return undefined;
    const first = this.latestOf(missing.map((at) => before[at]!)).reduce((a, b) =>
      this.finishOn(item.calendar, b) > this.finishOn(item.calendar, a) ? b : a,
    );
    return { kind: 'luck', demand, item, first, minute: starts, unlinked: links(), isReversed: false };
  }

  /** Of the items that no link leads from, those that do not lead to another of them; and `also`, in any case. */
  private unlinked(missing: readonly number[], before: readonly NetworkItem[], reach: Reach, also?: NetworkItem) {
    if (missing.length > MOST_LINKS) return [];
    const ends = missing.filter(
      (at) => !missing.some((other) => other !== at && reach.leadsTo(at, finishOf(before[other]!))),
    );
    const items = ends.map((at) => before[at]!);
    return also && !items.includes(also) ? [...items, also] : items;
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
function apart(before: readonly NetworkItem[], waiting: readonly NetworkItem[]): [NetworkItem[], NetworkItem[]] {
  const waits = new Set(waiting);
  const first = before.filter((item) => !waits.has(item));
  if (first.length > 0 || before.length === 0) return [first, [...waiting]];
  const comesFirst = new Set(before);
  return [[...before], waiting.filter((item) => !comesFirst.has(item))];
}
