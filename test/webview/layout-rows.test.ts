import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Coverage, type Run } from '../../client/webview/layout-coverage.ts';
import { firstInSight, packRows, type Span } from '../../client/webview/layout-rows.ts';

const span = fc
  .tuple(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: 300 }))
  .map(([start, length]): Span => ({ start, end: start + length }));
const spans = fc.array(span, { maxLength: 80 });

describe('stacking', () => {
  test('puts what touches in one row and what overlaps below', () => {
    const rows = packRows([
      { start: 0, end: 10 },
      { start: 10, end: 20 },
      { start: 5, end: 12 },
    ]);
    expect(rows).toEqual([
      [
        { start: 0, end: 10 },
        { start: 10, end: 20 },
      ],
      [{ start: 5, end: 12 }],
    ]);
  });

  test('loses nothing, never overlaps, and uses no more rows than stand over one another', () => {
    fc.assert(
      fc.property(spans, (given) => {
        const rows = packRows(given);
        expect(rows.flat().length).toBe(given.length);
        for (const row of rows) {
          row.forEach((one, index) => {
            const before = row[index - 1];
            if (before) expect(one.start).toBeGreaterThanOrEqual(Math.max(before.end, before.start + 1));
          });
        }
        const deepest = Math.max(
          0,
          ...given.map(
            (at) => given.filter((one) => one.start <= at.start && Math.max(one.end, one.start + 1) > at.start).length,
          ),
        );
        expect(rows.length).toBe(deepest);
      }),
    );
  });

  test('finds the first in sight as looking at each would', () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: -10, max: 5400 }), (given, from) => {
        for (const row of packRows(given)) {
          const slow = row.findIndex((one) => Math.max(one.end, one.start + 1) > from);
          expect(firstInSight(row, from)).toBe(slow < 0 ? row.length : slow);
        }
      }),
    );
  });
});

describe('coverage from far away', () => {
  const seen = (coverage: Coverage<Span>, from: number, to: number, quantum: number): Run[] => {
    const runs: Run[] = [];
    coverage.inSight(from, to, quantum, (run) => runs.push(run));
    return runs;
  };

  test('keeps every one apart while they are wide enough', () => {
    const coverage = new Coverage([
      { start: 0, end: 50 },
      { start: 60, end: 90 },
    ]);
    expect(seen(coverage, 0, 100, 8).map(({ first, last }) => [first, last])).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });

  test('melts small neighbours, but not a long one between them', () => {
    const coverage = new Coverage([
      { start: 0, end: 2 },
      { start: 3, end: 5 },
      { start: 6, end: 500 },
      { start: 501, end: 502 },
    ]);
    expect(seen(coverage, 0, 600, 16).map(({ first, last }) => [first, last])).toEqual([
      [0, 1],
      [2, 2],
      [3, 3],
    ]);
  });

  test('shows each thing in sight once, in order, and the number of boxes is bounded by the pixels', () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: 1, max: 400 }), (given, quantum) => {
        for (const row of packRows(given)) {
          const runs = seen(new Coverage(row), -1, 10_000, quantum);
          const covered = runs.flatMap(({ first, last }) =>
            Array.from({ length: last - first + 1 }, (_, step) => first + step),
          );
          expect(covered).toEqual(row.map((_, index) => index));
          const level = 2 ** Math.floor(Math.log2(quantum));
          expect(runs.length).toBeLessThanOrEqual((2 * 5300) / level + 2);
        }
      }),
    );
  });
});
