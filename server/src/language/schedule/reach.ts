/** Which of some vertices of a graph lead to which others: one walk for every 32 of them, whatever is asked. */
import type { Graph } from './graph.ts';

export class Reach {
  private readonly masks: Uint32Array[] = [];

  /** `order` is that of `sortGraph`. */
  constructor(
    graph: Graph,
    order: Uint32Array,
    readonly sources: readonly number[],
  ) {
    for (let first = 0; first < sources.length; first += 32) {
      this.masks.push(spread(graph, order, sources.slice(first, first + 32)));
    }
  }

  /** Whether the source with that place in `sources` leads to a vertex, or is it. */
  leadsTo(source: number, vertex: number): boolean {
    return ((this.masks[source >> 5]![vertex]! >>> (source & 31)) & 1) === 1;
  }

  /** Of the sources with places from `first` up to `last`, without that, those that do not lead to a vertex. */
  missingAt(vertex: number, first = 0, last = this.sources.length): number[] {
    const missing: number[] = [];
    for (let from = first; from < last; ) {
      const block = from >> 5;
      const until = Math.min(last, (block + 1) * 32);
      const mask = this.masks[block]![vertex]! >>> (from & 31);
      const all = 0xffffffff >>> (32 - (until - from));
      if ((mask & all) >>> 0 !== all) {
        for (let bit = 0; bit < until - from; bit++) if (((mask >>> bit) & 1) === 0) missing.push(from + bit);
      }
      from = until;
    }
    return missing;
  }
}

/** In order every edge is walked once; only what a ring leads back to is walked again. */
function spread({ count, starts, targets }: Graph, order: Uint32Array, sources: readonly number[]): Uint32Array {
  const mask = new Uint32Array(count);
  sources.forEach((vertex, bit) => {
    mask[vertex] = (mask[vertex]! | (1 << bit)) >>> 0;
  });
  const isPassed = new Uint8Array(count);
  const again: number[] = [];
  const pass = (vertex: number) => {
    isPassed[vertex] = 1;
    if (mask[vertex] === 0) return;
    for (let edge = starts[vertex]!; edge < starts[vertex + 1]!; edge++) {
      const target = targets[edge]!;
      const joined = (mask[target]! | mask[vertex]!) >>> 0;
      if (joined === mask[target]) continue;
      mask[target] = joined;
      if (isPassed[target]) {
        isPassed[target] = 0;
        again.push(target);
      }
    }
  };
  for (const vertex of order) pass(vertex);
  for (let read = 0; read < again.length; read++) pass(again[read]!);
  return mask;
}
