/** How many columns a text takes in a fixed-width font. */

/** Marks that stand over or under the character before them, joiners, variation selectors. */
const ZERO = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Behind a character that is otherwise drawn as text. */
const EMOJI_STYLE = '\uFE0F';
/** Two letters of a country: a flag. */
const REGION_PAIR = /^[\u{1F1E6}-\u{1F1FF}]{2}/u;

/** Wide and fullwidth of Unicode's East Asian Width (UAX #11), and emoji, which fonts draw as wide. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x2329, 0x232a],
  [0x23e9, 0x23ec],
  [0x25fd, 0x25fe],
  [0x2614, 0x2615],
  [0x2648, 0x2653],
  [0x26a1, 0x26a1],
  [0x2705, 0x2705],
  [0x274c, 0x274c],
  [0x2753, 0x2755],
  [0x2795, 0x2797],
  [0x2b1b, 0x2b1c],
  [0x2b50, 0x2b50],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1b000, 0x1b2ff],
  [0x1f004, 0x1f004],
  [0x1f18e, 0x1f19a],
  [0x1f200, 0x1f320],
  [0x1f32d, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f7e0, 0x1f7f0],
  [0x1f900, 0x1f9ff],
  [0x1fa70, 0x1faff],
  [0x20000, 0x3fffd],
];

/** Without a language of its own: what is one character is the same in all of them. */
let characters: Intl.Segmenter | undefined;

/**
 * Columns of a text, character by character as a reader counts them: what is joined (letters with marks, syllables of
 * several jamo, families and flags among emoji) stands in the columns of its widest part. A tab counts as one.
 */
export function displayWidth(text: string): number {
  if (/^[\x20-\u02ff]*$/.test(text)) return text.length;
  characters ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  let width = 0;
  for (const { segment } of characters.segment(text)) width += widthOfCharacter(segment);
  return width;
}

function widthOfCharacter(segment: string): number {
  if (segment.includes(EMOJI_STYLE) || REGION_PAIR.test(segment)) return 2;
  let width = 0;
  for (const part of segment) if (!ZERO.test(part)) width = Math.max(width, isWide(part.codePointAt(0)!) ? 2 : 1);
  return width;
}

function isWide(point: number): boolean {
  return point >= 0x1100 && WIDE.some(([first, last]) => first <= point && point <= last);
}
