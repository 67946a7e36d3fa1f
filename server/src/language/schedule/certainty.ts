/**
 * What the links make certain, whatever the dates: that one item is finished before another starts. Each item is two
 * vertices, its start and its finish; a link with a lead makes nothing certain.
 */
import type { Network, NetworkItem } from './network.ts';

export function startOf(item: NetworkItem): number {
  return item.index * 2;
}

/** What takes no time starts and finishes at once: it is one vertex. */
export function finishOf(item: NetworkItem): number {
  return !item.isPhase && item.length?.minutes === 0 ? startOf(item) : item.index * 2 + 1;
}

/** From each start and finish to those that cannot come before it. */
export function certainties({ items }: Network): readonly (readonly number[])[] {
  const followers: number[][] = items.flatMap(() => [[], []]);
  for (const item of items) {
    if (finishOf(item) !== startOf(item)) followers[startOf(item)]!.push(finishOf(item));
    // A phase starts with the first of its items and is finished with the last.
    if (item.phase) followers[finishOf(item)]!.push(finishOf(item.phase));
    // What is done again was done before.
    const again = item.reopening?.item;
    if (again) followers[finishOf(again)]!.push(startOf(item));
    for (const { from, kind, lag } of item.links) {
      if (!lag || lag.minutes < 0) continue;
      const source = kind === 'FS' || kind === 'FF' ? finishOf(from) : startOf(from);
      const target = kind === 'FS' || kind === 'SS' ? startOf(item) : finishOf(item);
      followers[source]!.push(target);
    }
  }
  return followers;
}
