import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatTimecode, RATES, rateByToken, readEntry } from '../../server/src/language/time/index.ts';

const keyed = (text: string, token = '24'): string | undefined => {
  const rate = rateByToken(token)!;
  const { frame } = readEntry(text, rate);
  return frame === undefined ? undefined : formatTimecode(frame, rate);
};

describe('numeric entry', () => {
  it.each([
    ['1020304', '01:02:03:04'],
    ['01020304', '01:02:03:04'],
    ['4', '00:00:00:04'],
    ['215', '00:00:02:15'],
    ['1..', '00:01:00:00'],
    ['1...', '01:00:00:00'],
    ['2.5', '00:00:02:05'],
    ['10203.4', '01:02:03:04'],
    ['.', undefined],
    ['1:2:3:4', '01:02:03:04'],
    ['1:2', '00:00:01:02'],
    ['01:02:03;04', '01:02:03:04'],
    ['001:02:03:004', '01:02:03:04'],
    [' 01:02:03:04\n', '01:02:03:04'],
    ['1:2:3:4:5', undefined],
    ['123456789', undefined],
    ['1....', undefined],
    ['90', undefined],
    ['1:2x', undefined],
    ['-5', undefined],
  ])('%j is %s', (text, label) => {
    expect(keyed(text)).toBe(label);
  });

  it('fills three frame digits above 100 fps and refuses skipped labels', () => {
    expect(keyed('10203004', '119.88')).toBe('01:02:03:004');
    expect(readEntry('10000', rateByToken('29.97df')!).problems).toMatchObject([
      { code: 'timecode/dropped-label', fixes: ['00:01:00;02', '00:00:59;29'] },
    ]);
    expect(readEntry('90', rateByToken('24')!).problems).toMatchObject([
      { code: 'timecode/field-out-of-range', field: 'frames', start: 0, end: 2, fixes: ['00:00:03:18', '00:00:00:23'] },
    ]);
  });

  it('reads every label back from its digits alone', () => {
    fc.assert(
      fc.property(fc.constantFrom(...RATES), fc.nat(), (rate, seed) => {
        const frame = seed % rate.framesPerDay;
        const label = formatTimecode(frame, rate);
        expect(readEntry(label.replace(/\D/g, ''), rate).frame).toBe(frame);
        expect(readEntry(label.replace(/\D/g, '').replace(/^0+(?=.)/, ''), rate).frame).toBe(frame);
        expect(readEntry(label, rate).frame).toBe(frame);
      }),
    );
  });
});
