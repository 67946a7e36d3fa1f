import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  durationMinutes,
  durationSeconds,
  formatDuration,
  parseDuration,
} from '../../server/src/language/calendar/index.ts';

describe('durations', () => {
  it.each([
    ['90f', '90/1', 'f'],
    ['12.5s', '25/2', 's'],
    ['500ms', '500/1', 'ms'],
    ['6min', '6/1', 'min'],
    ['8h', '8/1', 'h'],
    ['0.5d', '1/2', 'd'],
    ['2w', '2/1', 'w'],
    ['1001/24s', '1001/24', 's'],
  ])('%s', (text, amount, unit) => {
    const duration = parseDuration(text)!;
    expect([duration.amount.toString(), duration.unit]).toEqual([amount, unit]);
    expect(parseDuration(formatDuration(duration))).toEqual(duration);
  });

  it.each(['', '3', 'd', '-3d', '3 d', '3D', '3.d', '3x', '1/0s', '3days'])('refuse %j', (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });

  it('are written without idle zeros and read back as they were', () => {
    expect(['10.500h', '100d', '0d', '0.0001s'].map((text) => formatDuration(parseDuration(text)!))).toEqual([
      ...['10.5h', '100d', '0d', '1/10000s'],
    ]);
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 1e6 }), (over, under) => {
        const duration = parseDuration(`${over}/${under}min`)!;
        expect(parseDuration(formatDuration(duration))).toEqual(duration);
      }),
    );
  });

  it('are working minutes by the calendar, seconds by the clock', () => {
    const tenHours = { minutesPerDay: 600, workdaysPerWeek: 6 };
    const minutes = (text: string) => durationMinutes(parseDuration(text)!, tenHours)?.toString();
    expect(['5d', '2w', '16h', '0.5d', '90s', '10f'].map(minutes)).toEqual([
      ...['3000/1', '7200/1', '960/1', '300/1', '3/2', undefined],
    ]);
    expect(['6min', '1ms', '1d', '1f'].map((text) => durationSeconds(parseDuration(text)!)?.toString())).toEqual([
      ...['360/1', '1/1000', undefined, undefined],
    ]);
  });
});
