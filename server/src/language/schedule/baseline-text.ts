/** A baseline as it is written: the last day of every lock, delivery and milestone, as things stand. */
import { formatDate } from '../calendar/index.ts';
import type { Show } from '../model/show.ts';
import { ofScope } from './instance-name.ts';
import type { NetworkItem } from './network.ts';
import { type Schedule, scheduleOf } from './schedule.ts';

const APPROVED: ReadonlySet<string> = new Set(['lock', 'delivery', 'milestone']);

/**
 * The lines of a `baseline` block, each with a line break; undefined where nothing has a date to approve. What falls on
 * one day for all reels is one line.
 *
 * @param day the day of the approval
 */
export function baselineText(show: Show, name: string, day: number): string | undefined {
  const schedule = scheduleOf(show);
  const byName = new Map<string, NetworkItem[]>();
  for (const item of schedule.items) {
    if (!APPROVED.has(item.fact.word) || item.next || !schedule.placementOf(item).days) continue;
    const { written } = item.fact.id;
    byName.set(written, [...(byName.get(written) ?? []), item]);
  }
  const lines = [...byName].flatMap(([written, items]) => linesOf(written, items, schedule));
  if (lines.length === 0) return undefined;
  const body = lines.map(([what, last]) => `  ${what} ${formatDate(last)}\n`);
  return `baseline ${name} ${formatDate(day)} {\n${body.join('')}}\n`;
}

type Line = readonly [what: string, last: number];

function linesOf(written: string, items: readonly NetworkItem[], schedule: Schedule): Line[] {
  const lastOf = (item: NetworkItem) => schedule.placementOf(item).days!.last;
  const [first] = items;
  if (items.every((item) => lastOf(item) === lastOf(first!))) return [[written, lastOf(first!)]];
  return items.map((item): Line => [`${written}${ofScope(item.scope)}`, lastOf(item)]);
}
