import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type IdentifierReading,
  readEidr,
  readIpi,
  readIpiBaseNumber,
  readIpiNameNumber,
  readIsan,
  readIsrc,
  readIswc,
} from '../../server/src/language/identifiers/index.ts';

/** Numbers in public use, in canonical form. */
const ISWC = [
  ...['T-034.524.680-1', 'T-071.464.731-0', 'T-003.977.931-1', 'T-800.237.810-2', 'T-041.089.180-3', 'T-004.302.441-4'],
  ...['T-070.224.840-5', 'T-003.140.050-6', 'T-041.520.504-7', 'T-800.322.580-8', 'T-072.324.747-9'],
];
const IPI_NAME = [
  ...['00014107338', '00130046332', '00418430181', '00069406754', '00244969234', '00282430576', '00353265272'],
  ...['00209312104', '00029983244', '00235492073', '01051977352', '00008715000', '00000000199'],
];
const IPI_BASE = ['I-001068130-6', 'I-000000229-7'];
const ISAN = [
  ...['1881-66C7-3420-0000-3', '1881-66C7-3420-6541-Y-9F3A-0245-O', '0000-3BAB-9352-0000-G-0000-0000-Q'],
  ...['0000-0000-D07A-0090-Q-0000-0000-X', '0000-0001-8CFA-0000-I-0000-0000-K', '0000-0001-8947-0000-8-0000-0000-D'],
  ...['B159-D8FA-0124-0000-K', '1234-5678-90AB-CDEF-J', '0123-4567-89AB-CDEF-5-0123-4567-9', '0000-0000-3ABD-0000-S'],
];
const EIDR = [
  ...['7791-8534-2C23-9030-8610-5', '07A9-90F4-F212-704C-0523-9', 'EA73-79D7-1B2B-B378-3A73-M'],
  ...['B752-5B47-DBBE-E5D4-5A3F-N', '1489-49A2-3956-4B2D-FE16-5', 'CB93-339B-33EA-F532-9428-X'],
  ...['0F0D-F5BB-7583-3BB0-53D3-Q', 'CBA0-60AA-5C46-E70C-A89F-X', 'F85A-E100-B068-5B8F-B1C8-T'],
  '7EC7-228A-510A-053E-CBB8-J',
].map((suffix) => `10.5240/${suffix}`);
const ISRC = ['GX26J2400002', 'FXR592300639', 'USSKG1912345', 'USRC17607839'];

interface Kind {
  readonly read: (text: string) => IdentifierReading;
  readonly valid: readonly string[];
  /** Behind this the number itself begins. */
  readonly prefix: string;
}

/** What people write between the characters. */
const strewn = ['', '', ' ', '-', '.', '–'];
const kinds: Record<string, Kind> = {
  ISWC: { read: readIswc, valid: ISWC, prefix: '' },
  'IPI name number': { read: readIpiNameNumber, valid: IPI_NAME, prefix: '' },
  'IPI base number': { read: readIpiBaseNumber, valid: IPI_BASE, prefix: '' },
  ISAN: { read: readIsan, valid: ISAN, prefix: '' },
  EIDR: { read: readEidr, valid: EIDR, prefix: '10.5240/' },
  ISRC: { read: readIsrc, valid: ISRC, prefix: '' },
};

const DIGITS = [...'0123456789'];
const HEX = [...'0123456789ABCDEF'];
const CHECKS = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Every text that differs from this one in one place, where the alphabet of that place allows it. */
function changes(text: string, from: number, alphabetAt: (index: number) => readonly string[]) {
  return [...text].flatMap((old, index) =>
    index < from || !/[\dA-Z]/.test(old)
      ? []
      : alphabetAt(index)
          .filter((character) => character !== old)
          .map((character) => ({ index, text: text.slice(0, index) + character + text.slice(index + 1) })),
  );
}

