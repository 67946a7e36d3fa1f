/** What baselines approved, instance by instance, and how far the plan has moved since. */
import type { Show } from '../model/show.ts';
import type { NetworkItem } from '../schedule/network.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { slipOf, slipText } from '../schedule/slip.ts';
import type { BaselineMark } from './timeline-view.ts';

/** For each instance that a baseline names the day in the newest one that does; of passes it is the last that counts. */
export function approvedDays(show: Show, schedule: Schedule): Map<NetworkItem, BaselineMark> {
  const found = new Map<NetworkItem, BaselineMark>();
  for (const item of schedule.items) {
    const slip = slipOf(show, item);
    if (!slip) continue;
    const { baseline, approved, workdays } = slip;
    const said = workdays === undefined ? undefined : slipText(workdays);
    found.set(item, { name: baseline.id.written, day: approved, ...(said !== undefined && { slip: said }) });
  }
  return found;
}
