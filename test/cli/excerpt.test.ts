/** Source lines with a place underlined. */
import { describe, expect, test } from 'vitest';
import { drawExcerpt, drawUnderline } from '../../server/src/cli/excerpt.ts';
import { cellsOf, plainText } from '../../server/src/cli/plain-text.ts';

const plain = (_: string, text: string) => text;

/** Draws the place that ⟦ ⟧ mark. */
function draw(text: string): string {
  const pointAt = (offset: number, before: string) => {
    const lines = before.slice(0, offset).split('\n');
    return { line: lines.length, column: lines.at(-1)!.length + 1 };
  };
  const start = pointAt(text.indexOf('⟦'), text);
  const rest = text.replace('⟦', '');
  const end = pointAt(rest.indexOf('⟧'), rest);
  return drawExcerpt(rest.replace('⟧', '').split('\n'), start, end, 2, 'error', plain).join('\n');
}

describe('one line', () => {
  test('is underlined', () => {
    expect(draw('a\nb ⟦cd⟧ e')).toBe('   |\n 2 | b cd e\n   |   ^^');
  });

  test('an empty place has one mark, at the end of the text too', () => {
    expect(draw('ab⟦⟧')).toBe('   |\n 1 | ab\n   |   ^');
    expect(draw('ab\n⟦⟧')).toBe('   |\n 2 |\n   | ^');
  });

  test('a place up to the next line ends in its own', () => {
    expect(draw('a ⟦bc\n⟧d')).toBe('   |\n 1 | a bc\n   |   ^^');
  });

  test('marks stand below what they mark after tabs and wide characters', () => {
    expect(draw('\ta\t⟦b⟧')).toBe('   |\n 1 |     a   b\n   |         ^');
    expect(draw('"夜の" ⟦x⟧')).toBe('   |\n 1 | "夜の" x\n   |        ^');
    expect(draw('⟦夜⟧')).toBe('   |\n 1 | 夜\n   | ^^');
    expect(draw('👩‍👩‍👧é ⟦x⟧')).toBe('   |\n 1 | 👩‍👩‍👧é x\n   |     ^');
    expect(draw('e\u0301 ⟦x⟧')).toBe('   |\n 1 | e\u0301 x\n   |   ^');
  });

  test('of a long line only the part around the place is shown', () => {
    const [line, marks] = drawUnderline(
      `${'a'.repeat(5000)}夜HERE${'b'.repeat(1_000_000)}`,
      5001,
      5005,
      'error',
      plain,
    );
    expect(line.length).toBeLessThan(150);
    expect(line).toMatch(/^…a+夜HEREb+…$/);
    const before = cellsOf(line.slice(0, line.indexOf('HERE'))).reduce((sum, { width }) => sum + width, 0);
    expect(marks).toBe(`${' '.repeat(before)}^^^^`);
  });

  test('a place longer than can be shown', () => {
    const [line, marks] = drawUnderline('x'.repeat(500), 10, 490, 'error', plain);
    expect(line.length).toBeLessThan(150);
    expect(marks.trim()).toMatch(/^\^+$/);
    expect(marks.length).toBeLessThanOrEqual(line.length);
  });
});

describe('several lines', () => {
  test('that begin a line', () => {
    expect(draw('  ⟦a {\n    b\n  }⟧ c')).toBe(
      ['   |', ' 1 | /   a {', ' 2 | |     b', ' 3 | |   } c', '   | |___^'].join('\n'),
    );
  });

  test('that begin within one', () => {
    expect(draw('ab ⟦{\n  c\n}⟧')).toBe(
      ['   |', ' 1 |   ab {', '   |  ____^', ' 2 | |   c', ' 3 | | }', '   | |_^'].join('\n'),
    );
  });

  test('many are shown by their first and last', () => {
    expect(draw('⟦a\nb\nc\nd\ne\nf\ng\nh⟧')).toBe(
      ['   |', ' 1 | / a', ' 2 | | b', '...  |', ' 7 | | g', ' 8 | | h', '   | |_^'].join('\n'),
    );
  });
});

test('text that a terminal would obey is made visible', () => {
  expect(plainText('a\u001B[31mb\u007F\u009B\u202Ec\nd')).toBe('a␛[31mb␡��c␊d');
});
