/**
 * An order in which each vertex of a graph comes after all that lead to it, and the rings that have no such order. Both
 * in linear time and without recursion: a chain of a hundred thousand is no deeper than one of three.
 */

export interface SortedGraph {
  /** Every vertex once. Members of rings come as early as they are needed; all others after what leads to them. */
  readonly order: readonly number[];
  /** Strongly connected components with more than one member, or with an edge to itself; members ascending. */
  readonly rings: readonly (readonly number[])[];
}

/** `followers[v]` are the vertices that an edge leads to from `v`; an edge may be there twice. */
export function sortGraph(followers: readonly (readonly number[])[]): SortedGraph {
  const waiting = new Uint32Array(followers.length);
  for (const targets of followers) for (const target of targets) waiting[target]!++;
  const order: number[] = [];
  const isPlaced = new Uint8Array(followers.length);
  const push = (vertex: number) => {
    isPlaced[vertex] = 1;
    order.push(vertex);
  };
  // The order itself is the queue.
  let read = 0;
  const drain = () => {
    for (; read < order.length; read++) {
      for (const target of followers[order[read]!]!) if (--waiting[target]! === 0 && !isPlaced[target]) push(target);
    }
  };
  for (let vertex = 0; vertex < followers.length; vertex++) if (waiting[vertex] === 0) push(vertex);
  drain();
  if (order.length === followers.length) return { order, rings: [] };
  const rings = findRings(followers, isPlaced);
  for (const ring of rings) for (const vertex of ring) push(vertex);
  drain();
  return { order, rings };
}

/** Tarjan's algorithm over the vertices that are not `isPlaced`, with its call stack in arrays. By first member. */
function findRings(followers: readonly (readonly number[])[], isPlaced: Uint8Array): number[][] {
  const count = followers.length;
  const index = new Int32Array(count).fill(-1);
  const low = new Int32Array(count);
  const isOnStack = new Uint8Array(count);
  const nextEdge = new Uint32Array(count);
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
      const targets = followers[vertex]!;
      if (nextEdge[vertex]! < targets.length) {
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
      if (members.length > 1 || targets.includes(vertex)) rings.push(members.sort((a, b) => a - b));
    }
  }
  return rings.sort((a, b) => a[0]! - b[0]!);
}
