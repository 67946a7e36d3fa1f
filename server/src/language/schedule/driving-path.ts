/** The answer to "why is this date here": the items that hold each other, one after another, up to one. */
import type { NetworkItem } from './network.ts';
import type { Schedule } from './schedule.ts';

/**
 * From what begins the chain (held by the schedule's start or a date of its own) to the item itself. Where several
 * links hold an item the first as written is followed; a phase is passed through to the item that it ends with.
 */
export function drivingPath(schedule: Schedule, item: NetworkItem): readonly NetworkItem[] {
  const path: NetworkItem[] = [];
  const seen = new Set<NetworkItem>();
  for (let at: NetworkItem | undefined = item; at && !seen.has(at); ) {
    seen.add(at);
    const placement = schedule.placementOf(at);
    if (at.isPhase) {
      at = placement.last;
      continue;
    }
    path.push(at);
    const driver = schedule.causesOf(at).find(({ kind }) => kind === 'link');
    if (driver?.kind !== 'link') break;
    const { from, kind } = driver.link;
    const isFromStart: boolean = kind === 'SS' || kind === 'SF';
    at = from.isPhase && isFromStart ? schedule.placementOf(from).first : from;
  }
  return path.reverse();
}
