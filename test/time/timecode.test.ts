import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addFrames,
  formatLength,
  formatSubframes,
  formatTimecode,
  framesInDay,
  parseTimecode,
  RATES,
  type Rate,
  rateByToken,
} from '../../server/src/language/time/index.ts';

const at = (token: string): Rate => rateByToken(token)!;
const anyRate = fc.constantFrom(...RATES);

describe('labels', () => {
  it.each(RATES.map((rate) => [rate.token, rate] as const))(
    'count on, and read back, at every frame of the day at %s',
    (_token, rate) => {
      // An odometer that knows only how labels are skipped, so that the arithmetic has something to disagree with.
      const text = (value: number): string => String(value).padStart(2, '0');
      const frameTexts = Array.from({ length: rate.nominal }, (_, frame) =>
        String(frame).padStart(rate.frameDigits, '0'),
      );
      const differences: string[] = [];
      let position = 0;
      for (let minute = 0; minute < 1440 && differences.length === 0; minute++) {
        for (let second = 0; second < 60; second++) {
          const head = `${text(Math.floor(minute / 60))}:${text(minute % 60)}:${text(second)}${rate.drop ? ';' : ':'}`;
          const first = second === 0 && minute % 10 !== 0 ? rate.dropCount : 0;
          for (let frame = first; frame < rate.nominal; frame++, position++) {
            const label = head + frameTexts[frame];
            if (parseTimecode(label, rate).frame !== position) differences.push(`${label} is not read as ${position}`);
            if (formatTimecode(position, rate) !== label) differences.push(`${position} is not written as ${label}`);
          }
        }
      }
      expect(differences.slice(0, 3)).toEqual([]);
      expect(position).toBe(framesInDay(rate));
    },
  );

  it('know the days of the standard', () => {
    expect(framesInDay(at('24'))).toBe(2_073_600);
    expect(framesInDay(at('23.976'))).toBe(2_073_600);
    expect(framesInDay(at('29.97df'))).toBe(2_589_408);
    expect(formatTimecode(1800, at('29.97df'))).toBe('00:01:00;02');
    expect(formatTimecode(17982, at('29.97df'))).toBe('00:10:00;00');
    expect(formatTimecode(86_400 * 120 - 1, at('120'))).toBe('23:59:59:119');
    expect(parseTimecode('23:59:59:23', at('23.976')).frame).toBe(2_073_599);
  });

  it('wrap on the label day, whatever is added', () => {
    expect(formatTimecode(addFrames(2_589_407, 1, at('29.97df')), at('29.97df'))).toBe('00:00:00;00');
    expect(formatTimecode(addFrames(0, -1, at('29.97')), at('29.97'))).toBe('23:59:59:29');
    fc.assert(
      fc.property(anyRate, fc.nat(), fc.integer(), fc.integer(), (rate, start, a, b) => {
        const frame = start % rate.framesPerDay;
        const sum = addFrames(frame, a, rate);
        expect(sum >= 0 && sum < rate.framesPerDay).toBe(true);
        expect(addFrames(sum, -a, rate)).toBe(frame);
        expect(addFrames(sum, b, rate)).toBe(addFrames(frame, a + b, rate));
        expect(formatTimecode(frame + rate.framesPerDay, rate)).toBe(formatTimecode(frame, rate));
      }),
    );
  });

  it('write lengths with their sign and past a day', () => {
    expect(formatLength(-24, at('24'))).toBe('-00:00:01:00');
    expect(formatLength(2_073_600 + 24, at('24'))).toBe('24:00:01:00');
    expect(formatLength(360_000 * 25, at('25'))).toBe('100:00:00:00');
    expect(formatLength(0, at('29.97df'))).toBe('00:00:00;00');
  });
});

