/**
 * Slack: how much later each item can be. Total slack is what it has before a promise, a pinned date or the finish of
 * the whole project would be missed; free slack what it has before any other item moves. Both are working minutes of
 * the item's `workCalendar`; total slack is below zero where a promise or a wall is missed already.
 */
import type { WorkingCalendar } from '../calendar/index.ts';
import { runsByClock } from './bounds.ts';
import { convert, dayOf, type Instant, isLater } from './instant.ts';
import { type End, type Holder, type LateRules, type LateStart, latestStarts } from './late-pass.ts';
import type { NetworkItem } from './network.ts';
import type { PlacedDays } from './placement.ts';
import { ProjectFinish } from './project-finish.ts';
import type { Schedule } from './schedule.ts';
import { isFixed, pinOf, wallOf } from './wall.ts';

export interface Late {
  /** On the item's own calendar. */
  readonly start: Instant;
  readonly finish: Instant;
  readonly days: PlacedDays;
  readonly totalSlack: number;
  readonly freeSlack: number;
  /** No slack: any delay costs the project its finish, or somebody a promise. What has happened is never critical. */
  readonly isCritical: boolean;
  /** What it cannot be later for; undefined for a phase. */
  readonly holder: Holder | undefined;
}

export class LateDates {
  private readonly latest: readonly (LateStart | undefined)[];
  private readonly free: readonly (LateStart | undefined)[];
  private readonly known: (Late | undefined)[] = [];

  constructor(private readonly schedule: Schedule) {
    const finish = new ProjectFinish(schedule);
    this.latest = latestStarts(schedule.network, totalRules(schedule, finish));
    this.free = latestStarts(schedule.network, freeRules(schedule, finish));
    // Phases come before what stands in them.
    for (let index = schedule.items.length - 1; index >= 0; index--) {
      const item = schedule.items[index]!;
      this.known[index] = item.isPhase ? this.latePhase(item) : this.lateItem(item);
    }
  }

  /** Undefined for what has no date. */
  of(item: NetworkItem): Late | undefined {
    return this.known[item.index];
  }

  /** From the item to the one whose promise, date or end keeps it from being later, each held by the next. */
  chainOf(item: NetworkItem): readonly NetworkItem[] {
    const chain = [item];
    const seen = new Set(chain);
    for (let holder = this.of(item)?.holder; holder?.kind === 'link'; ) {
      const { to } = holder.link;
      if (seen.has(to)) break;
      seen.add(to);
      chain.push(to);
      holder = this.holderBehind(to);
    }
    return chain;
  }

  /** What holds an item that another one is held by: a wall holds by itself, unless within its day it has to give way. */
  private holderBehind(item: NetworkItem): Holder | undefined {
    const day = pinOf(item);
    const latest = this.latest[item.index];
    if (day === undefined || !latest) return this.of(item)?.holder;
    const [opening, closing] = [item.calendar.minuteOf(day), item.calendar.minuteOf(day + 1)];
    const gives = item.length?.minutes === 0 && latest.minute >= opening && latest.minute < closing;
    return gives ? latest.holder : PIN;
  }

  private lateItem(item: NetworkItem): Late | undefined {
    const { times, days } = this.schedule.placementOf(item);
    const latest = this.latest[item.index];
    const free = this.free[item.index];
    const isWall = isFixed(item);
    if (!times || !days || !free || !(isWall || latest)) return undefined;
    const laterBy = ({ minute }: LateStart) => minute + item.length!.minutes - times.finish.minute;
    const shift = isWall ? 0 : laterBy(latest!);
    const moved = ({ minute, side }: Instant): Instant => ({ minute: minute + shift, side });
    const hasBegun = item.actual !== undefined;
    const start = shift === 0 || hasBegun ? times.start : moved(times.start);
    const finish = shift === 0 ? times.finish : moved(times.finish);
    const totalSlack = workBetween(item, times.finish, shift);
    return {
      start,
      finish,
      days: { first: dayOf(start, item.calendar), last: dayOf(finish, item.calendar) },
      totalSlack,
      freeSlack: workBetween(item, times.finish, laterBy(free)),
      isCritical: totalSlack <= 0 && item.actual?.kind !== 'done',
      holder: isWall ? PIN : latest!.holder,
    };
  }

