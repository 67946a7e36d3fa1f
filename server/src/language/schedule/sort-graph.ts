/**
 * An order in which each vertex of a graph comes after all that lead to it, and the rings that have no such order. Both
 * in linear time and without recursion: a chain of a hundred thousand is no deeper than one of three.
 */
import type { Graph } from './graph.ts';

export interface SortedGraph {
  /** Every vertex once. Members of rings come as early as they are needed; all others after what leads to them. */
  readonly order: Uint32Array;
  /** Strongly connected components with more than one member, or with an edge to itself; members ascending. */
  readonly rings: readonly (readonly number[])[];
}

export function sortGraph(graph: Graph): SortedGraph {
  const { count, starts, targets } = graph;
  const waiting = new Uint32Array(count);
  for (let edge = 0; edge < targets.length; edge++) waiting[targets[edge]!]!++;
  // The order itself is the queue.
  const order = new Uint32Array(count);
  const isPlaced = new Uint8Array(count);
  let placed = 0;
  let read = 0;
  const push = (vertex: number) => {
    isPlaced[vertex] = 1;
    order[placed++] = vertex;
  };
  const drain = () => {
    for (; read < placed; read++) {
      const vertex = order[read]!;
      for (let edge = starts[vertex]!; edge < starts[vertex + 1]!; edge++) {
        const target = targets[edge]!;
        if (--waiting[target]! === 0 && !isPlaced[target]) push(target);
      }
    }
  };
  for (let vertex = 0; vertex < count; vertex++) if (waiting[vertex] === 0) push(vertex);
  drain();
  if (placed === count) return { order, rings: [] };
  const rings = findRings(graph, isPlaced);
  for (const ring of rings) for (const vertex of ring) push(vertex);
  drain();
  return { order, rings };
}

/** Tarjan's algorithm over the vertices that are not `isPlaced`, with its call stack in arrays. By first member. */
function findRings({ count, starts, targets }: Graph, isPlaced: Uint8Array): number[][] {
  const index = new Int32Array(count).fill(-1);
  const low = new Int32Array(count);
  const isOnStack = new Uint8Array(count);
  const nextEdge = starts.slice();
  const stack: number[] = [];
  const rings: number[][] = [];
  let found = 0;
  for (let root = 0; root < count; root++) {
    if (isPlaced[root] || index[root] !== -1) continue;
    const path = [root];
    while (path.length > 0) {
      const vertex = path[path.length - 1]!;
      if (index[vertex] === -1) {
        index[vertex] = low[vertex] = found++;
        stack.push(vertex);
        isOnStack[vertex] = 1;
      }
      if (nextEdge[vertex]! < starts[vertex + 1]!) {
        const target = targets[nextEdge[vertex]!++]!;
        if (isPlaced[target]) continue;
        if (index[target] === -1) path.push(target);
        else if (isOnStack[target]) low[vertex] = Math.min(low[vertex]!, index[target]!);
        continue;
      }
      path.pop();
      const caller = path[path.length - 1];
      if (caller !== undefined) low[caller] = Math.min(low[caller]!, low[vertex]!);
      if (low[vertex] !== index[vertex]) continue;
      const members = stack.splice(stack.lastIndexOf(vertex));
      for (const member of members) isOnStack[member] = 0;
      if (members.length > 1 || leadsToItself(vertex)) rings.push(members.sort((a, b) => a - b));
    }
  }
  return rings.sort((a, b) => a[0]! - b[0]!);

  function leadsToItself(vertex: number): boolean {
    return targets.subarray(starts[vertex]!, starts[vertex + 1]!).includes(vertex);
  }
}
