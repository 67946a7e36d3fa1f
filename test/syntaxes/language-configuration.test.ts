import { describe, expect, test } from 'vitest';
import type { TokenKind } from '../../server/src/language/syntax/token.ts';
import { lexLine } from '../support/lex-line.ts';
import { SAMPLE } from '../support/sample-text.ts';
import { readJson } from './tokenizer.ts';

interface Configuration {
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
  readonly indentationRules: { readonly increaseIndentPattern: string; readonly decreaseIndentPattern: string };
  readonly onEnterRules: readonly {
    readonly beforeText: string;
    readonly afterText?: string;
    readonly previousLineText?: string;
    readonly action: { readonly indent: string; readonly appendText?: string };
  }[];
}

const configuration = readJson('syntaxes/language-configuration.json') as Configuration;
const word = new RegExp(configuration.wordPattern.pattern, `g${configuration.wordPattern.flags}`);

/** The word under a column, as the editor finds it. */
function wordAt(line: string, column: number): string | undefined {
  return [...line.matchAll(word)].find(({ index, 0: found }) => index <= column && column < index + found.length)?.[0];
}

describe('a double click takes a whole word of the language', () => {
  const kinds: readonly string[] = [
    'Timecode',
    'Clock',
    'FeetFrames',
    'Date',
    'Percent',
    'Rate',
    'CueNumber',
    'Duration',
    'Decimal',
    'Int',
    'DigitName',
    'Word',
  ] satisfies TokenKind[];
  const others = [
    '2m3alt-B 24D 2d-animation R&D T-034.524.680-1 24000/1001 29.97df 12: 123+08 2026-02- 01;00;08;02 -27',
    'Ж-日本 é',
  ];

  test.each([...SAMPLE.split('\n'), ...others].filter((line) => line.trim() !== ''))('%s', (line) => {
    lexLine(line, (kind, start, end) => {
      if (kinds.includes(kind)) expect(wordAt(line, end - 1)).toBe(line.slice(start, end));
    });
  });

  test('and never nothing, which the editor refuses', () => {
    expect('').not.toMatch(new RegExp(`^(?:${configuration.wordPattern.pattern})$`, 'u'));
  });
});

describe('indentation', () => {
  const deeper = new RegExp(configuration.indentationRules.increaseIndentPattern);
  const shallower = new RegExp(configuration.indentationRules.decreaseIndentPattern);

  test.each(['crew {', 'cues music { // the score', '1m1 "a // b {" {', 'lock a { note "x"', 'a { b } c {'])(
    'deeper after %s',
    (line) => {
      expect(line).toMatch(deeper);
    },
  );
  test.each(['score { composer jo }', '// crew {', 'note "a {"', '}', 'include "a"'])('not deeper after %s', (line) => {
    expect(line).not.toMatch(deeper);
  });
  test('shallower with a closing brace', () => {
    expect('  }').toMatch(shallower);
    expect('crew { }').not.toMatch(shallower);
  });
});

describe('Enter', () => {
  /** What the first rule that fits does, as the editor chooses it. */
  function enter(before: string, previous = '', after = ''): string {
    const rule = configuration.onEnterRules.find(
      ({ beforeText, afterText, previousLineText }) =>
        new RegExp(beforeText).test(before) &&
        (afterText === undefined || new RegExp(afterText).test(after)) &&
        (previousLineText === undefined || new RegExp(previousLineText).test(previous)),
    );
    return rule ? `${rule.action.indent}${rule.action.appendText ?? ''}` : 'as usual';
  }

  test.each([
    ['  /// The people', '', '', 'none/// '],
    ['  ///', '', '', 'none'],
    ['// one two', '', ' three', 'none// '],
    ['// one two', '', '', 'as usual'],
    ['crew {', '', '', 'as usual'],
    ['  lock a signoff director,', '', '', 'indent'],
    ['  lock a signoff director, // and', '', '', 'indent'],
    ['      producer,', '  lock a signoff director,', '', 'none'],
    ['      producer', '  lock a signoff director,', '', 'outdent'],
    ['      producer {', '  lock a signoff director,', '', 'as usual'],
    ['  note "one,', '', '', 'as usual'],
    ['  note "one, two"', '', '', 'as usual'],
    ['// one, two,', '', '', 'as usual'],
  ])('behind %j (above: %j, behind the cursor: %j)', (before, previous, after, expected) => {
    expect(enter(before, previous, after)).toBe(expected);
  });
});
