import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  comparePositions,
  convertFrames,
  convertPosition,
  FILM_FORMATS,
  formatClock,
  formatFeet,
  framesOfSeconds,
  intersectRanges,
  parseFeet,
  parseTimecode,
  pulled,
  RATES,
  type Rate,
  Rational,
  rangeContains,
  rangeLength,
  rangesOverlap,
  rangeToLastFrame,
  rateByToken,
  samplesOfFrames,
  secondsOfFrames,
} from '../../server/src/language/time/index.ts';

const at = (token: string): Rate => rateByToken(token)!;
const frameOf = (label: string, token: string): number => parseTimecode(label, at(token)).frame!;
const anyRate = fc.constantFrom(...RATES);

describe('real time', () => {
  it('of a 23.976 hour is 3603.6 s', () => {
    const seconds = secondsOfFrames(frameOf('01:00:00:00', '23.976'), at('23.976'));
    expect(seconds.toString()).toBe('18018/5');
    expect(formatClock(seconds)).toBe('01:00:03.600');
    expect(samplesOfFrames(86_400, at('23.976'))).toMatchObject({ nearest: 172_972_800 });
    expect(formatClock(secondsOfFrames(frameOf('01:00:00;00', '29.97df'), at('29.97df')))).toBe('00:59:59.996');
  });

  it('is rounded on the clock to the nearest millisecond, ties away from zero', () => {
    expect(formatClock(Rational.of(1, 2000))).toBe('00:00:00.001');
    expect(formatClock(Rational.of(-1, 2000))).toBe('-00:00:00.001');
    expect(formatClock(Rational.of(-1, 3000))).toBe('00:00:00.000');
    expect(formatClock(Rational.of(59_999_999, 1_000_000))).toBe('00:01:00.000');
    expect(formatClock(Rational.of(90_000))).toBe('25:00:00.000');
  });

  it('leads back to the frame exactly', () => {
    fc.assert(
      fc.property(anyRate, fc.integer(), (rate, frame) => {
        expect(framesOfSeconds(secondsOfFrames(frame, rate), rate).equals(Rational.of(frame))).toBe(true);
        const { exact, nearest } = samplesOfFrames(frame, rate, 96_000);
        expect(exact.round()).toBe(nearest);
      }),
    );
  });

  it('is pulled by exact factors', () => {
    expect(pulled(Rational.of(48_000), 'down').toString()).toBe('48000000/1001');
    expect(pulled(Rational.of(24), 'down').toString()).toBe('24000/1001');
    expect(pulled(pulled(Rational.of(48_000), 'down'), 'up').toString()).toBe('48000/1');
    expect(pulled(Rational.of(24), '24-to-25').toString()).toBe('25/1');
    expect(pulled(Rational.of(25), '25-to-24').toString()).toBe('24/1');
  });
});

describe('conversion', () => {
  it('by time keeps real time, by frames the count, by label the digits', () => {
    const hour = frameOf('01:00:00:00', '23.976');
    expect(convertPosition(hour, at('23.976'), at('25'), 'time')).toMatchObject({ frame: 90_090, exact: true });
    expect(convertPosition(hour, at('23.976'), at('25'), 'frames')).toMatchObject({ frame: 86_400, exact: true });
    expect(convertPosition(hour, at('23.976'), at('25'), 'label')).toMatchObject({ frame: 90_000, exact: true });
    const off = convertFrames(1, at('24'), at('25'), 'time');
    expect(off).toMatchObject({ frame: 1, exact: false });
    expect(off.remainder.toString()).toBe('1/24');
  });

  it('by label refuses what does not exist at the target', () => {
    expect(convertPosition(frameOf('00:01:00:00', '29.97'), at('29.97'), at('29.97df'), 'label')).toMatchObject({
      problems: [{ code: 'timecode/dropped-label', fixes: ['00:01:00;02', '00:00:59;29'] }],
    });
    expect(convertPosition(frameOf('00:00:00:24', '25'), at('25'), at('24'), 'label')).toMatchObject({
      problems: [{ code: 'timecode/field-out-of-range', field: 'frames', start: 9, end: 11 }],
    });
  });

  it('says so where the position lies past the midnight of the target', () => {
    expect(convertPosition(frameOf('23:59:59:23', '23.976'), at('23.976'), at('24'), 'time')).toMatchObject({
      problems: [{ code: 'timecode/past-midnight' }],
    });
    expect(convertPosition(2_073_600, at('25'), at('24'), 'frames')).toMatchObject({
      problems: [{ code: 'timecode/past-midnight' }],
    });
  });

  it('is off by half a frame at most, exact only without a remainder, and comes back where it was exact', () => {
    fc.assert(
      fc.property(anyRate, anyRate, fc.integer({ min: -1e7, max: 1e7 }), (from, to, frames) => {
        const { frame, exact, remainder } = convertFrames(frames, from, to, 'time');
        expect(exact).toBe(remainder.sign === 0);
        expect(Math.abs(remainder.toNumber())).toBeLessThanOrEqual(0.5);
        const there = framesOfSeconds(secondsOfFrames(frames, from), to);
        expect(Rational.of(frame).plus(remainder).equals(there)).toBe(true);
        if (exact) expect(convertFrames(frame, to, from, 'time')).toMatchObject({ frame: frames, exact: true });
        expect(comparePositions(frames, from, frame, to)).toBe(remainder.sign);
      }),
    );
  });

  it('compares by exact real time, not by label', () => {
    expect(
      comparePositions(frameOf('01:00:00:00', '23.976'), at('23.976'), frameOf('01:00:00:00', '24'), at('24')),
    ).toBe(1);
    expect(comparePositions(1001, at('24'), 1000, at('23.976'))).toBe(0);
  });
});

