/** Items that are to be as late as no other has to move for: `as-late`. */
import { convert, type Instant, isLater } from './instant.ts';
import { type LateRules, type LateStart, latestStarts } from './late-pass.ts';
import type { NetworkItem } from './network.ts';
import { ProjectFinish } from './project-finish.ts';
import type { Schedule } from './schedule.ts';
import { endsOf, walls } from './slack.ts';
import { pinOf } from './wall.ts';

/**
 * The schedule with what is `as-late` moved by its free slack, its own promise kept. Of several in a chain the last is
 * moved first, so that each comes to stand right before what follows it.
 */
export function placeAsLate(schedule: Schedule): Schedule {
  const moving = schedule.itemsThat(placesAsLate).filter((item) => schedule.placementOf(item).times);
  if (moving.length === 0) return schedule;
  const latest = latestStarts(schedule.network, asLateRules(schedule));
  const starts = new Map<NetworkItem, Instant>();
  for (const item of moving) {
    const late = latest[item.index];
    const early = schedule.placementOf(item).times!.start.minute;
    if (late && late.minute > early) starts.set(item, { minute: late.minute, side: sideOf(item, 'start') });
  }
  return starts.size === 0 ? schedule : schedule.startingLate(starts);
}

/** What a backward pass leaves to items of a schedule in which all else is where it stays. */
export function asLateRules(schedule: Schedule): LateRules {
  const project = new ProjectFinish(schedule);
  const earlyOf = (item: NetworkItem) => schedule.placementOf(item).times!.start.minute;
  const rules = walls(schedule, (item, late) => (moves(item, late) ? late!.minute : earlyOf(item)));
  return {
    ...rules,
    keepsClose: (item, late) =>
      item.length?.minutes === 0 &&
      pinOf(item) === undefined &&
      (moves(item, late) || schedule.placementOf(item).times?.start.side === 'finish'),
    ends: (item) => endsOf(schedule, item, project),
    first: (phase, by) => (startsBy(phase, by) ? undefined : rules.first(phase, by)),
    side,
  };

  /** Whether its own promise, or the finish of the project, leaves an item no time. */
  function hasMissed(item: NetworkItem): boolean {
    return endsOf(schedule, item, project).some(({ minute }) => minute - item.length!.minutes <= earlyOf(item));
  }

  /** Whether an item is put off: not what has no slack, or has missed its promise already. */
  function moves(item: NetworkItem, late: LateStart | undefined): boolean {
    return placesAsLate(item) && late !== undefined && late.minute > earlyOf(item);
  }

  /** Of a phase's start, that of the item that sees to it. */
  function side(item: NetworkItem, end: 'start' | 'finish'): Instant['side'] {
    if (placesAsLate(item)) return sideOf(item, end);
    const first = item.isPhase ? schedule.placementOf(item).first : undefined;
    return first ? side(first, end) : rules.side(item, end);
  }

  /** Whether something in a phase that stays where it is, come what may, starts by an instant of the phase's calendar. */
  function startsBy(phase: NetworkItem, by: Instant): boolean {
    return phase.members.some((member) => {
      const { times } = schedule.placementOf(member);
      if (!times || member.isPhase || (placesAsLate(member) && !hasMissed(member))) return false;
      return !isLater(convert(times.start, member.calendar, phase.calendar), by);
    });
  }
}

/** Whether an item is moved for being `as-late`. */
export function placesAsLate(item: NetworkItem): boolean {
  return item.plan.asLate && !item.isPhase && !item.actual && pinOf(item) === undefined;
}

/** What takes no time closes its day: there it cannot turn a lock that follows on that day into one of the next. */
function sideOf({ length }: NetworkItem, end: 'start' | 'finish'): Instant['side'] {
  return length?.minutes === 0 ? 'finish' : end;
}
