import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bringIntoSight, type Frame, fitted, panBy, toUnit, toX, zoomAt } from '../../client/webview/layout-camera.ts';

const frame: Frame = { width: 1000, height: 400, from: -100, to: 9900, contentHeight: 900, closest: 1 / 40 };
const near = zoomAt(fitted(frame), frame, 10, 500);

describe('the camera', () => {
  test('fits everything', () => {
    expect(fitted(frame)).toEqual({ unitsPerPixel: 10, first: -100, top: 0 });
  });

  test('zooms around the pointer, between all there is and the closest look', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.2, max: 8, noNaN: true }), fc.integer({ min: 300, max: 700 }), (factor, x) => {
        const zoomed = zoomAt(near, frame, factor, x);
        expect(zoomed.unitsPerPixel).toBeLessThanOrEqual(10);
        expect(zoomed.unitsPerPixel).toBeGreaterThanOrEqual(1 / 40);
        const free = zoomed.first > frame.from && zoomed.first + 1000 * zoomed.unitsPerPixel < frame.to;
        if (free) expect(toUnit(zoomed, x)).toBeCloseTo(toUnit(near, x), 6);
      }),
    );
    expect(zoomAt(fitted(frame), frame, 0.5, 10)).toEqual(fitted(frame));
  });

  test('does not leave the picture', () => {
    expect(panBy(near, frame, -1e6, -1e6)).toMatchObject({ first: -100, top: 0 });
    expect(panBy(near, frame, 1e6, 1e6)).toMatchObject({ first: 9900 - 1000, top: 500 });
  });

  test('moves nothing for what is in sight', () => {
    const box = { start: near.first + 100, end: near.first + 300, top: 30, bottom: 60 };
    expect(bringIntoSight(near, frame, box)).toBe(near);
  });

  test('moves the least for what is not', () => {
    const right = near.first + 1000 * near.unitsPerPixel;
    const later = bringIntoSight(near, frame, { start: right + 100, end: right + 200, top: 420, bottom: 446 });
    expect(toX(later, right + 200)).toBeCloseTo(1000 - 24);
    expect(later.top).toBe(46);
    const earlier = bringIntoSight(near, frame, { start: near.first - 200, end: near.first - 100, top: 0, bottom: 20 });
    expect(toX(earlier, near.first - 200)).toBeCloseTo(24);
    const long = bringIntoSight(near, frame, { start: right + 50, end: right + 5000, top: 0, bottom: 20 });
    expect(toX(long, right + 50)).toBeCloseTo(24);
  });
});
