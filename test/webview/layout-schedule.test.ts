import { describe, expect, test } from 'vitest';
import { dayRuler, dayWords, isoWeek } from '../../client/webview/layout-days.ts';
import { type BarBox, route } from '../../client/webview/layout-dependencies.ts';
import { laySchedule } from '../../client/webview/layout-schedule.ts';
import { parseDate } from '../../server/src/language/calendar/index.ts';
import { featureSchedule } from './sample-schedule.ts';

const UNFOLDED = { all: false, lines: {} };
const day = (text: string): number => parseDate(text).day as number;
const bar = (left: number, right: number, top: number): BarBox => ({ left, right, top, bottom: top + 14 });

describe('the day ruler', () => {
  test('names weeks as ISO 8601 does at the turn of the year', () => {
    expect([isoWeek(day('2026-01-01')), isoWeek(day('2027-01-03')), isoWeek(day('2027-01-04'))]).toEqual([1, 53, 1]);
    expect(dayWords(day('2026-02-13'))).toBe('Fri 2026-02-13');
  });

  test.each([
    ['day', 30, 'Mon 5', 'January 2026'],
    ['week', 6, 'Mon 5 · w2', 'January 2026'],
    ['month', 1, 'January 2026', '2026'],
  ] as const)('shows the %s at %i pixels a day', (unit, pixels, lower, upper) => {
    const ruler = dayRuler(day('2026-01-05'), day('2026-03-01'), pixels);
    expect(ruler.unit).toBe(unit);
    expect(ruler.lower[0]?.names[0]).toBe(lower);
    expect(ruler.upper[0]?.names[0]).toBe(upper);
  });

  test('leaves no day without a cell, whatever the unit', () => {
    for (const pixels of [1, 6, 30]) {
      const { lower } = dayRuler(day('2025-11-20'), day('2026-03-02'), pixels);
      lower.forEach((cell, index) => {
        const before = lower[index - 1];
        if (before) expect(cell.start).toBe(before.end);
      });
      expect(lower.at(-1)?.end).toBeGreaterThan(day('2026-03-02'));
    }
  });
});

describe('how far the schedule reaches', () => {
  const reach = (today?: number) => {
    const { from, to } = laySchedule({ ...featureSchedule(), today }, UNFOLDED);
    return { from, to };
  };
  const plan = featureSchedule();

  test('takes in a day that is near, such as the one before it begins', () => {
    expect(reach(plan.startDay - 10).from).toBeLessThanOrEqual(plan.startDay - 10);
  });

  test('does not shrink to a corner for a day that is years away', () => {
    expect(reach(plan.lastDay + 700)).toEqual(reach(undefined));
    expect(reach(plan.startDay - 700)).toEqual(reach(undefined));
  });
});

describe('dependency arrows', () => {
  const straight = (points: readonly (readonly [number, number])[]): boolean =>
    points.every(([x, y], index) => {
      const before = points[index - 1];
      return !before || before[0] === x || before[1] === y;
    });

  test('run along the row and drop onto what comes after', () => {
    expect(route(bar(0, 100, 0), bar(100, 200, 24), 'FS')).toEqual([
      [100, 7],
      [106, 7],
      [106, 24],
    ]);
  });

  test('drop from under the bar where the days touch', () => {
    expect(route(bar(0, 100, 24), bar(90, 200, 0), 'FS')).toEqual([
      [96, 24],
      [96, 14],
    ]);
  });

  test('go around where the later begins before', () => {
    const points = route(bar(100, 200, 0), bar(20, 60, 48), 'FS');
    expect(points.at(-1)).toEqual([20, 55]);
    expect(straight(points)).toBe(true);
    expect(points.length).toBe(6);
  });

  test.each(['FS', 'SS', 'FF', 'SF'] as const)('%s: right angles, from and to the ends it names', (link) => {
    for (const to of [bar(300, 400, 48), bar(10, 50, 48), bar(90, 210, -48)]) {
      const from = bar(100, 200, 0);
      const points = route(from, to, link);
      expect(straight(points)).toBe(true);
      if (link !== 'FS') {
        expect(points[0]?.[0]).toBe(link[0] === 'F' ? from.right : from.left);
        expect(points.at(-1)?.[0]).toBe(link[1] === 'F' ? to.right : to.left);
      }
    }
  });
});

describe('the schedule view', () => {
  const scene = laySchedule(featureSchedule(), UNFOLDED);

  test('joins days off of one reason', () => {
    const hiatus = scene.off.filter((one) => one.why === 'Hiatus');
    expect(hiatus).toEqual([{ start: day('2026-08-03'), end: day('2026-08-16'), why: 'Hiatus' }]);
  });

  test('covers bars to the end of their last day and stands locks in the middle of theirs', () => {
    expect(scene.byKey.get('assembly')).toMatchObject({
      start: day('2026-01-05'),
      end: day('2026-01-17'),
      point: false,
    });
    expect(scene.byKey.get('mix-lock')).toMatchObject({ start: day('2026-06-12') + 0.5, point: true });
    expect(scene.byKey.get('airline')?.start).toBeUndefined();
  });

  test('looks at promises that lie outside the schedule', () => {
    const view = { ...featureSchedule(), lastDay: day('2026-07-13') };
    expect(laySchedule(view, UNFOLDED).to).toBeGreaterThan(day('2026-09-05'));
  });
});
