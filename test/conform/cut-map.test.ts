import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildCutMap, type CutMap, composeCutMaps, mapFrame } from '../../server/src/language/model/cut-map.ts';
import { changes, naiveCut, naiveLabels, REELS } from './naive-cut.ts';

/** The label of every frame of every reel through a map, as a list that a failing test can show. */
function labelsOf(map: CutMap): [number, number][] {
  const labels: [number, number][] = [];
  for (const { start, end } of REELS) {
    for (let frame = start; frame < end; frame++) {
      const now = mapFrame(map, frame);
      if (now !== undefined) labels.push([frame, now]);
    }
  }
  return labels;
}

describe('the map of a change list', () => {
  test('sends every frame where cutting frame by frame sends it', () => {
    fc.assert(
      fc.property(changes, (list) => {
        const naive = naiveCut(REELS, list);
        const map = buildCutMap(REELS, list);
        expect(labelsOf(map)).toEqual([...naiveLabels(naive)].sort(([a], [b]) => a - b));
        expect(map.reels.map(({ start, end }) => end - start)).toEqual(naive.reels.map(({ frames }) => frames.length));
      }),
      { numRuns: 1200 },
    );
  });

  test('through two lists is the one after the other', () => {
    fc.assert(
      fc.property(changes, changes, (first, second) => {
        const one = buildCutMap(REELS, first);
        const middle = one.reels.map(({ reel, start, end }) => ({ reel, start, end: Math.min(end, start + 1000) }));
        const two = buildCutMap(middle, second);
        const both = composeCutMaps(one, two);
        for (const { start, end } of REELS) {
          for (let frame = start; frame < end; frame++) {
            const between = mapFrame(one, frame);
            expect(mapFrame(both, frame)).toBe(between === undefined ? undefined : mapFrame(two, between));
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('keeps what stands in no reel', () => {
    const map = buildCutMap(REELS, [{ kind: 'insert', range: { start: 100, end: 110 } }]);
    expect(mapFrame(map, 40)).toBe(40);
    expect(mapFrame(map, 1199)).toBe(1199);
    expect(mapFrame(map, 100)).toBe(110);
    expect(mapFrame(map, 1200)).toBe(1200);
  });

  test('takes the whole day for one reel when none is stated, and runs a reel without an end on to the next', () => {
    const insert = { kind: 'insert' as const, range: { start: 50, end: 60 } };
    expect(mapFrame(buildCutMap([], [insert]), 2_000_000)).toBe(2_000_010);
    const open = [
      { reel: '1', start: 40, end: undefined },
      { reel: '2', start: 100, end: undefined },
    ];
    const map = buildCutMap(open, [insert, { kind: 'remove', range: { start: 100, end: 104 } }]);
    expect([39, 49, 50, 99, 100, 104, 5000].map((frame) => mapFrame(map, frame))).toEqual([
      39,
      49,
      60,
      109,
      undefined,
      100,
      4996,
    ]);
    expect(map.reels.at(-1)!.end).toBe(Number.POSITIVE_INFINITY);
  });

  test('begins a reel where the newer cut says that it begins', () => {
    const map = buildCutMap(REELS, [], new Map([['2', 1192]]));
    expect([160, 1200, 1239, 2300].map((frame) => mapFrame(map, frame))).toEqual([160, 1192, 1231, 2300]);
  });

  test('is made of a long list', () => {
    const reels = [{ reel: '1', start: 0, end: 2_000_000 }];
    const list = Array.from({ length: 20_000 }, (_, at) => ({
      kind: at % 2 === 0 ? ('insert' as const) : ('remove' as const),
      range: { start: at * 90, end: at * 90 + 10 },
    }));
    const map = buildCutMap(reels, list);
    expect(mapFrame(map, 1_999_999)).toBe(1_999_999);
  });
});
