/** The graph under a schedule: order, rings and reach, against the plainest definitions of each. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Graph } from '../../server/src/language/schedule/graph.ts';
import { Reach } from '../../server/src/language/schedule/reach.ts';
import { sortGraph } from '../../server/src/language/schedule/sort-graph.ts';

const graph = fc
  .integer({ min: 1, max: 40 })
  .chain((size) => fc.array(fc.array(fc.nat(size - 1), { maxLength: 3 }), { minLength: size, maxLength: size }));

/** `reach[a]` are the vertices that one or more edges lead to from `a`. */
function closure(followers: readonly (readonly number[])[]): Set<number>[] {
  return followers.map((first) => {
    const seen = new Set(first);
    for (const vertex of seen) for (const next of followers[vertex]!) seen.add(next);
    return seen;
  });
}

describe('a graph', () => {
  test('has as rings exactly the vertices that lead to each other', () => {
    fc.assert(
      fc.property(graph, (followers) => {
        const reach = closure(followers);
        const expected = followers
          .map((_, a) =>
            reach[a]!.has(a) ? [...followers.keys()].filter((b) => reach[a]!.has(b) && reach[b]!.has(a)) : [],
          )
          .filter((ring, a) => ring[0] === a);
        expect(sortGraph(Graph.of(followers)).rings).toEqual(expected);
      }),
    );
  });

  test('is sorted so that all but members of rings come after what leads to them', () => {
    fc.assert(
      fc.property(graph, (followers) => {
        const { order, rings } = sortGraph(Graph.of(followers));
        expect([...order].sort((a, b) => a - b)).toEqual([...followers.keys()]);
        const inRing = new Set(rings.flat());
        const place = new Map([...order].map((vertex, at) => [vertex, at]));
        followers.forEach((targets, from) => {
          for (const to of targets) if (!inRing.has(to)) expect(place.get(from)!).toBeLessThan(place.get(to)!);
        });
      }),
    );
  });

  test('is reached from its sources as far as edges lead', () => {
    fc.assert(
      fc.property(graph, fc.array(fc.nat(39), { maxLength: 70 }), (followers, picks) => {
        const sources = picks.filter((vertex) => vertex < followers.length);
        const reach = new Reach(Graph.of(followers), sortGraph(Graph.of(followers)).order, sources);
        const all = closure(followers);
        for (const vertex of followers.keys()) {
          const missing = sources.flatMap((source, at) => (source === vertex || all[source]!.has(vertex) ? [] : [at]));
          expect(reach.missingAt(vertex)).toEqual(missing);
          const leading = [...sources.keys()].filter((at) => reach.leadsTo(at, vertex));
          expect(leading).toEqual([...sources.keys()].filter((at) => !missing.includes(at)));
        }
      }),
    );
  });

  test('is reached alike from any part of the sources, and turned around leads back', () => {
    const part = fc.tuple(fc.nat(70), fc.nat(70));
    fc.assert(
      fc.property(graph, fc.array(fc.nat(39), { maxLength: 70 }), part, (followers, picks, [one, other]) => {
        const sources = picks.filter((vertex) => vertex < followers.length);
        const [first, last] = [one, other].map((at) => Math.min(at, sources.length)).sort((a, b) => a - b);
        const forward = Graph.of(followers);
        const { order } = sortGraph(forward);
        const reach = new Reach(forward, order, sources);
        const back = new Reach(forward.reversed(), order.toReversed(), [...followers.keys()]);
        for (const vertex of followers.keys()) {
          const missing = sources.flatMap((source, at) => (back.leadsTo(vertex, source) ? [] : [at]));
          expect(reach.missingAt(vertex, first, last)).toEqual(missing.filter((at) => at >= first! && at < last!));
        }
      }),
    );
  });

  test('of a hundred thousand in a chain, or in a ring, is sorted without a deep stack', () => {
    const size = 100_000;
    const chain = Array.from({ length: size }, (_, at) => (at + 1 < size ? [at + 1] : []));
    expect(sortGraph(Graph.of(chain)).order[size - 1]).toBe(size - 1);
    const ring = chain.map((targets) => (targets.length > 0 ? targets : [0]));
    expect(sortGraph(Graph.of(ring)).rings.map((members) => members.length)).toEqual([size]);
  });
});
