/**
 * Our network of tasks as other planners write it: the same items, lengths and finish-start links. What they have no word
 * for is left out, which makes it easier for them: statuses, people, rooms, leads and lags, promises, reels.
 */
import { formatDate } from '../../../server/src/language/index.ts';
import type { NetworkItem } from '../../../server/src/language/schedule/network.ts';
import type { Schedule } from '../../../server/src/language/schedule/schedule.ts';

/** For TaskJuggler. */
export function toTaskJuggler(schedule: Schedule): string {
  const lines = [
    `project bench "Bench" ${firstDay(schedule)} +40y {`,
    '  timezone "UTC"',
    '}',
    ...schedule.items.map((item) => {
      const before = predecessors(item).map((index) => `!t${index}`);
      const depends = before.length > 0 ? ` depends ${before.join(', ')}` : ` start ${firstDay(schedule)}`;
      return `task t${item.index} "Item ${item.index}" {${depends} ${lengthFor(item)} }`;
    }),
  ];
  return `${lines.join('\n')}\n`;
}

/** For Mermaid. */
export function toMermaid(schedule: Schedule): string {
  const lines = schedule.items.map((item) => {
    const before = predecessors(item).map((index) => `t${index}`);
    const start = before.length > 0 ? `after ${before.join(' ')}` : firstDay(schedule);
    return `  Item ${item.index} :t${item.index}, ${start}, ${daysOf(item)}d`;
  });
  return ['gantt', '  dateFormat YYYY-MM-DD', '  excludes weekends', ...lines, ''].join('\n');
}

function predecessors(item: NetworkItem): number[] {
  return [...new Set(item.links.map(({ from }) => from.index))].filter((index) => index < item.index);
}

function lengthFor(item: NetworkItem): string {
  const minutes = item.length?.minutes ?? 0;
  return minutes > 0 ? `length ${Math.max(1, Math.round(minutes / 60))}h` : 'milestone';
}

function daysOf(item: NetworkItem): number {
  return Math.ceil((item.length?.minutes ?? 0) / 480);
}

function firstDay(schedule: Schedule): string {
  return formatDate(schedule.items.find(({ floor }) => floor !== undefined)!.floor!);
}
