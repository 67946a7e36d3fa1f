import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carryRange } from '../../server/src/language/conform/carry-range.ts';
import { buildCutMap } from '../../server/src/language/model/cut-map.ts';
import type { FrameChange } from '../../server/src/language/model/cut-strips.ts';
import { changes, naiveCut, naiveLabels, REELS, range } from './naive-cut.ts';

const insert = (start: number, length: number): FrameChange => ({
  kind: 'insert',
  range: { start, end: start + length },
});
const remove = (start: number, end: number): FrameChange => ({ kind: 'remove', range: { start, end } });
const move = (start: number, end: number, to: number): FrameChange => ({ kind: 'move', range: { start, end }, to });

/** What happens to 120 - 140, in the middle of reel 1. */
function carry(...list: FrameChange[]) {
  const { kind, range: now, shift, removed, inserted } = carryRange(buildCutMap(REELS, list), { start: 120, end: 140 });
  return { kind, now: now && `${now.start} - ${now.end}`, shift, removed, inserted };
}

describe('a range', () => {
  test.each([
    ['nothing changed', [], 'unchanged', '120 - 140', 0, 0, 0],
    ['picture exchanged for as much', [{ ...remove(110, 130), kind: 'replace' }], 'unchanged', '120 - 140', 0, 0, 0],
    ['an insert before it', [insert(110, 7)], 'shifted', '127 - 147', 7, 0, 0],
    ['an insert at its in stands before it', [insert(120, 7)], 'shifted', '127 - 147', 7, 0, 0],
    ['an insert at its out stands behind it', [insert(140, 7)], 'unchanged', '120 - 140', 0, 0, 0],
    ['an insert inside', [insert(130, 7)], 'extended', '120 - 147', 0, 0, 7],
    ['a removal before it', [remove(100, 110)], 'shifted', '110 - 130', -10, 0, 0],
    ['a removal over its head', [remove(110, 125)], 'trimmed', '110 - 125', -10, 5, 0],
    ['a removal over its tail', [remove(135, 150)], 'trimmed', '120 - 135', 0, 5, 0],
    ['a removal inside', [remove(125, 130)], 'trimmed', '120 - 135', 0, 5, 0],
    ['a removal of it', [remove(120, 140)], 'removed', undefined, 0, 20, 0],
    ['a removal in another reel', [remove(1200, 1240)], 'unchanged', '120 - 140', 0, 0, 0],
    ['as much in as out before it', [remove(100, 104), insert(110, 4)], 'unchanged', '120 - 140', 0, 0, 0],
    ['a swap inside', [remove(125, 130), insert(125, 5)], 'trimmed', '120 - 140', 0, 5, 5],
    ['a move of it', [move(120, 140, 100)], 'shifted', '100 - 120', -20, 0, 0],
    ['a move of it to another reel', [move(110, 150, 1210)], 'shifted', '1220 - 1240', 1100, 0, 0],
    ['a move of its tail', [move(132, 150, 1210)], 'split', '120 - 132', 0, 0, 0],
    ['a move of most of it', [move(122, 140, 100)], 'split', '100 - 118', -20, 0, 0],
    ['a move of its own inside', [move(122, 126, 136)], 'split', '120 - 140', 0, 0, 0],
    ['foreign picture moved inside', [move(1200, 1210, 130)], 'split', '120 - 130', 0, 0, 0],
  ] as const)('%s', (_, list, kind, now, shift, removed, inserted) => {
    expect(carry(...(list as readonly FrameChange[]))).toEqual({ kind, now, shift, removed, inserted });
  });

  test('over a reel change loses and gains in either reel, and the labels between count for nothing', () => {
    const over = { start: 150, end: 1210 };
    const now = (...list: FrameChange[]) => carryRange(buildCutMap(REELS, list), over);
    expect(now()).toMatchObject({ kind: 'unchanged', range: over });
    expect(now(remove(155, 160))).toMatchObject({ kind: 'trimmed', range: { start: 150, end: 1210 }, removed: 5 });
    expect(now(insert(110, 3), remove(1205, 1207))).toMatchObject({
      kind: 'trimmed',
      range: { start: 153, end: 1208 },
      removed: 2,
      parts: [{ start: 153, end: 1208 }],
    });
    expect(now(insert(160, 4))).toMatchObject({ kind: 'extended', inserted: 4, range: over });
  });

  test('that rings over the end of its reel keeps its tail, and one that leads in keeps its lead', () => {
    const map = buildCutMap(REELS, [insert(110, 7)]);
    expect(carryRange(map, { start: 150, end: 170 })).toMatchObject({
      kind: 'shifted',
      range: { start: 157, end: 177 },
    });
    expect(carryRange(map, { start: 90, end: 105 })).toMatchObject({
      kind: 'unchanged',
      range: { start: 90, end: 105 },
    });
    expect(carryRange(map, { start: 170, end: 180 })).toMatchObject({ kind: 'unchanged' });
  });

  test('that a move carries over a reel change keeps its picture under other labels', () => {
    const map = buildCutMap(REELS, [{ kind: 'move', range: { start: 136, end: 160 }, to: 1200 }]);
    expect(carryRange(map, { start: 124, end: 137 })).toMatchObject({
      kind: 'shifted',
      range: { start: 124, end: 1201 },
      shift: 0,
    });
  });

  test('holds exactly the frames that cutting frame by frame leaves in it', () => {
    fc.assert(
      fc.property(changes, range, (list, wanted) => {
        const labels = naiveLabels(naiveCut(REELS, list));
        const inReels: number[] = [];
        for (const { start, end } of REELS)
          for (let frame = Math.max(start, wanted.start); frame < Math.min(end, wanted.end); frame++)
            inReels.push(frame);
        const left = inReels.flatMap((frame) => labels.get(frame) ?? []);
        const map = buildCutMap(REELS, list);
        const carried = carryRange(map, wanted);
        const isWhole = inReels.length === wanted.end - wanted.start;
        if (isWhole) expect(carried.removed).toBe(inReels.length - left.length);
        if (inReels.length === 0) expect(carried).toMatchObject({ kind: 'unchanged', range: wanted });
        else if (left.length === 0) expect(carried).toMatchObject({ kind: 'removed', range: undefined });
        else if (carried.kind === 'split') {
          const inParts = left.filter((at) => carried.parts.some(({ start, end }) => start <= at && at < end));
          expect(inParts).toHaveLength(left.length);
        } else {
          const { start, end } = carried.range!;
          for (const at of left) expect(start <= at && at < end).toBe(true);
          expect(left).toEqual([...left].sort((a, b) => a - b));
          if (isWhole) {
            expect(start).toBe(Math.min(...left));
            expect(end).toBe(Math.max(...left) + 1);
            const isInOneReel = map.reels.some((reel) => reel.start <= start && end <= reel.end);
            if (isInOneReel) expect(end - start).toBe(left.length + carried.inserted);
            expect(carried.shift).toBe(start - wanted.start);
          }
          if (carried.kind === 'unchanged') expect(carried.range).toEqual(wanted);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
