/** The grammar and the lexer see the same tokens at the same columns. */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { IGrammar } from 'vscode-textmate';
import type { TokenKind } from '../../server/src/language/syntax/token.ts';
import { lexLine } from '../support/lex-line.ts';
import { SAMPLE } from '../support/sample-text.ts';
import { loadGrammar, type ScopedLine, scopesAt, tokenize } from './tokenizer.ts';

let grammar: IGrammar;
beforeAll(async () => {
  grammar = await loadGrammar('source.cuelock');
});

const FAMILIES: Partial<Record<TokenKind, RegExp>> = {
  Timecode: /constant\.numeric\.timecode/,
  Clock: /constant\.numeric\.clock/,
  FeetFrames: /constant\.numeric\.feet-frames/,
  Date: /constant\.numeric\.date/,
  Duration: /constant\.numeric\.duration/,
  Percent: /constant\.numeric\.percent/,
  CueNumber: /entity\.name\.function\.cue-number/,
  String: /string\.quoted\.double\.cuelock/,
  SmartString: /string\.quoted\.other\.smart/,
  Unterminated: /string\.quoted\.double\.unterminated/,
  Comment: /comment\.line\.double-slash/,
  Doc: /comment\.line\.documentation/,
  Open: /punctuation\.section\.block\.begin/,
  Close: /punctuation\.section\.block\.end/,
  Semicolon: /punctuation\.terminator\.statement/,
  Comma: /punctuation\.separator\.list/,
};

/** One letter a column for the kind of token there, as the lexer sees it and as the grammar does. */
function compare(line: ScopedLine): { lexer: string[]; grammar: string[] } {
  const lexer: string[] = [...line.text].map(() => '-');
  lexLine(line.text, (kind, start, end) => {
    if (kind in FAMILIES) lexer.fill(kind, start, end);
  });
  const seen = [...line.text].map((_, column) => {
    const scopes = scopesAt(line, column);
    return Object.entries(FAMILIES).find(([, family]) => family.test(scopes))?.[0] ?? '-';
  });
  return { lexer, grammar: seen };
}

/** Keywords cover whole words. */
function brokenKeywords(line: ScopedLine): string[] {
  const starts = new Set<number>();
  const ends = new Set<number>();
  lexLine(line.text, (kind, start, end) => {
    if (kind !== 'Word') return;
    starts.add(start);
    ends.add(end);
  });
  const keywords = line.tokens.filter(({ scopes }) =>
    /keyword\.(control\.statement|other\.clause)/.test(scopes.join(' ')),
  );
  return keywords
    .filter(({ start, end }) => !starts.has(start) || !ends.has(end))
    .map(({ start, end }) => line.text.slice(start, end));
}

test('in the sample', () => {
  for (const line of tokenize(grammar, SAMPLE).lines) {
    const seen = compare(line);
    expect(seen.grammar, line.text).toEqual(seen.lexer);
    expect(brokenKeywords(line), line.text).toEqual([]);
  }
});

test('where a string stands right behind the word of a clause', () => {
  for (const line of tokenize(grammar, '{\n  lock show with« \n  task dx with"x').lines) {
    const seen = compare(line);
    expect(seen.grammar, line.text).toEqual(seen.lexer);
  }
});

test('in any lines, however wrong', () => {
  const piece = fc.constantFrom(
    ...'show crew rules works cues music spotting schedule phase task lock after start of ends on by in with note todo'.split(
      ' ',
    ),
    ...'source noise status revise sync until per reel all previous reopen because hold waive left started done as-late require before Mon elapsed numbers ana in-house 2d-lead 24D Ж日本 é'.split(
      ' ',
    ),
    ...'01:00:08:00 01:00:08;00 01;02;03;04 1:2: 1:2:3x 12: 14:00 12+08 2026-02-13 2026-02- 2026-2-x 90f 12.5s 3d 3dx'.split(
      ' ',
    ),
    ...'50% 29.97df 24000/1001 1m1 101_2m03-alt 2M4A 1m1/x 2.39:1 7 3.5 4200 USD LKFS - – + .. ... , , ; { } @ / \\ // /// “ ” «'.split(
      ' ',
    ),
    ...[
      '"text"',
      '"a \\" b"',
      '"open',
      '“smart”',
      '«x»',
      '// why',
      '/// doc',
      '// cuelock-allow a/b: c',
      '\u00a0',
      '\t',
    ],
  );
  const line = fc
    .tuple(
      fc.constantFrom('', '  ', '    '),
      fc.array(fc.tuple(piece, fc.constantFrom(' ', ' ', ' ', '')), { maxLength: 9 }),
    )
    .map(([indent, pieces]) => indent + pieces.flat().join(''));
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
      for (const scoped of tokenize(grammar, lines.join('\n')).lines) {
        const seen = compare(scoped);
        expect(seen.grammar, scoped.text).toEqual(seen.lexer);
        expect(brokenKeywords(scoped), scoped.text).toEqual([]);
      }
    }),
    { numRuns: 1500 },
  );
});
