/** Items that start later than the plan has them: those that slip, and what was counted back and has to give way to them. */
import { isCountedBack } from './backward.ts';
import { boundOf, startable } from './bounds.ts';
import type { ForwardOptions } from './forward-pass.ts';
import { type Instant, isLater } from './instant.ts';
import type { Link } from './network.ts';
import type { Placement } from './placement.ts';
import type { Changes } from './schedule.ts';
import { pinOf } from './wall.ts';

/**
 * A forward pass knows delays as starts to put items off to. What is counted back has late dates, which links do not move:
 * behind what comes later than planned they do, by as much as they must.
 */
export function holdOf({ delays, planned }: Changes): ForwardOptions['hold'] {
  if (!planned) return delays && ((item) => delays.get(item));
  return (item, _, placements) => {
    let start = delays?.get(item);
    if (!isCountedBack(item) || !item.length || item.actual || pinOf(item) !== undefined) return start;
    for (const link of item.links) {
      const before = placements[link.from.index]?.times;
      if (!before || !link.lag || !isPutOff(link, before, planned.placementOf(link.from))) continue;
      const bound = startable(boundOf(link, before, item.length), item.length, item.calendar);
      if (!start || isLater(bound, start)) start = bound;
    }
    return start;
  };
}

/** Whether the end that a link comes from is later than planned. */
function isPutOff({ kind }: Link, now: NonNullable<Placement['times']>, { times: planned }: Placement): boolean {
  const end = kind === 'FS' || kind === 'FF' ? 'finish' : 'start';
  const [is, was]: [Instant, Instant | undefined] = [now[end], planned?.[end]];
  return was !== undefined && isLater(is, was);
}
