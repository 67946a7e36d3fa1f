import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalculatorOptions, evaluateTimecode, rateByToken } from '../../server/src/language/time/index.ts';

const calculate = (input: string, token = '24', options: Omit<CalculatorOptions, 'rate'> = {}) =>
  evaluateTimecode(input, { rate: rateByToken(token)!, ...options });

describe('the calculator', () => {
  it('prints every form of a position', () => {
    expect(calculate('01:00:00:00', '23.976')).toEqual({
      problems: [],
      json: {
        input: '01:00:00:00',
        rate: '23.976',
        frames: 86_400,
        timecode: '01:00:00:00',
        seconds: '18018/5',
        clock: '01:00:03.600',
        feet35: '5400+00',
        feet35_2perf: '2700+00',
        feet35_3perf: '4050+00.0',
        feet16: '2160+00',
        samples48k: { exact: '172972800/1', nearest: 172_972_800 },
      },
    });
  });

  it.each([
    ['90f', '24', {}, 90, '00:00:03:18'],
    ['12.5s', '24', {}, 300, '00:00:12:12'],
    ['1001/24s', '23.976', {}, 1000, '00:00:41:16'],
    ['12+08', '24', { film: '35' }, 200, '00:00:08:08'],
    ['12+08', '24', { film: '16' }, 488, '00:00:20:08'],
    ['12+08 + 1f', '24', {}, 201, '00:00:08:09'],
    ['48000samples', '25', {}, 25, '00:00:01:00'],
    ['2min', '24', {}, 2880, '00:02:00:00'],
    ['01:00:00:00+90f', '24', {}, 86_490, '01:00:03:18'],
    ['01:00:00:00 - 1f', '24', {}, 86_399, '00:59:59:23'],
    ['00:00:59;29 + 1f', '29.97df', {}, 1800, '00:01:00;02'],
    ['23:59:59;29 + 1f', '29.97df', {}, 0, '00:00:00;00'],
    ['00:00:00:00 - 1f', '24', {}, 2_073_599, '23:59:59:23'],
    ['01:00:10:00 - 01:00:00:00', '24', {}, 240, '00:00:10:00'],
    ['01:00:00:00 - 01:00:01:00', '24', {}, -24, '-00:00:01:00'],
    ['01:00:00:00 – 01:00:01:00', '24', {}, -24, '-00:00:01:00'],
    ['-00:00:01:00', '24', {}, -24, '-00:00:01:00'],
    ['01:00:10:00 - 01:00:00:00 + 01:00:00:00', '24', {}, 86_640, '01:00:10:00'],
  ] as const)('%s at %s', (input, token, options, frames, timecode) => {
    expect(calculate(input, token, options)).toMatchObject({ problems: [], json: { frames, timecode } });
  });

  it('adds exactly, rounds once, and shows what is left over', () => {
    expect(calculate('12.5s', '23.976').json).toMatchObject({ frames: 300, remainder: '-300/1001' });
    expect(calculate('1/3s + 1/3s + 1/3s', '25').json).not.toHaveProperty('remainder');
    expect(calculate('-12s', '24').json).toMatchObject({ feet35: null, clock: '-00:00:12.000' });
  });

  it('converts', () => {
    const to = (token: string, mode: 'time' | 'frames' | 'label') => ({ convert: { to: rateByToken(token)!, mode } });
    expect(calculate('01:00:00:00', '23.976', to('25', 'time')).json).toMatchObject({
      converted: { rate: '25', timecode: '01:00:03:15', exact: true, remainder: '0/1' },
    });
    expect(calculate('00:00:00:01', '24', to('25', 'time')).json).toMatchObject({
      converted: { timecode: '00:00:00:01', exact: false, remainder: '1/24' },
    });
    expect(calculate('00:01:00:00', '29.97', to('29.97df', 'label')).json).toMatchObject({
      errors: [{ code: 'timecode/dropped-label', fixes: ['00:01:00;02', '00:00:59;29'] }],
    });
    expect(calculate('00:00:00:00 - 00:00:01:00', '24', to('25', 'time')).json).toMatchObject({
      converted: { timecode: '-00:00:01:00' },
    });
    expect(calculate('-00:00:01:00', '24', to('25', 'label')).json).toMatchObject({
      converted: { timecode: '-00:00:01:00', exact: true },
    });
  });

  it('says what is wrong, in the errors form and at offsets of the expression', () => {
    const answer = calculate('01:00:00:00 + 00:75:00:24');
    expect(answer.json).toEqual({
      input: '01:00:00:00 + 00:75:00:24',
      errors: [
        {
          code: 'timecode/field-out-of-range',
          field: 'minutes',
          message: expect.stringContaining('Minute 75'),
          fixes: expect.any(Array),
        },
        {
          code: 'timecode/field-out-of-range',
          field: 'frames',
          message: expect.stringContaining('Frame 24'),
          fixes: expect.any(Array),
        },
      ],
    });
    expect(answer.problems.map(({ start, end }) => [start, end])).toEqual([
      [17, 19],
      [23, 25],
    ]);
    expect(calculate('00:01:00;00', '29.97df').json).toMatchObject({
      errors: [{ code: 'timecode/dropped-label', fixes: ['00:01:00;02', '00:00:59;29'] }],
    });
    expect(calculate('1:2:3:4').json).toMatchObject({
      errors: [{ code: 'timecode/malformed', field: null, fixes: ['01:02:03:04'] }],
    });
    expect(calculate('01:00:00;00').json).toMatchObject({ errors: [{ code: 'timecode/wrong-separator' }] });
    expect(calculate('01:00:00:00', '29.97df').json).toMatchObject({
      frames: 107_892,
      warnings: [{ code: 'timecode/wrong-separator', fixes: ['01:00:00;00'] }],
    });
    expect(calculate('90').json).toMatchObject({ errors: [{ code: 'timecode/malformed', fixes: ['90f', '90s'] }] });
    expect(calculate('12+16').json).toMatchObject({ errors: [{ field: 'frames', fixes: ['13+00', '12+15'] }] });
    for (const input of ['', ' ', '+', '1f +', '1f 2f', '3d', '1f - - 2f', 'noon', '999999999999999f', '1/0s']) {
      expect(calculate(input).json).toMatchObject({ input, errors: [{ code: 'timecode/malformed' }] });
    }
  });

  it('never throws and always gives one of the two forms', () => {
    const piece = fc.constantFrom(
      '01:00:00:00',
      '90f',
      '12.5s',
      '12+08',
      '+',
      '-',
      ' ',
      '1',
      ':',
      ';',
      '/',
      's',
      '–',
      'é',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), fc.constantFrom('24', '29.97df', '119.88'), (pieces, token) => {
        const { json, problems } = calculate(pieces.join(''), token);
        expect('errors' in json).toBe(problems.some(({ severity }) => severity === 'error'));
        expect(() => JSON.stringify(json)).not.toThrow();
      }),
      { numRuns: 2000 },
    );
  });
});
