/** How far an item is from the date that was approved. */
import { formatDate, weekdayName, weekdayOf } from '../../calendar/index.ts';
import type { Show } from '../../model/show.ts';
import type { NetworkItem } from '../../schedule/network.ts';
import { slipOf, slipText } from '../../schedule/slip.ts';

/** `Approved for Mon 2026-06-22 (first), now 3 working days later`; undefined where nobody approved a date. */
export function describeSlip(show: Show, item: NetworkItem, name: (text: string) => string): string | undefined {
  const slip = slipOf(show, item);
  if (slip?.workdays === undefined) return undefined;
  const { baseline, approved, workdays } = slip;
  const day = `${weekdayName(weekdayOf(approved))} ${formatDate(approved)}`;
  const now = workdays === 0 ? 'and so it is' : `now ${slipText(workdays)}`;
  return `Approved for ${day} (${name(baseline.id.written)}), ${now}`;
}
