/** What would have to start before it can, so that a schedule that is counted back meets its last day. */
import { isCountedBack } from './backward.ts';
import { boundOf, startable } from './bounds.ts';
import { dayOf, isLater } from './instant.ts';
import type { Link, NetworkItem } from './network.ts';
import type { Schedule } from './schedule.ts';
import { pinOf } from './wall.ts';

export interface TooEarly {
  readonly item: NetworkItem;
  /** The day on which it would have to start. */
  readonly day: number;
  /** The first day on which it can, and what says so: of several, the latest. */
  readonly earliest: number;
  readonly because: { readonly kind: 'today' | 'start' | 'from' } | { readonly kind: 'link'; readonly link: Link };
}

/** In the order of the text. Pinned items are left out: their dates are nobody's computation; so is what has begun. */
export function tooEarly(schedule: Schedule, today: number | undefined): readonly TooEarly[] {
  return schedule.itemsThat(isCountedBack).flatMap((item) => {
    const { days } = schedule.placementOf(item);
    if (item.isPhase || !days || item.actual || pinOf(item) !== undefined) return [];
    let worst: TooEarly | undefined;
    const hold = (earliest: number | undefined, because: TooEarly['because']) => {
      if (earliest === undefined || earliest <= (worst?.earliest ?? days.first)) return;
      worst = { item, day: days.first, earliest, because };
    };
    hold(today, { kind: 'today' });
    hold(item.floor, { kind: 'start' });
    hold(item.plan.from?.day, { kind: 'from' });
    for (const link of item.links) hold(dayAfter(link, schedule), { kind: 'link', link });
    return worst ?? [];
  });
}

/** The day on which a link lets an item start; undefined where that is no later than it does. */
function dayAfter(link: Link, schedule: Schedule): number | undefined {
  const { from, to } = link;
  const before = schedule.placementOf(from).times;
  const { start } = schedule.placementOf(to).times!;
  if (!before || !link.lag) return undefined;
  const bound = startable(boundOf(link, before, to.length!), to.length!, to.calendar);
  if (bound.minute === start.minute || !isLater(bound, start)) return undefined;
  return dayOf(to.length!.minutes > 0 ? { ...bound, side: 'start' } : bound, to.calendar);
}