describe('feet and frames', () => {
  /** The definition, perforation by perforation: a frame belongs to the foot that holds its last one. */
  const model = (frame: number, perforations: number, foot: number): [number, number] => {
    const footOf = (index: number): number => Math.floor((index * perforations + perforations - 1) / foot);
    let first = frame;
    while (first > 0 && footOf(first - 1) === footOf(frame)) first--;
    return [footOf(frame), frame - first];
  };

  it.each([
    ['35', 4, 64, [16, 16, 16]],
    ['35-2perf', 2, 64, [32, 32, 32]],
    ['35-3perf', 3, 64, [21, 21, 22, 21, 21, 22]],
    ['16', 1, 40, [40, 40]],
    ['16-key', 1, 20, [20, 20]],
    ['65', 5, 64, [12, 13, 13, 13, 13, 12]],
  ] as const)('of %s film follow its perforations', (format, perforations, foot, pattern) => {
    const sizes: number[] = [];
    for (let frame = 0; frame < 2000; frame++) {
      const [feet, rest] = model(frame, perforations, foot);
      sizes[feet] = rest + 1;
      const text = `${feet}+${String(rest).padStart(2, '0')}${format === '35-3perf' ? `.${feet % 3}` : ''}`;
      expect(formatFeet(frame, format)).toBe(text);
      expect(parseFeet(text, format)).toEqual({ frames: frame });
    }
    expect(sizes.slice(0, pattern.length)).toEqual(pattern);
  });

  it('are refused where the foot has no such frame', () => {
    expect(parseFeet('12+08', '35')).toEqual({ frames: 200 });
    expect(parseFeet('12+16', '35')).toMatchObject({ fixes: ['13+00', '12+15'] });
    expect(parseFeet('0+21', '35-3perf')).toMatchObject({ fixes: ['1+00.1', '0+20.0'] });
    expect(parseFeet('2+21', '35-3perf')).toEqual({ frames: 63 });
    expect(parseFeet('1+00.2', '35-3perf')).toMatchObject({ fixes: ['1+00.1'] });
    expect(parseFeet('1+00.1', '35')).toMatchObject({ fixes: ['1+00'] });
    for (const text of ['-1+00', '1+', '+1', '1 + 2', '1+000']) expect(parseFeet(text, '35')).toHaveProperty('message');
    expect(FILM_FORMATS).toEqual(['16', '35', '65', '35-2perf', '35-3perf', '16-key']);
  });
});

describe('ranges', () => {
  it('are half-open', () => {
    const reel = rangeToLastFrame(0, 99);
    expect([reel, rangeLength(reel)]).toEqual([{ start: 0, end: 100 }, 100]);
    expect([rangeContains(reel, 0), rangeContains(reel, 99), rangeContains(reel, 100)]).toEqual([true, true, false]);
    expect(rangesOverlap(reel, { start: 100, end: 200 })).toBe(false);
    expect(rangesOverlap(reel, { start: 50, end: 50 })).toBe(false);
    expect(intersectRanges(reel, { start: 90, end: 120 })).toEqual({ start: 90, end: 100 });
    expect(intersectRanges(reel, { start: 100, end: 120 })).toBeUndefined();
  });
});
