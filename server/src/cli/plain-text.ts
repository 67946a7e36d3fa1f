/**
 * Text of a file as a terminal may be shown it: each grapheme with the columns that it takes, and nothing that the
 * terminal would obey. A file must not be able to move the cursor or to turn the text around.
 */

/** Graphemes of a line. */
export interface Cell {
  readonly shown: string;
  /** Columns on a terminal: 0, 1 or 2; a tab as many as lead to the next stop. */
  readonly width: number;
  /** UTF-16 units of the text that it stands for. */
  readonly length: number;
}

const TAB = 4;
const PLAIN = /^[ -~]*$/;
const UNSAFE = /[\u0000-\u001F\u007F-\u009F\u200E\u200F\u2028-\u202E\u2066-\u2069]/g;
const WIDE =
  /^(?:[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation})/u;
const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;

/** Text with everything that a terminal would obey made visible, tabs and line breaks included. */
export function plainText(text: string): string {
  return text.replace(UNSAFE, visible);
}

export function cellsOf(line: string): Cell[] {
  if (PLAIN.test(line)) return [...line].map((shown) => ({ shown, width: 1, length: 1 }));
  const cells: Cell[] = [];
  let column = 0;
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(line)) {
    const width = segment === '\t' ? TAB - (column % TAB) : widthOf(segment);
    const shown = segment === '\t' ? ' '.repeat(width) : plainText(segment);
    cells.push({ shown, width, length: segment.length });
    column += width;
  }
  return cells;
}

function widthOf(grapheme: string): number {
  if (WIDE.test(grapheme) || grapheme.includes('\uFE0F')) return 2;
  return NO_WIDTH.test(grapheme) && plainText(grapheme) === grapheme ? 0 : 1;
}

function visible(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\uFFFD';
}