  /** A phase is as late as what stands in it, and has the slack of what has least. */
  private latePhase(phase: NetworkItem): Late | undefined {
    const { calendar } = phase;
    const lates = phase.members.flatMap((member) => {
      const late = this.known[member.index];
      return late ? [{ late, of: member.calendar, work: member.workCalendar }] : [];
    });
    if (lates.length === 0 || calendar.isEmpty) return undefined;
    const on = (instant: Instant, of: WorkingCalendar) => convert(instant, of, calendar);
    const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b));
    const slacks = lates.map(({ late, work }) => slackOn(late, work, calendar));
    return {
      start: lates.map(({ late, of }) => on(late.start, of)).reduce((a, b) => (isLater(a, b) ? b : a)),
      finish: lates.map(({ late, of }) => on(late.finish, of)).reduce((a, b) => (isLater(b, a) ? b : a)),
      days: {
        first: least(lates.map(({ late }) => late.days.first)),
        last: -least(lates.map(({ late }) => -late.days.last)),
      },
      totalSlack: least(slacks.map(({ total }) => total)),
      freeSlack: least(slacks.map(({ free }) => free)),
      isCritical: lates.some(({ late }) => late.isCritical),
      holder: undefined,
    };
  }
}

/** Working minutes by which a finish that is so many minutes of the item's own calendar later is later. */
function workBetween(item: NetworkItem, finish: Instant, shift: number): number {
  if (!runsByClock(item)) return shift;
  const { calendar, workCalendar } = item;
  const minuteOf = (minute: number) => convert({ minute, side: 'finish' }, calendar, workCalendar).minute;
  return minuteOf(finish.minute + shift) - minuteOf(finish.minute);
}

const PIN: Holder = { kind: 'pin' };

/** Slack on another calendar: as many days, and parts of one. */
function slackOn({ totalSlack, freeSlack }: Late, from: WorkingCalendar, to: WorkingCalendar) {
  const on = (minutes: number) =>
    from === to ? minutes : Math.floor((minutes * to.minutesPerDay) / from.minutesPerDay);
  return { total: on(totalSlack), free: on(freeSlack) };
}

function totalRules(schedule: Schedule, project: ProjectFinish): LateRules {
  return {
    ...walls(schedule, (_, latest) => latest?.minute),
    ends: (item) => endsOf(schedule, item, project),
  };
}

function freeRules(schedule: Schedule, project: ProjectFinish): LateRules {
  return {
    ...walls(schedule, (item) => schedule.placementOf(item).times?.start.minute),
    ends: (item, isOpen) => (isOpen ? finishOf(item, project) : []),
  };
}

/** What has begun asks nothing of what should have come before; what is pinned asks for its day; all else for `kept`. */
export function walls(schedule: Schedule, kept: LateRules['kept']): Omit<LateRules, 'ends'> {
  return {
    kept(item, latest) {
      const placement = schedule.placementOf(item);
      if (item.actual || !placement.times) return undefined;
      return pinOf(item) === undefined ? kept(item, latest) : wallOf(item, placement, latest);
    },
    first: (phase) => schedule.placementOf(phase).first,
    side: (item, end) => schedule.placementOf(item).times?.[end].side ?? end,
  };
}

/**
 * By when an item must be finished: the close of the day that it promises, and the finish of the project. A wall keeps
 * its day, whatever it promises.
 */
export function endsOf(schedule: Schedule, item: NetworkItem, project: ProjectFinish | undefined): End[] {
  if (pinOf(item) !== undefined && !item.actual) return [];
  const day = schedule.dueDayOf(item);
  const limit = schedule.limitOf(item);
  const ends = finishOf(item, project);
  if (day !== undefined) ends.unshift({ minute: item.calendar.minuteOf(day + 1), holder: { kind: 'by' } });
  if (limit !== undefined) ends.unshift({ minute: limit, holder: { kind: 'by' } });
  return ends;
}

/** The finish of the whole project; where a schedule is counted back, the close of its last day. */
function finishOf({ calendar, schedule }: NetworkItem, project: ProjectFinish | undefined): End[] {
  const lastDay = schedule?.finish?.day;
  const minute = lastDay === undefined ? project?.on(calendar) : calendar.minuteOf(lastDay + 1);
  return minute === undefined ? [] : [{ minute, holder: { kind: 'finish' } }];
}
