/** Which of some vertices of a graph lead to which others: one walk for every 32 of them, whatever is asked. */

export class Reach {
  private readonly masks: Uint32Array[] = [];

  /** `followers[v]` are the vertices that an edge leads to from `v`; `order` is that of `sortGraph`. */
  constructor(
    followers: readonly (readonly number[])[],
    order: readonly number[],
    readonly sources: readonly number[],
  ) {
    for (let first = 0; first < sources.length; first += 32) {
      this.masks.push(spread(followers, order, sources.slice(first, first + 32)));
    }
  }

  /** Whether the source with that place in `sources` leads to a vertex, or is it. */
  leadsTo(source: number, vertex: number): boolean {
    return ((this.masks[source >> 5]![vertex]! >>> (source & 31)) & 1) === 1;
  }

  /** The places in `sources` of those that do not lead to a vertex. */
  missingAt(vertex: number): number[] {
    const missing: number[] = [];
    this.masks.forEach((mask, block) => {
      const count = Math.min(32, this.sources.length - block * 32);
      const all = count === 32 ? 0xffffffff : 2 ** count - 1;
      if ((mask[vertex]! & all) >>> 0 === all) return;
      for (let bit = 0; bit < count; bit++) if (((mask[vertex]! >>> bit) & 1) === 0) missing.push(block * 32 + bit);
    });
    return missing;
  }
}

/** In order every edge is walked once; only what a ring leads back to is walked again. */
function spread(
  followers: readonly (readonly number[])[],
  order: readonly number[],
  sources: readonly number[],
): Uint32Array {
  const mask = new Uint32Array(followers.length);
  sources.forEach((vertex, bit) => {
    mask[vertex] = (mask[vertex]! | (1 << bit)) >>> 0;
  });
  const isPassed = new Uint8Array(followers.length);
  const again: number[] = [];
  const pass = (vertex: number) => {
    isPassed[vertex] = 1;
    if (mask[vertex] === 0) return;
    for (const target of followers[vertex]!) {
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
