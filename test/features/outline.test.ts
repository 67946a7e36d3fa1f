import { describe, expect, test } from 'vitest';
import {
  Document,
  type DocumentSymbol,
  documentSymbols,
  foldingRanges,
  inlayHints,
  selectionRanges,
  semanticTokens,
  signatureHelp,
  Workspace,
  workspaceSymbols,
} from '../../server/src/language/index.ts';
import { openMarked, readMarks } from '../support/markers.ts';
import { SAMPLE } from '../support/sample-text.ts';

describe('document symbols', () => {
  const draw = (symbols: readonly DocumentSymbol[], depth = 0): string[] =>
    symbols.flatMap(({ kind, name, detail, children }) => [
      `${'  '.repeat(depth)}${kind} ${name}${detail && ` | ${detail}`}`,
      ...draw(children, depth + 1),
    ]);

  test('say what the lines say', () => {
    const { workspace, uri } = openMarked(SAMPLE);
    const outline = draw(documentSymbols(workspace, uri));
    expect(outline).toEqual(
      expect.arrayContaining([
        'show Night Train',
        'group crew',
        '  person ana | Ana Ruiz',
        '  reel reel 1 | 01:00:08:00',
        'session spotting music | v7',
        '  cue 1m1 Main Title | 01:00:08:00 - 01:01:42:12',
        '  note No music here. | 01:04:02:00 - 01:05:40:00',
        '  phase editorial',
        '    lock picture-lock',
      ]),
    );
  });

  test('names lie inside their lines, lines inside their blocks, in order', () => {
    const { workspace, uri } = openMarked(SAMPLE);
    const check = (symbols: readonly DocumentSymbol[], outer: { start: number; end: number }) => {
      let last = outer.start;
      for (const { span, nameSpan, children } of symbols) {
        expect(span.start).toBeGreaterThanOrEqual(last);
        expect(span.end).toBeLessThanOrEqual(outer.end);
        expect(nameSpan.start).toBeGreaterThanOrEqual(span.start);
        expect(nameSpan.end).toBeLessThanOrEqual(span.end);
        last = span.end;
        check(children, span);
      }
    };
    check(documentSymbols(workspace, uri), { start: 0, end: SAMPLE.length });
  });

  test('of ten thousand cues are all there', () => {
    const cues = Array.from({ length: 10_000 }, (_, at) => `  1m${at + 1} 01:00:08:00 - 01:01:42:12 "Cue ${at}"`);
    const workspace = new Workspace();
    workspace.open('file:///a.cuelock', `cues music {\n${cues.join('\n')}\n}\n`);
    expect(documentSymbols(workspace, 'file:///a.cuelock')[0]?.children).toHaveLength(10_000);
  });
});

test('workspace symbols: letters in order, the nearest first', () => {
  const { workspace } = openMarked(SAMPLE);
  expect(workspaceSymbols(workspace, 'mixlock').map(({ name }) => name)).toEqual(['mix-lock']);
  expect(workspaceSymbols(workspace, 'lock').map(({ name }) => name)).toEqual(['picture-lock', 'mix-lock']);
  expect(workspaceSymbols(workspace, 'Inès')[0]).toMatchObject({ name: 'ines', kind: 'person', detail: 'Inès Faure' });
  expect(workspaceSymbols(workspace, 'zzz')).toEqual([]);
});

describe('semantic tokens', () => {
  test('refine words, and know what names are', () => {
    const { workspace, uri } = openMarked(SAMPLE);
    const drawn = semanticTokens(workspace, uri).map(
      ({ start, length, type, modifiers }) =>
        `${SAMPLE.slice(start, start + length)}:${[type, ...modifiers].join('.')}`,
    );
    expect(drawn).toEqual(
      expect.arrayContaining([
        'lock:keyword',
        'after:property',
        'ana:variable.declaration',
        'director:parameter',
        '1m2a:function.declaration',
        '1m7:function.declaration.deprecated',
        'vocal:enumMember',
        'feature:namespace.defaultLibrary',
        'before:property',
      ]),
    );
  });

  test('of a span are those of its lines, and none overlap', () => {
    const { workspace, uri } = openMarked(SAMPLE);
    const all = semanticTokens(workspace, uri);
    const span = { start: SAMPLE.indexOf('works {'), end: SAMPLE.indexOf('calendar paris {') - 1 };
    expect(semanticTokens(workspace, uri, span)).toEqual(
      all.filter(({ start }) => span.start <= start && start <= span.end),
    );
    for (let at = 1; at < all.length; at++) {
      expect(all[at]!.start).toBeGreaterThanOrEqual(all[at - 1]!.start + all[at - 1]!.length);
    }
  });
});

test('folding: blocks with their last brace in sight, runs of comments', () => {
  const { text, ranges } = readMarks(
    '// a<|\n// b|>\ncrew {<|\n  ana "A" {<|\n    away 2026-01-01|>\n  }|>\n}\nrooms { x "X" }\n// one\n',
  );
  const found = foldingRanges(new Document('a', text)).map(({ start, end }) => ({ start, end }));
  expect(found).toEqual(ranges);
});

test('selection grows by meaning', () => {
  const source = 'spotting music with ana {\n  1m1 01:00:00:00 note ana "Wal<|>tz, slow." vocal {\n    omit\n  }\n}\n';
  const { text, cursors } = readMarks(source);
  const spans = selectionRanges(new Document('a', text), cursors[0]!);
  expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Waltz, slow.',
    '"Waltz, slow."',
    'note ana "Waltz, slow."',
    '1m1 01:00:00:00 note ana "Waltz, slow." vocal',
    '1m1 01:00:00:00 note ana "Waltz, slow." vocal {\n    omit\n  }',
    '\n  1m1 01:00:00:00 note ana "Waltz, slow." vocal {\n    omit\n  }\n',
    text.trimEnd(),
    text,
  ]);
});

describe('signature help', () => {
  const help = (source: string) => {
    const { workspace, uri, offset } = openMarked(source);
    const found = signatureHelp(workspace, uri, offset);
    const active = found?.activeParameter === undefined ? undefined : found.parameters[found.activeParameter];
    return found && `${found.label} > ${active ? found.label.slice(...active.label) : ''}`;
  };

  test.each([
    ['schedule { lock <|> }', 'lock id title? > id'],
    ['schedule { lock a <|> }', 'lock id title? > title?'],
    ['spotting music with ana, <|> { }', 'with who, … > who, …'],
    ['cues music { 1m1 todo ana <|> }', 'todo who? text > text'],
    ['cues music { 1m1 hit <|> }', 'hit at text? > at'],
    ['pipeline p { require a <|> }', 'require first gap? why? > gap?'],
    ['pipeline p { require a before <|> }', 'before stage > stage'],
    ['schedule { task a 2w after b <|> }', 'task id title? length? > '],
  ])('%s', (source, expected) => {
    expect(help(source)).toBe(expected);
  });

  test('none before a line begins, nor in a comment', () => {
    expect(help('schedule { <|> }')).toBeUndefined();
    expect(help('schedule { lock a // <|>\n}')).toBeUndefined();
  });
});

test('inlay hints stand at the ends of lines: lengths, and dates that are worked out', () => {
  const { workspace, uri } = openMarked(SAMPLE);
  const hints = inlayHints(workspace, uri, { start: 0, end: SAMPLE.length });
  for (const { offset } of hints) expect('\r\n').toContain(SAMPLE.charAt(offset));
  const labels = hints.map(({ label }) => label);
  expect(labels).toContain('00:01:34:12');
  expect(labels).toContain('Mon 2026-01-05 .. Fri 2026-03-13, no slack');
});