const isRefused = (reading: IdentifierReading) => 'problem' in reading;
const fixOf = (reading: IdentifierReading) => ('problem' in reading ? reading.problem.fix : undefined);

describe.each(Object.entries(kinds))('%s', (_, { read, valid, prefix }) => {
  test.each(valid)('%s is right, and canonical as it stands', (text) => {
    expect(read(text)).toEqual({ canonical: text });
  });

  test('reads alike however it is spaced, joined and cased', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...valid),
        fc.array(fc.constantFrom(...strewn), { minLength: 40, maxLength: 40 }),
        fc.boolean(),
        (text, joints, isLower) => {
          const bare = text.slice(prefix.length).replace(/[-.]/g, '');
          const spaced = [...bare].map((character, at) => joints[at]! + character).join('');
          expect(read(prefix + (isLower ? spaced.toLowerCase() : spaced))).toEqual({ canonical: text });
        },
      ),
    );
  });

  test('says something of any text, and what it accepts or offers is canonical', () => {
    const near = fc
      .tuple(fc.constantFrom(...valid), fc.nat(40), fc.nat(3), fc.string({ maxLength: 3 }))
      .map(([text, at, length, other]) => text.slice(0, at) + other + text.slice(at + length));
    fc.assert(
      fc.property(fc.oneof(fc.string(), near), (text) => {
        const reading = read(text);
        if ('problem' in reading) expect(reading.problem.message).toMatch(/^[A-Z].*[.]$/);
        const right = 'problem' in reading ? reading.problem.fix : reading.canonical;
        if (right !== undefined) expect(read(right)).toEqual({ canonical: right });
      }),
      { numRuns: 500 },
    );
  });
});

describe('a change of one digit', () => {
  /** Weighted sums modulo 10 miss a difference that its place makes a multiple of ten. */
  const isSeenByWeights = (text: string, { index, text: other }: { index: number; text: string }) => {
    const digitsBefore = text.slice(0, index).replace(/\D/g, '').length;
    const place = digitsBefore < 9 ? digitsBefore + 1 : 1;
    return (place * (Number(text[index]) - Number(other[index]))) % 10 !== 0;
  };

  test.each([
    ['ISWC', readIswc, ISWC],
    ['IPI base number', readIpiBaseNumber, IPI_BASE],
  ] as const)('of an %s is refused where the weights show it, and only there', (_, read, valid) => {
    for (const text of valid) {
      for (const change of changes(text, 2, () => DIGITS)) {
        expect(isRefused(read(change.text)), change.text).toBe(isSeenByWeights(text, change));
      }
    }
  });

  test('of an IPI name number is always refused', () => {
    for (const text of IPI_NAME) {
      for (const change of changes(text, 0, () => DIGITS))
        expect(isRefused(readIpi(change.text)), change.text).toBe(true);
    }
  });

  test('of an IPI name number is always refused, whatever the number', () => {
    fc.assert(
      fc.property(fc.nat(999_999_999), fc.nat(10), fc.integer({ min: 1, max: 9 }), (number, index, more) => {
        const digits = String(number).padStart(9, '0');
        const reading = readIpiNameNumber(`${digits}00`);
        const right = fixOf(reading) ?? `${digits}00`;
        const digit = (Number(right[index]) + more) % 10;
        expect(isRefused(readIpiNameNumber(right.slice(0, index) + digit + right.slice(index + 1)))).toBe(true);
      }),
    );
  });

  test('of an ISAN is always refused, check characters included', () => {
    for (const text of ISAN) {
      const isCheck = (index: number) => index === 20 || index === text.length - 1;
      for (const change of changes(text, 0, (index) => (isCheck(index) ? CHECKS : HEX))) {
        expect(isRefused(readIsan(change.text)), change.text).toBe(true);
      }
    }
  });

  test('of an EIDR is always refused, the check character included', () => {
    for (const text of EIDR) {
      for (const change of changes(text, 8, (index) => (index === text.length - 1 ? CHECKS : HEX))) {
        expect(isRefused(readEidr(change.text)), change.text).toBe(true);
      }
    }
  });

  test('of the check digit alone is mended by the fix', () => {
    for (const { read, valid } of [kinds.ISWC!, kinds['IPI base number']!, kinds['IPI name number']!, kinds.EIDR!]) {
      for (const text of valid) {
        const last = text.at(-1) === '4' ? '5' : '4';
        expect(fixOf(read(text.slice(0, -1) + last))).toBe(text);
      }
    }
    expect(fixOf(readIsan('1881-66C7-3420-6541-X-9F3A-0245-O'))).toBe('1881-66C7-3420-6541-Y-9F3A-0245-O');
    expect(fixOf(readIsan('1881-66C7-3420-6541-Y-9F3A-0245-P'))).toBe('1881-66C7-3420-6541-Y-9F3A-0245-O');
  });
});

