/** A directed graph of numbered vertices. The targets of each stand side by side in one array, in the order they came. */
export class Graph {
  /** Where the targets of each vertex begin in `targets`; one more entry says where the last ones end. */
  readonly starts: Uint32Array;
  readonly targets: Uint32Array;

  /** An edge leads from each of `sources` to what stands at its place in `targets`; it may be there twice. */
  constructor(
    readonly count: number,
    sources: ArrayLike<number>,
    targets: ArrayLike<number>,
  ) {
    const starts = new Uint32Array(count + 1);
    for (let edge = 0; edge < sources.length; edge++) starts[sources[edge]! + 1]!++;
    for (let vertex = 0; vertex < count; vertex++) starts[vertex + 1]! += starts[vertex]!;
    const next = starts.slice();
    this.starts = starts;
    this.targets = new Uint32Array(targets.length);
    for (let edge = 0; edge < sources.length; edge++) this.targets[next[sources[edge]!]!++] = targets[edge]!;
  }

  /** `followers[v]` are the vertices that an edge leads to from `v`. */
  static of(followers: readonly (readonly number[])[]): Graph {
    return new Graph(
      followers.length,
      followers.flatMap((targets, vertex) => targets.map(() => vertex)),
      followers.flat(),
    );
  }

  /** The vertices that an edge leads to from one. */
  from(vertex: number): Uint32Array {
    return this.targets.subarray(this.starts[vertex]!, this.starts[vertex + 1]!);
  }

  /** How many edges lead from a vertex. */
  degree(vertex: number): number {
    return this.starts[vertex + 1]! - this.starts[vertex]!;
  }

  /** The same edges, each turned around. */
  reversed(): Graph {
    const { count, starts, targets } = this;
    const sources = new Uint32Array(targets.length);
    for (let vertex = 0, edge = 0; vertex < count; vertex++) {
      for (; edge < starts[vertex + 1]!; edge++) sources[edge] = vertex;
    }
    return new Graph(count, targets, sources);
  }
}
