import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countBreaks, LineReader } from '../../server/src/language/text/lines.ts';

function linesOf(text: string): string[] {
  const reader = new LineReader(text);
  const lines: string[] = [];
  for (let line = reader.next(); line !== undefined; line = reader.next()) lines.push(line);
  return lines;
}

test.each([
  ['', []],
  ['\n', ['\n']],
  ['a', ['a']],
  ['a\r\nb\rc\n\nd', ['a\r\n', 'b\r', 'c\n', '\n', 'd']],
  ['\n\r\r\n', ['\n', '\r', '\r\n']],
])('lines of %j', (text, lines) => expect(linesOf(text)).toEqual(lines));

test('of any text: all of it, each with the one ending that it ends in', () => {
  const piece = fc.constantFrom('\r', '\n', '\r\n', '  }', '}', 'a line that is longer than a brace', '\u2028');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      const lines = linesOf(text);
      expect(lines.join('')).toBe(text);
      for (const line of lines.slice(0, -1)) expect(line).toMatch(/^[^\r\n]*(?:\r\n|\r|\n)$/);
      expect(lines.at(-1) ?? '').toMatch(/^[^\r\n]*(?:\r\n|\r|\n)?$/);
      expect(countBreaks(text)).toBe(lines.filter((line) => /[\r\n]/.test(line)).length);
    }),
  );
});
