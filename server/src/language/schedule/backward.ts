/** Schedules that are counted back from a last day: `finish 2026-06-26 backward`. */
import type { Instant } from './instant.ts';
import { type LateRules, latestStarts } from './late-pass.ts';
import type { NetworkItem } from './network.ts';
import type { Schedule } from './schedule.ts';
import { endsOf, walls } from './slack.ts';
import { isFixed } from './wall.ts';

/** Promises that count from promises that count from each other settle after as many rounds; no schedule has more. */
const MOST_ROUNDS = 8;

/**
 * The schedule with each item of those schedules at its late dates. What is pinned or has happened stays; what waits in
 * a schedule that is not counted back follows. What waits and has no date asks nothing.
 */
export function countBack(schedule: Schedule): Schedule {
  if (schedule.itemsThat(isCountedBack).length === 0) return schedule;
  let placed = schedule;
  let known: ReadonlyMap<NetworkItem, Instant> = new Map();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const starts = startsIn(placed);
    if (starts.size === known.size && [...starts].every(([item, { minute }]) => known.get(item)?.minute === minute))
      break;
    placed = placed.startingLate(starts);
    known = starts;
  }
  return placed;
}

/** Whether it stands in a schedule with a last day from which everything is counted. */
export function isCountedBack({ schedule }: NetworkItem): boolean {
  return schedule?.finish?.day !== undefined;
}

/** Late starts, from the links and from what `schedule` knows of pins, promises and the first items of phases. */
function startsIn(schedule: Schedule): Map<NetworkItem, Instant> {
  const latest = latestStarts(schedule.network, countBackRules(schedule));
  const starts = new Map<NetworkItem, Instant>();
  for (const item of schedule.items) {
    const late = latest[item.index];
    if (!late || !movesBack(schedule, item)) continue;
    const isHeldByDay = late.holder.kind !== 'link';
    starts.set(item, { minute: late.minute, side: isHeldByDay ? 'finish' : sideOf(item, 'start') });
  }
  return starts;
}

/** What a backward pass leaves to items of which some are counted back. */
export function countBackRules(schedule: Schedule): LateRules {
  const { kept, ...rules } = walls(schedule, () => undefined);
  return {
    ...rules,
    kept: (item, late) => (movesBack(schedule, item) ? late?.minute : kept(item, late)),
    ends: (item) => (movesBack(schedule, item) ? endsOf(schedule, item, undefined) : []),
    side: (item, end) => (movesBack(schedule, item) ? sideOf(item, end) : rules.side(item, end)),
  };
}

/** Whether an item is where counting back puts it: not what is pinned, has happened, or can have no date. */
export function movesBack(schedule: Schedule, item: NetworkItem): boolean {
  const { undated } = schedule.placementOf(item);
  const isUndatable = undated?.item === item && undated.kind !== 'no-start';
  return isCountedBack(item) && !item.isPhase && !item.actual && !isFixed(item) && !isUndatable;
}

/** What takes no time closes the day of the work that it waits for; without any it opens the day of what follows. */
function sideOf({ length, links }: NetworkItem, end: 'start' | 'finish'): ReturnType<LateRules['side']> {
  if (length?.minutes !== 0) return end;
  return links.some(({ kind }) => kind === 'FS' || kind === 'FF') ? 'finish' : 'start';
}
