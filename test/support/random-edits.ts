/** Edits as people and accidents make them: typing, pasting, cutting, stray braces and quotes, other line endings. */
import fc from 'fast-check';

export interface RandomEdit {
  /** Where, as a part of 1,000,000 of the text's length. */
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

const PIECES = [
  '',
  ' ',
  '\n',
  '\r\n',
  '\r',
  '{',
  '}',
  '"',
  ';',
  ',',
  ',\n    ',
  '\n}\n',
  '{\n',
  '//',
  '// cuelock-allow cue/overlap: so',
  '1m1',
  ' 01:02:03:04',
  ' - 01:02:09:00',
  'note ana "x"',
  'cues music {\n',
  'phase p {',
  'task t 2d after final-mix',
  'reel 3',
  ' segue 1m3',
  'show "Other"',
  'episode 102 {\n',
  'episode ',
  '102',
  '1',
  ' { episode 101 }',
  '\n  1m9 01:10:00:00 - 01:11:00:00 "New"\n',
  'é',
  '“',
  '”',
  '\u00a0',
  '2026-02-30',
  '%',
  'workz {',
  '  hit 01:00:31:14 "y"\n',
];

export const randomEdit: fc.Arbitrary<RandomEdit> = fc.record({
  at: fc.integer({ min: 0, max: 1_000_000 }),
  length: fc.oneof(
    { weight: 6, arbitrary: fc.constant(0) },
    { weight: 4, arbitrary: fc.integer({ min: 1, max: 12 }) },
    fc.integer({ min: 1, max: 400 }),
  ),
  text: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ maxLength: 6 })),
});

/** The edit as a span of a text of that length. */
export function spanIn(edit: RandomEdit, length: number): { start: number; end: number } {
  const start = Math.floor((edit.at * length) / 1_000_000);
  return { start, end: Math.min(length, start + edit.length) };
}
