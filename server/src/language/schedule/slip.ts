/** Slip: how far things have moved since somebody approved their dates. */
import type { Aspect, BaselineFact } from '../model/facts.ts';
import type { Show } from '../model/show.ts';
import type { NetworkItem } from './network.ts';
import { SCHEDULE_READS, scheduleOf } from './schedule.ts';

export interface Slip {
  /** The newest baseline that names the item. */
  readonly baseline: BaselineFact;
  /** The last day that it approved. */
  readonly approved: number;
  /**
   * Working days of the item's calendar from then to its last day now, below zero for what has become earlier; undefined
   * where it has no date.
   */
  readonly workdays: number | undefined;
}

export const SLIP_READS: readonly Aspect[] = [...SCHEDULE_READS, 'baseline'];

/**
 * How far an item's last day, computed or real, is from the approved one; undefined where nobody approved any. Of what
 * has had several passes, the last is held against it. Of baselines of one day the last in the text is the newest.
 */
export function slipOf(show: Show, item: NetworkItem): Slip | undefined {
  return show.memo(collect, SLIP_READS).get(item);
}

function collect(show: Show): ReadonlyMap<NetworkItem, Slip> {
  const schedule = scheduleOf(show);
  const slips = new Map<NetworkItem, Slip>();
  const dated = show.sorted('baseline').filter(({ date }) => date?.day !== undefined);
  for (const baseline of dated.sort((a, b) => a.date!.day! - b.date!.day!)) {
    for (const { item: name, of, date } of baseline.approved) {
      const approved = date.day;
      if (approved === undefined) continue;
      for (const item of schedule.instancesAt(name, of)) {
        const { days } = schedule.placementOf(item);
        const workdays = days && item.workCalendar.workdaysBetween(approved + 1, days.last + 1);
        slips.set(item, { baseline, approved, workdays });
      }
    }
  }
  return slips;
}

/** `as approved`, `1 working day later`, `4 working days earlier` */
export function slipText(workdays: number): string {
  if (workdays === 0) return 'as approved';
  const count = Math.abs(workdays);
  return `${count} working day${count === 1 ? '' : 's'} ${workdays > 0 ? 'later' : 'earlier'}`;
}