describe('what is refused', () => {
  test.each([
    ['an ISWC with a check digit by another algorithm', readIswc, 'T-345.246.800-1', 'T-345.246.800-3'],
    ['an ISWC without its T', readIswc, '034.524.680-1', undefined],
    ['an ISWC without its check digit', readIswc, 'T-034.524.680', undefined],
    ['an IPI name number copied wrong', readIpi, '00854632549', '00854632521'],
    ['a name number whose zeros a spreadsheet ate', readIpi, '14107338', '00014107338'],
    ['a name number that lost another digit', readIpi, '0014107338', '00014107338'],
    ['one too short to be padded', readIpi, '1410733', undefined],
    ['one with twelve digits', readIpi, '000014107338', undefined],
    ['a base number copied wrong', readIpi, 'I-123456789-4', 'I-123456789-3'],
    ['a base number with a digit too few', readIpi, 'I-00106813-6', undefined],
    ['an ISAN with a wrong check character', readIsan, '0000-0000-3ABD-0000-Z', '0000-0000-3ABD-0000-S'],
    ['an ISAN without a check character', readIsan, '1881-66C7-3420-0000', '1881-66C7-3420-0000-3'],
    [
      'a version without check characters',
      readIsan,
      '1881-66C7-3420-6541-9F3A-0245',
      '1881-66C7-3420-6541-Y-9F3A-0245-O',
    ],
    [
      'a version with a root mistyped, which both check characters show',
      readIsan,
      '1881-66C7-3421-6541-Y-9F3A-0245-O',
      undefined,
    ],
    ['a version with one check character of two', readIsan, '1881-66C7-3420-6541-Y-9F3A-0245', undefined],
    ['an ISAN with a letter that is no hexadecimal digit', readIsan, '1881-66G7-3420-0000-3', undefined],
    ['an EIDR under another prefix', readEidr, '11.5240/7791-8534-2C23-9030-8610-5', undefined],
    ['an EIDR without its prefix', readEidr, '7791-8534-2C23-9030-8610-5', undefined],
    ['an EIDR with a group too few', readEidr, '10.5240/7791-8534-2C23-9030-5', undefined],
    ['an ISRC with a digit in its prefix', readIsrc, '1SABC9100055', undefined],
    ['an ISRC with an O for a zero', readIsrc, 'US-SKG-19-1234O', undefined],
    ['an ISRC with a digit too few', readIsrc, 'US-SKG-19-1234', undefined],
  ] as const)('%s', (_, read, text, fix) => {
    const reading = read(text);
    expect(isRefused(reading)).toBe(true);
    expect(fixOf(reading)).toBe(fix);
  });

  test('not a CAE number, the nine digits that an IPI name number had before', () => {
    expect(readIpi('014107338')).toEqual({ canonical: '00014107338' });
  });

  test('not a country that is none: agencies have codes of their own', () => {
    expect(readIsrc('QZ-ABC-24-00001')).toEqual({ canonical: 'QZABC2400001' });
  });
});
