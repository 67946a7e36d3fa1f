/**
 * What the links make certain, whatever the dates: that one item is finished before another starts. Each item is two
 * vertices, its start and its finish; a link with a lead makes nothing certain.
 */
import { Graph } from './graph.ts';
import type { Network, NetworkItem } from './network.ts';

export function startOf(item: NetworkItem): number {
  return item.index * 2;
}

/** What takes no time starts and finishes at once: it is one vertex. */
export function finishOf(item: NetworkItem): number {
  return !item.isPhase && item.length?.minutes === 0 ? startOf(item) : item.index * 2 + 1;
}

/** From each start and finish to those that cannot come before it. */
export function certainties({ items }: Pick<Network, 'items'>): Graph {
  const sources: number[] = [];
  const targets: number[] = [];
  const add = (source: number, target: number) => {
    sources.push(source);
    targets.push(target);
  };
  for (const item of items) {
    if (finishOf(item) !== startOf(item)) add(startOf(item), finishOf(item));
    // A phase starts with the first of its items and is finished with the last.
    if (item.phase) add(finishOf(item), finishOf(item.phase));
    // What is done again was done before.
    const again = item.reopening?.item;
    if (again) add(finishOf(again), startOf(item));
    for (const { from, kind, lag } of item.links) {
      if (!lag || lag.minutes < 0) continue;
      const source = kind === 'FS' || kind === 'FF' ? finishOf(from) : startOf(from);
      const target = kind === 'FS' || kind === 'SS' ? startOf(item) : finishOf(item);
      add(source, target);
    }
  }
  return new Graph(items.length * 2, sources, targets);
}
