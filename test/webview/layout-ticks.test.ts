import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseStep, ticks } from '../../client/webview/layout-ticks.ts';
import { formatTimecode, parseTimecode, RATES, type Rate, rateByToken } from '../../server/src/language/time/index.ts';

const rate = (token: string): Rate => rateByToken(token) as Rate;
const labels = (token: string, step: { minor: number; major: number }, from: number, to: number): string[] =>
  ticks(rate(token), step, from, to).map((tick) => formatTimecode(tick.frame, rate(token)));

describe('the ticks of the timecode ruler', () => {
  test('stand on whole steps', () => {
    expect(labels('24', { minor: 12, major: 24 }, 20, 60)).toEqual([
      '00:00:01:00',
      '00:00:01:12',
      '00:00:02:00',
      '00:00:02:12',
    ]);
  });

  test('stand on the first label a minute has where drop-frame skips its zero', () => {
    const everyMinute = { minor: 1800, major: 1800 };
    expect(labels('29.97df', everyMinute, 0, 4000)).toEqual(['00:00:00;00', '00:01:00;02', '00:02:00;02']);
    expect(labels('29.97df', everyMinute, 17_900, 18_000)).toEqual(['00:10:00;00']);
  });

  test('do not double where two steps fall on one dropped label', () => {
    expect(labels('29.97df', { minor: 1, major: 30 }, 1798, 1802)).toEqual([
      '00:00:59;28',
      '00:00:59;29',
      '00:01:00;02',
      '00:01:00;03',
      '00:01:00;04',
    ]);
  });

  test('name the same moments at 119.88 with its three digits', () => {
    expect(labels('119.88df', { minor: 7200, major: 7200 }, 7000, 7300)).toEqual(['00:01:00;008']);
  });

  test('at any rate, anywhere, at any zoom: legal labels, rising, inside, wide enough apart', () => {
    const where = fc.integer({ min: 0, max: 2_000_000 });
    const zoom = fc.double({ min: 0.02, max: 4000, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...RATES), where, zoom, (one, from, framesPerPixel) => {
        const step = chooseStep(one, framesPerPixel, 90);
        const to = from + Math.min(Math.ceil(framesPerPixel * 1200), one.framesPerDay - 1 - from);
        const found = ticks(one, step, from, to);
        expect(step.major % step.minor).toBe(0);
        found.forEach(({ frame }, index) => {
          expect(frame).toBeGreaterThanOrEqual(from);
          expect(frame).toBeLessThanOrEqual(to);
          expect(frame).toBeGreaterThan(found[index - 1]?.frame ?? -1);
          expect(parseTimecode(formatTimecode(frame, one), one)).toMatchObject({ frame });
        });
        if (step.major < 3600 * one.nominal) expect(step.major / framesPerPixel).toBeGreaterThanOrEqual(90);
        expect(found.length).toBeLessThanOrEqual(400);
      }),
    );
  });
});
