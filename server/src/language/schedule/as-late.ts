/** Items that are to be as late as no other has to move for: `as-late`. */
import { convert, type Instant } from './instant.ts';
import { type LateRules, latestStarts } from './late-pass.ts';
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
  const rules = walls(schedule, (item, late) =>
    placesAsLate(item) && late ? Math.max(earlyOf(item), late.minute) : earlyOf(item),
  );
  return {
    ...rules,
    keepsClose: (item) =>
      item.length?.minutes === 0 &&
      pinOf(item) === undefined &&
      (placesAsLate(item) || schedule.placementOf(item).times?.start.side === 'finish'),
    ends: (item) => endsOf(schedule, item, project),
    first: (phase, minute) => (startsBy(phase, minute) ? undefined : rules.first(phase, minute)),
    side: (item, end) => (placesAsLate(item) ? sideOf(item, end) : rules.side(item, end)),
  };

  /** Whether something in a phase that stays where it is starts by a minute of the phase's calendar. */
  function startsBy(phase: NetworkItem, minute: number): boolean {
    return phase.members.some((member) => {
      const { times } = schedule.placementOf(member);
      if (!times || member.isPhase || placesAsLate(member)) return false;
      return convert(times.start, member.calendar, phase.calendar).minute <= minute;
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
