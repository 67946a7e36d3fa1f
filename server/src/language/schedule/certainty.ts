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
  const most = items.reduce((sum, { links }) => sum + links.length + 3, 0);
  const sources = new Uint32Array(most);
  const targets = new Uint32Array(most);
  let count = 0;
  const add = (source: number, target: number) => {
    sources[count] = source;
    targets[count++] = target;
  };
  const finishes = new Uint32Array(items.length);
  for (const item of items) finishes[item.index] = finishOf(item);
  for (const item of items) {
    const start = startOf(item);
    const finish = finishes[item.index]!;
    if (finish !== start) add(start, finish);
    // A phase starts with the first of its items and is finished with the last.
    if (item.phase) add(finish, finishes[item.phase.index]!);
    // What is done again was done before.
    const again = item.reopening?.item;
    if (again) add(finishes[again.index]!, start);
    for (const { from, kind, lag } of item.links) {
      if (!lag || lag.minutes < 0) continue;
      const source = kind === 'FS' || kind === 'FF' ? finishes[from.index]! : startOf(from);
      add(source, kind === 'FS' || kind === 'SS' ? start : finish);
    }
  }
  return new Graph(items.length * 2, sources.subarray(0, count), targets.subarray(0, count));
}

/**
 * Starts and finishes in an order of the items: each comes before what it leads to, but in rings, and where what was done
 * comes behind what is done again.
 */
export function orderOfEnds(order: Uint32Array): Uint32Array {
  const ends = new Uint32Array(order.length * 2);
  order.forEach((index, at) => {
    ends[at * 2] = index * 2;
    ends[at * 2 + 1] = index * 2 + 1;
  });
  return ends;
}
