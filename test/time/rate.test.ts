import { describe, expect, it } from 'vitest';
import { parseRate, RATES, rateByToken } from '../../server/src/language/time/index.ts';

describe('rates', () => {
  it('are the ones of the table, exact, with drop counts only where a multiple of thirty is counted', () => {
    expect(RATES.map((rate) => rate.token)).toEqual([
      ...['23.976', '24', '24.98', '25', '29.97', '29.97df', '30', '30df', '47.952', '48', '50', '59.94', '59.94df'],
      ...['60', '60df', '89.91', '89.91df', '90', '90df', '95.904', '96', '100', '119.88', '119.88df', '120', '120df'],
    ]);
    const dropCounts = RATES.filter((rate) => rate.drop).map((rate) => [rate.token, rate.dropCount]);
    expect(dropCounts).toEqual([
      ...[
        ['29.97df', 2],
        ['30df', 2],
        ['59.94df', 4],
        ['60df', 4],
        ['89.91df', 6],
        ['90df', 6],
      ],
      ...[
        ['119.88df', 8],
        ['120df', 8],
      ],
    ]);
    for (const rate of RATES) {
      const pulled = rate.token.includes('.');
      expect([rate.numerator, rate.denominator]).toEqual(pulled ? [rate.nominal * 1000, 1001] : [rate.nominal, 1]);
      expect(rate.frameDigits).toBe(rate.nominal > 100 ? 3 : 2);
      expect(rateByToken(rate.token)).toBe(rate);
      expect(parseRate(rate.token)).toEqual({ rate });
    }
    expect(rateByToken('29.97df')?.framesPerDay).toBe(2_589_408);
    expect(rateByToken('23.976df')).toBeUndefined();
  });

  it.each([
    ['23.98', '23.976'],
    ['23.97', '23.976'],
    ['23.976fps', '23.976'],
    ['23.976023976', '23.976'],
    ['24000/1001', '23.976'],
    ['23976/1000', '23.976'],
    ['30000/1001', '29.97'],
    [' 29.97 DF ', '29.97df'],
    ['29.97 fps drop-frame', '29.97df'],
    ['24 fps', '24'],
    ['29.97-df', '29.97df'],
    ['59.94ndf', '59.94'],
    ['59.94 non-drop', '59.94'],
    ['25.00', '25'],
    ['25/1', '25'],
    ['50 FPS', '50'],
    ['30df', '30df'],
    ['24.975', '24.98'],
    ['119.88 Drop', '119.88df'],
    ['47.95', '47.952'],
  ])('reads %s as %s', (text, token) => {
    expect(parseRate(text)).toEqual({ rate: rateByToken(token) });
  });

  it.each([
    ['24df', '24'],
    ['23.976df', '23.976'],
    ['25 drop', '25'],
    ['29.976', '29.97'],
    ['29.976df', '29.97df'],
    ['0', '23.976'],
    ['-25', '25'],
    ['24.0001', '24'],
    ['1000', '120'],
    ['23.9', '23.976'],
  ])('refuses %s and names %s as the nearest', (text, nearest) => {
    const reading = parseRate(text);
    expect(reading).toMatchObject({ nearest });
    expect('message' in reading && reading.message).toMatch(
      new RegExp(`(nearest is|Write) ${nearest.replace('.', '\\.')}`),
    );
  });

  it.each(['', 'fast', 'df', '24/0', '1e3', '24fpsfps', '9'.repeat(500)])('refuses %s with no guess', (text) => {
    const reading = parseRate(text);
    expect(reading).not.toHaveProperty('rate');
    expect(reading).not.toHaveProperty('nearest');
  });
});
