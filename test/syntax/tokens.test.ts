import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { validatedLexer } from '../../server/src/language/syntax/token.ts';
import { lexLine } from '../support/lex-line.ts';

/** Every token of a line, blanks included. */
function lex(line: string): string[] {
  const found: string[] = [];
  lexLine(line, (kind, start, end) => found.push(`${kind} ${line.slice(start, end)}`));
  return found;
}

const kinds = (line: string) => lex(line).filter((token) => !token.startsWith('Blank '));

describe('tokens', () => {
  beforeAll(() => {
    // Chevrotain's own validation wants a function that Node 20 does not have yet.
    const object = Object as unknown as { groupBy?: unknown };
    object.groupBy ??= (items: Iterable<unknown>, keyOf: (item: unknown, at: number) => PropertyKey) => {
      const groups: Record<PropertyKey, unknown[]> = {};
      let at = 0;
      for (const item of items) {
        const key = keyOf(item, at++);
        groups[key] = [...(groups[key] ?? []), item];
      }
      return groups;
    };
  });

  test("the table passes the lexer generator's own validation", () =>
    expect(validatedLexer().lexerDefinitionErrors).toEqual([]));

  test("a line has the tokens that Chevrotain's own lexer finds in it", () => {
    const theirs = validatedLexer();
    const piece = fc.constantFrom(
      ...'1 01:00:08:00 ; : - .. " “ ” « » { } , + % // /// 2m3 1m1-a 29.97df 5d 2026-02- x é 監 ? \\ _ / & .'.split(
        ' ',
      ),
      ' ',
      '\t',
      '\u00A0',
      '\u200B',
    );
    const line = fc.oneof(
      fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
      fc.string({ unit: 'binary', maxLength: 30 }),
    );
    fc.assert(
      fc.property(line, (text) => {
        const one = text.replace(/[\r\n]/g, ' ');
        expect(lex(one)).toEqual(theirs.tokenize(one).tokens.map((token) => `${token.tokenType.name} ${token.image}`));
      }),
      { numRuns: 4000 },
    );
  });

  test.each([
    ['01:00:08:00', 'Timecode'],
    ['01:00:08;00', 'Timecode'],
    ['01;00;08;00', 'Timecode'],
    ['01:00:08:00.50', 'Timecode'],
    ['01:00:08:0x', 'Timecode'],
    ['1:2:3', 'Timecode'],
    ['18:30', 'Clock'],
    ['123+08', 'FeetFrames'],
    ['2026-02-13', 'Date'],
    ['2026-02-', 'Date'],
    ['2026-13-45', 'Date'],
    ['33.34%', 'Percent'],
    ['29.97df', 'Rate'],
    ['24000/1001', 'Rate'],
    ['1m1', 'CueNumber'],
    ['2M14A', 'CueNumber'],
    ['101_2m03', 'CueNumber'],
    ['2m3-alt', 'CueNumber'],
    ['90f', 'Duration'],
    ['12.5s', 'Duration'],
    ['6min', 'Duration'],
    ['23.976', 'Decimal'],
    ['42', 'Int'],
    ['2d-animation', 'DigitName'],
    ['24D', 'DigitName'],
    ['2.39:1', 'Digits'],
    ['mix-lock', 'Word'],
    ['Zoë', 'Word'],
    ['監督', 'Word'],
    ['cue/overlap', 'Word'],
    ['"a \\" b"', 'String'],
    ['“a b”', 'SmartString'],
    ['„a b“', 'SmartString'],
    ['«a b»', 'SmartString'],
    ['–', 'Minus'],
    ['..', 'To'],
    ['?', 'Stray'],
  ])('%s is a %s', (text, kind) => expect(kinds(text)).toEqual([`${kind} ${text}`]));

  test('a string without its end leaves a final brace to the line', () => {
    expect(kinds('note "open {')).toEqual(['Word note', 'Unterminated "open', 'Open {']);
    expect(kinds('note "open')).toEqual(['Word note', 'Unterminated "open']);
  });

  test('a range, a lag and a span are marks between values', () => {
    expect(kinds('Mon .. Fri')).toEqual(['Word Mon', 'To ..', 'Word Fri']);
    expect(kinds('premiere - 10d')).toEqual(['Word premiere', 'Minus -', 'Duration 10d']);
    expect(kinds('01:00:08:00-01:00:09:00')).toEqual(['Timecode 01:00:08:00', 'Minus -', 'Timecode 01:00:09:00']);
  });

  test('every character of any line is in exactly one token', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const line = text.replace(/[\r\n]/g, ' ');
        let end = 0;
        lexLine(line, (_, start, next) => {
          expect(start).toBe(end);
          end = next;
        });
        expect(end).toBe(line.length);
      }),
      { numRuns: 2000 },
    );
  });

  test('no line makes the lexer slow: forty thousand characters of anything cost little more than twice twenty thousand', () => {
    // Not a clock: a pattern that backtracks would take minutes here and trip the test's own limit.
    for (const piece of [
      '"',
      '“',
      '1:',
      '1;',
      '1-',
      '1+',
      '1.',
      '1m',
      '1-x',
      'a-',
      'a.',
      '{"',
      '9',
      ' ',
      '\\',
      '"\\',
      '1_',
      '%',
      '1..',
      '1d-',
      '//',
      ': ',
    ]) {
      const line = piece.repeat(40_000 / piece.length);
      let end = 0;
      lexLine(line, (_kind, _start, next) => (end = next));
      expect(end).toBe(line.length);
    }
  });
});
