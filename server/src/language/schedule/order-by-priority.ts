/**
 * An order in which each vertex of a graph comes after all that lead to it and, of those that could come next, always the
 * foremost. Members of a ring come when nothing else can.
 */
import type { Graph } from './graph.ts';
import { sortGraph } from './sort-graph.ts';

/**
 * @param compare negative where the first vertex is to come before the second; never 0 for two vertices
 */
export function orderByPriority(graph: Graph, compare: (a: number, b: number) => number): readonly number[] {
  const { count, targets } = graph;
  const waiting = new Uint32Array(count);
  for (const target of targets) waiting[target]!++;
  const isPlaced = new Uint8Array(count);
  const order: number[] = [];
  const next = new Heap(compare);
  const put = (vertex: number) => {
    isPlaced[vertex] = 1;
    next.add(vertex);
  };
  const drain = () => {
    for (let vertex = next.take(); vertex !== undefined; vertex = next.take()) {
      order.push(vertex);
      for (const target of graph.from(vertex)) if (--waiting[target]! === 0 && !isPlaced[target]) put(target);
    }
  };
  for (let vertex = 0; vertex < count; vertex++) if (waiting[vertex] === 0) put(vertex);
  drain();
  if (order.length === count) return order;
  for (const ring of sortGraph(graph).rings) for (const vertex of ring) if (!isPlaced[vertex]) put(vertex);
  drain();
  return order;
}

/** A binary heap: the foremost is at its root. */
class Heap {
  private readonly vertices: number[] = [];

  constructor(private readonly compare: (a: number, b: number) => number) {}

  add(vertex: number): void {
    const { vertices } = this;
    let at = vertices.length;
    vertices.push(vertex);
    for (let parent = (at - 1) >> 1; at > 0 && this.compare(vertex, vertices[parent]!) < 0; parent = (at - 1) >> 1) {
      vertices[at] = vertices[parent]!;
      at = parent;
    }
    vertices[at] = vertex;
  }

  take(): number | undefined {
    const { vertices } = this;
    const first = vertices[0];
    const last = vertices.pop();
    if (vertices.length === 0 || last === undefined) return first;
    let at = 0;
    for (;;) {
      let child = at * 2 + 1;
      if (child >= vertices.length) break;
      if (child + 1 < vertices.length && this.compare(vertices[child + 1]!, vertices[child]!) < 0) child++;
      if (this.compare(last, vertices[child]!) <= 0) break;
      vertices[at] = vertices[child]!;
      at = child;
    }
    vertices[at] = last;
    return first;
  }
}
