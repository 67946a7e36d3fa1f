import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countEntryFields,
  formatTimecode,
  RATES,
  rateByToken,
  readEntry,
  readEntryFrom,
} from '../../server/src/language/time/index.ts';

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

describe('entry in the running of a picture', () => {
  const from = (text: string, label: string, token = '24') => {
    const rate = rateByToken(token)!;
    const { frame } = readEntryFrom(text, rate, readEntry(label, rate).frame!);
    return frame === undefined ? undefined : formatTimecode(frame, rate);
  };

  it.each([
    ['4217', '01:05:12:13', '01:05:42:17'],
    ['1010', '01:05:12:13', '01:06:10:10'],
    ['5', '01:05:12:13', '01:05:13:05'],
    ['13', '01:05:12:13', '01:05:12:13'],
    ['0', '01:05:59:23', '01:06:00:00'],
    ['0', '01:59:59:23', '02:00:00:00'],
    ['10203', '01:00:00:00', '01:01:02:03'],
    ['10203', '01:30:00:00', '02:01:02:03'],
    ['.10.0', '01:05:12:13', '02:00:10:00'],
    ['1010203', '05:00:00:00', '01:01:02:03'],
    ['0...', '05:00:00:00', '00:00:00:00'],
    ['0', '23:59:59:23', undefined],
    ['10203', '23:30:00:00', undefined],
    ['24', '01:00:00:00', undefined],
    ['6000', '01:00:00:00', undefined],
    ['x', '01:00:00:00', undefined],
    ['', '01:00:00:00', undefined],
  ])('%j at %s is %s', (text, label, expected) => {
    expect(from(text, label)).toBe(expected);
  });

  it('says of a skipped label that it is skipped, and looks no further', () => {
    expect(from('000', '01:00:50:00', '29.97df')).toBeUndefined();
    expect(from('002', '01:00:50:00', '29.97df')).toBe('01:01:00;02');
    expect(from('0', '01:01:00:02', '29.97df')).toBe('01:01:01;00');
    const rate = rateByToken('29.97df')!;
    expect(readEntryFrom('10000', rate, 0).problems).toMatchObject([{ code: 'timecode/dropped-label' }]);
  });

  it('is the first label from there on that ends in what was keyed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...RATES),
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 3 }),
        (rate, a, b, count) => {
          const label = formatTimecode(a % rate.framesPerDay, rate);
          const text = label.split(/[:;]/).slice(-count).join('.');
          const start = b % rate.framesPerDay;
          const { frame } = readEntryFrom(text, rate, start);
          if (frame === undefined) return;
          const end = label.slice(3 * (4 - count));
          expect(formatTimecode(frame, rate).slice(3 * (4 - count))).toBe(end);
          expect(frame).toBeGreaterThanOrEqual(start);
          const period = rate.nominal * 60 ** (count - 1);
          expect(frame - start).toBeLessThanOrEqual(period);
        },
      ),
    );
  });

  it('counts the fields that digits or separators reach', () => {
    const counts = ['4', '15', '215', '1..', '.42.17', '10203', '1010203', '1:2', 'x', ''].map((text) =>
      countEntryFields(text, rateByToken('24')!),
    );
    expect(counts).toEqual([1, 1, 2, 3, 3, 3, 4, 2, undefined, undefined]);
    expect(countEntryFields('215', rateByToken('119.88')!)).toBe(1);
  });
});
