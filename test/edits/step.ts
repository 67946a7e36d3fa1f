/**
 * What people and editors do to text, as data: a step says where by file, line and column, each taken within what there
 * is when it is made. A step stays meaningful when those before it are left out, so that a failure can be made small.
 */
import fc from 'fast-check';

/** A line of a file. */
interface At {
  readonly file: number;
  readonly line: number;
}

export type Step =
  /** Typed key by key below a line (or into it): brackets and quotes come in pairs, and the second is typed over. */
  | (At & { readonly act: 'type'; readonly column: number; readonly statement: number; readonly keys: number })
  | (At & { readonly act: 'erase'; readonly column: number; readonly keys: number })
  | (At & { readonly act: 'insert'; readonly column: number; readonly text: string })
  /** The same at several places, in one change. */
  | (At & { readonly act: 'cursors'; readonly columns: readonly number[]; readonly text: string })
  /** A span is cut out, in whatever blocks it begins and ends. */
  | (At & { readonly act: 'cut'; readonly column: number; readonly lines: number; readonly to: number })
  /** Lines of a file, or all of it, are put into another. */
  | (At & { readonly act: 'paste'; readonly column: number; readonly from: At; readonly lines: number })
  | (At & { readonly act: 'move'; readonly lines: number; readonly to: number; readonly atOnce: boolean })
  | (At & { readonly act: 'double'; readonly lines: number })
  | (At & { readonly act: 'comment'; readonly lines: number })
  | (At & { readonly act: 'indent'; readonly lines: number; readonly by: number })
  | (At & { readonly act: 'endings'; readonly lines: number; readonly ending: string })
  /** A word, time, date or name is replaced by another of its like, that stands somewhere. */
  | { readonly act: 'swap'; readonly file: number; readonly token: number; readonly other: number }
  /** A word is replaced in all files, by one that is there or by a new one. */
  | { readonly act: 'rename'; readonly file: number; readonly token: number; readonly to: number }
  /** A file becomes what another one is, or what it was at first, with the least change. */
  | { readonly act: 'become'; readonly file: number; readonly like: number }
  | { readonly act: 'undo'; readonly times: number }
  | { readonly act: 'redo'; readonly times: number }
  /** A file goes, or comes back as it was at first. */
  | { readonly act: 'remove'; readonly file: number }
  | { readonly act: 'open'; readonly file: number }
  /** The adapter says which day it is, or to which level a rule is set. */
  | { readonly act: 'today'; readonly day: number }
  | { readonly act: 'level'; readonly level: number };

const line = fc.nat(400);
const column = fc.nat(90);
const at = { file: fc.nat(9), line };
const few = fc.oneof(fc.nat(3), fc.nat(20));

const STRAY = [
  ...['"', '{', '}', '{\n', '\n}\n', ',', ',\n    ', ';', '//', '/// ', '\n', '\r\n', '\r', ' ', '\t', '-', '..', '%'],
  ...[
    '“',
    '”',
    '«',
    '\u00a0',
    '\u2028',
    '\ufeff',
    'é',
    '😀',
    '\\',
    '\\"',
    '// cuelock-allow cue/overlap: so',
    '2026-02-30',
  ],
  ...[
    '01:02:03:04',
    ' - 01:02:09:00',
    '1m1',
    ' of previous',
    ' of all',
    'episode 102 {\n',
    ' { episode 101 }',
    '1/0',
    '0',
  ],
];

export const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: act('type', {
      ...at,
      column: fc.oneof(fc.constant(0), column),
      statement: fc.nat(),
      keys: fc.oneof(fc.nat(12), fc.nat(90)),
    }),
  },
  { weight: 4, arbitrary: act('erase', { ...at, column, keys: fc.nat(12) }) },
  {
    weight: 6,
    arbitrary: act('insert', { ...at, column, text: fc.oneof(fc.constantFrom(...STRAY), fc.string({ maxLength: 6 })) }),
  },
  {
    weight: 2,
    arbitrary: act('cursors', {
      ...at,
      columns: fc.array(column, { minLength: 2, maxLength: 5 }),
      text: fc.constantFrom(...STRAY, ''),
    }),
  },
  { weight: 5, arbitrary: act('cut', { ...at, column, lines: few, to: column }) },
  {
    weight: 4,
    arbitrary: act('paste', {
      ...at,
      column: fc.oneof(fc.constant(0), column),
      from: fc.record(at),
      lines: fc.oneof(few, fc.constant(400)),
    }),
  },
  { weight: 4, arbitrary: act('move', { ...at, lines: few, to: line, atOnce: fc.boolean() }) },
  { weight: 3, arbitrary: act('double', { ...at, lines: few }) },
  { weight: 3, arbitrary: act('comment', { ...at, lines: few }) },
  { weight: 3, arbitrary: act('indent', { ...at, lines: few, by: fc.constantFrom(-4, -2, 2, 4) }) },
  {
    weight: 2,
    arbitrary: act('endings', {
      ...at,
      lines: fc.oneof(few, fc.constant(400)),
      ending: fc.constantFrom('\n', '\r\n', '\r'),
    }),
  },
  { weight: 10, arbitrary: act('swap', { file: at.file, token: fc.nat(), other: fc.nat() }) },
  { weight: 4, arbitrary: act('rename', { file: at.file, token: fc.nat(), to: fc.nat() }) },
  { weight: 2, arbitrary: act('become', { file: at.file, like: fc.nat(9) }) },
  { weight: 5, arbitrary: act('undo', { times: fc.integer({ min: 1, max: 8 }) }) },
  { weight: 3, arbitrary: act('redo', { times: fc.integer({ min: 1, max: 8 }) }) },
  { weight: 1, arbitrary: act('remove', { file: at.file }) },
  { weight: 1, arbitrary: act('open', { file: at.file }) },
  { weight: 1, arbitrary: act('today', { day: fc.integer({ min: 20_440, max: 20_480 }) }) },
  { weight: 1, arbitrary: act('level', { level: fc.nat(7) }) },
) as fc.Arbitrary<Step>;

function act<T extends object>(name: Step['act'], fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) {
  return fc.record({ act: fc.constant(name), ...fields });
}