describe('a bad label', () => {
  const problemsOf = (text: string, token: string, base?: 80 | 100) => parseTimecode(text, at(token), base).problems;

  it('is told of each bad field at its own columns', () => {
    const reading = parseTimecode('25:61:62:24', at('24'));
    expect(reading.frame).toBeUndefined();
    expect(reading.problems.map(({ code, field, start, end }) => [code, field, start, end])).toEqual([
      ['timecode/field-out-of-range', 'hours', 0, 2],
      ['timecode/field-out-of-range', 'minutes', 3, 5],
      ['timecode/field-out-of-range', 'seconds', 6, 8],
      ['timecode/field-out-of-range', 'frames', 9, 11],
    ]);
    expect(problemsOf('01:00:00:24', '24')).toEqual([
      {
        code: 'timecode/field-out-of-range',
        severity: 'error',
        field: 'frames',
        start: 9,
        end: 11,
        message:
          'Frame 24 does not exist at 24 fps (0–23). Valid at 25 or above: is the rate right? Did you mean 01:00:01:00 or 01:00:00:23?',
        fixes: ['01:00:01:00', '01:00:00:23'],
      },
    ]);
    expect(problemsOf('24:00:00:00', '24')[0]).toMatchObject({ field: 'hours', fixes: ['00:00:00:00'] });
    expect(problemsOf('23:59:59:24', '24')[0]).toMatchObject({ fixes: ['23:59:59:23'] });
    // A skipped label is no news where the hour does not exist either.
    expect(problemsOf('25:01:00;00', '29.97df')).toMatchObject([{ field: 'hours', fixes: [] }]);
    expect(problemsOf('00:00:59:120', '120')[0]?.message).not.toContain('Valid at');
  });

  it('that drop-frame skips is refused at every minute of the day, with both neighbours', () => {
    for (const rate of RATES.filter(({ drop }) => drop)) {
      for (let minute = 0; minute < 1440; minute++) {
        const head = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00;`;
        for (let frame = 0; frame < rate.dropCount; frame++) {
          const reading = parseTimecode(head + String(frame).padStart(rate.frameDigits, '0'), rate);
          if (minute % 10 === 0) {
            expect(reading.problems).toEqual([]);
            continue;
          }
          expect(reading.frame).toBeUndefined();
          expect(reading.problems.map(({ code }) => code)).toEqual(['timecode/dropped-label']);
          const [next, previous] = reading.problems[0]!.fixes.map((fix) => parseTimecode(fix, rate).frame);
          expect(next).toBe(previous! + 1);
          expect(reading.problems[0]!.fixes[0]).toBe(head + String(rate.dropCount).padStart(rate.frameDigits, '0'));
        }
      }
    }
    const [problem] = problemsOf('00:01:00;00', '29.97df');
    expect(problem?.message).toBe(
      '00:01:00;00 is skipped in 29.97 drop-frame. The next label is 00:01:00;02, the one before is 00:00:59;29.',
    );
    expect(problem?.fixes).toEqual(['00:01:00;02', '00:00:59;29']);
    expect(problemsOf('00:01:00:00', '29.97df')).toMatchObject([
      { code: 'timecode/dropped-label', rateFixes: ['29.97'] },
    ]);
  });

  it('with the separator of the sibling rate is read, and told what the other reading costs', () => {
    const drop = parseTimecode('01:00:00:00', at('29.97df'));
    expect(drop.frame).toBe(107_892);
    expect(drop.problems).toMatchObject([
      {
        code: 'timecode/wrong-separator',
        severity: 'warning',
        start: 8,
        end: 9,
        fixes: ['01:00:00;00'],
        rateFixes: ['29.97'],
      },
    ]);
    expect(drop.problems[0]?.message).toContain('Read as non-drop this is 108 frames, 3.6 s, later.');
    const plain = parseTimecode('01:00:00;00', at('29.97'));
    expect(plain.frame).toBe(108_000);
    expect(plain.problems).toMatchObject([{ severity: 'warning', fixes: ['01:00:00:00'], rateFixes: ['29.97df'] }]);
    expect(plain.problems[0]?.message).toContain('108 frames, 3.6 s, earlier');
    expect(parseTimecode('00:01:00;00', at('29.97')).problems).toMatchObject([
      { rateFixes: [], fixes: ['00:01:00:00'] },
    ]);
    const none = parseTimecode('01:00:00;00', at('24'));
    expect(none.frame).toBeUndefined();
    expect(none.problems).toMatchObject([
      { code: 'timecode/wrong-separator', severity: 'error', fixes: ['01:00:00:00'] },
    ]);
    expect(parseTimecode('01;00;00;00', at('29.97df'))).toMatchObject({
      frame: 107_892,
      problems: [{ code: 'timecode/wrong-separator', severity: 'warning', fixes: ['01:00:00;00'] }],
    });
    const both = parseTimecode('01:00:75;30', at('24')).problems;
    expect(both.map(({ code }) => code)).toEqual([
      'timecode/field-out-of-range',
      'timecode/field-out-of-range',
      'timecode/wrong-separator',
    ]);
    expect(both[2]?.fixes).toEqual(['01:00:59:23']);
  });

  it.each([
    ['1:2:3:4', '24', ['01:02:03:04']],
    ['01:02:03:4', '29.97df', ['01:02:03;04']],
    ['01:02:03', '24', ['00:01:02:03', '01:02:03:00']],
    ['01:02:03:004', '24', ['01:02:03:04']],
    ['01:02:03:04', '119.88', ['01:02:03:004']],
    ['01;02:03:04', '24', ['01:02:03:04']],
    ['-00:00:01:00', '24', ['00:00:01:00']],
    ['01:02:03:04x', '24', []],
    ['01:02:03:04:05', '24', []],
    ['', '24', []],
    ['٠١:٠٠:٠٠:٠٠', '24', []],
    ['01:02:03:04 ', '24', ['01:02:03:04']],
    ['1:75:3:4', '24', []],
  ])('of a wrong shape, %j at %s, is reported once with %j', (text, token, fixes) => {
    const reading = parseTimecode(text, at(token));
    expect(reading.frame).toBeUndefined();
    expect(reading.problems).toMatchObject([
      { code: 'timecode/malformed', severity: 'error', start: 0, end: text.length, fixes },
    ]);
  });

  it('offers only fixes that are themselves without fault', () => {
    const text = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'0123456789:;.-'), maxLength: 14 }),
      fc
        .tuple(fc.nat(30), fc.nat(70), fc.nat(70), fc.nat(130), fc.constantFrom(':', ';'))
        .map(
          ([h, m, s, f, mark]) =>
            [h, m, s].map((n) => String(n).padStart(2, '0')).join(':') + mark + String(f).padStart(2, '0'),
        ),
    );
    fc.assert(
      fc.property(text, anyRate, (label, rate) => {
        const { frame, problems } = parseTimecode(label, rate);
        expect(frame === undefined).toBe(problems.some(({ severity }) => severity === 'error'));
        for (const problem of problems) {
          expect(problem.start >= 0 && problem.end <= label.length && problem.start <= problem.end).toBe(true);
          for (const fix of problem.fixes) expect(parseTimecode(fix, rate).problems).toEqual([]);
          for (const token of problem.rateFixes ?? []) expect(parseTimecode(label, at(token)).problems).toEqual([]);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe('subframes', () => {
  it('need a declared base', () => {
    expect(parseTimecode('01:00:00:00.79', at('24'), 80)).toEqual({ frame: 86_400, subframe: 79, problems: [] });
    expect(parseTimecode('01:00:00:00.99', at('24'), 100)).toMatchObject({ frame: 86_400, subframe: 99 });
    expect(parseTimecode('01:00:00:00.80', at('24'), 80)).toMatchObject({
      frame: undefined,
      problems: [
        { code: 'timecode/field-out-of-range', field: 'subframes', start: 12, end: 14, fixes: ['01:00:00:00.79'] },
      ],
    });
    expect(parseTimecode('01:00:00:00.40', at('24'))).toMatchObject({
      frame: undefined,
      problems: [{ code: 'timecode/malformed', start: 11, end: 14, fixes: ['01:00:00:00'] }],
    });
    expect(formatSubframes(86_400, 7, at('24'))).toBe('01:00:00:00.07');
  });
});
