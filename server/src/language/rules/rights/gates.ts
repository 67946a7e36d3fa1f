/** The days by which music must be cleared, and those on which the programme is shown or handed over. */

import { type Cue, pictureOf } from '../../model/cues.ts';
import type { Aspect } from '../../model/facts.ts';
import { reelAt } from '../../model/pictures.ts';
import type { Show } from '../../model/show.ts';
import { isDelivery } from '../../schedule/item-lists.ts';
import type { NetworkItem } from '../../schedule/network.ts';
import { SCHEDULE_READS, scheduleOf } from '../../schedule/schedule.ts';
import { withoutLeadingZeros } from '../../schedule/scope.ts';
import { itemsOfStage } from '../../schedule/stage-items.ts';

/** What the gates are computed from. */
export const GATE_READS: readonly Aspect[] = [...new Set([...SCHEDULE_READS, 'pipeline', 'show', 'picture'] as const)];

export interface Gate {
  readonly item: NetworkItem;
  /** Its last day. */
  readonly day: number;
}

export interface Gates {
  /** The first mix lock: what is not cleared by then may have to be mixed again. */
  readonly mixLock: Gate | undefined;
  /** The first delivery of a programme whose mix is locked. */
  readonly delivery: Gate | undefined;
  /** The last day that the schedule knows of on which the programme goes out: a delivery, the premiere, the first broadcast. */
  readonly last: Gate | undefined;
}

/** The gates that these cues go through: where reels are locked one by one, those of their reels. */
export function gatesOf(show: Show, cues: readonly Cue[]): Gates {
  const { mixLocks, deliveries, out } = show.memo(findGates, GATE_READS);
  let reels: ReadonlySet<string> | undefined;
  const isTheirs = (reel: string) => {
    reels ??= new Set(cues.flatMap((cue) => reelOf(show, cue) ?? []));
    return reels.size === 0 || reels.has(reel);
  };
  const holds = ({ item }: Gate) => item.scope.every(({ dimension, key }) => dimension !== 'reel' || isTheirs(key));
  const mixLock = mixLocks.find(holds);
  return {
    mixLock,
    delivery: deliveries.find((gate) => holds(gate) && (!mixLock || gate.day >= mixLock.day)),
    last: out.findLast(holds),
  };
}

function reelOf(show: Show, { timing }: Cue): string | undefined {
  const picture = timing && pictureOf(show, timing.fact);
  const reel = picture && reelAt(show, picture, timing.range.start)?.reel;
  return reel && withoutLeadingZeros(reel);
}

/** Stages on whose day an audience sees it. */
const SHOWN = ['premiere', 'air'];

function findGates(show: Show) {
  const deliveries = dated(show, scheduleOf(show).itemsThat(isDelivery));
  return {
    mixLocks: dated(show, itemsOfStage(show, 'mix-lock')),
    deliveries,
    out: [...deliveries, ...SHOWN.flatMap((stage) => dated(show, itemsOfStage(show, stage)))].sort(byDay),
  };
}

/** Those that have a date, the earliest first; of what was reopened, the newest pass. */
function dated(show: Show, items: readonly NetworkItem[]): Gate[] {
  const schedule = scheduleOf(show);
  const gates = items.flatMap((item): Gate[] => {
    const { days } = schedule.placementOf(item);
    return days && !item.next ? [{ item, day: days.last }] : [];
  });
  return gates.sort(byDay);
}

const byDay = (a: Gate, b: Gate) => a.day - b.day || a.item.index - b.item.index;
