/** Patterns of the lexer, as the editor's engine writes them. */
import { tokens } from '../../server/src/language/syntax/token.ts';

/** The lexer's letters, as they stand in the pattern of a word. */
const LETTERS = /^\[(.*?)\]/.exec((tokens.Word.PATTERN as RegExp).source)![1]!;

/**
 * The source of one of the lexer's patterns, as an Oniguruma pattern.
 *
 * The lexer names the letters of all scripts in ranges, because JavaScript without the `u` flag has no shorter way; here
 * `\w` says the same in two characters (the ranges also hold some signs that are no letters: they differ in colour only).
 * And `\d` means the digits of every script here, so it becomes `0-9`.
 */
export function toOniguruma(pattern: RegExp): string {
  let inClass = false;
  return pattern.source
    .replaceAll(`[${LETTERS}0-9]`, '\\w')
    .replaceAll(`[${LETTERS}]`, '[^\\W0-9]')
    .replace(/\\u([0-9A-Fa-f]{4})|\\d|\\.|[[\]]/gs, (found, code: string | undefined) => {
      if (code) return `\\x{${code}}`;
      if (found === '\\d') return inClass ? '0-9' : '[0-9]';
      if (found === '[' || found === ']') inClass = found === '[';
      return found;
    });
}

/** One of these words, standing alone: the longest first, and no more of a word behind it. */
export function oneOfWords(words: Iterable<string>): string {
  const escaped = [...new Set(words)].map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  escaped.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return `(?:${escaped.join('|')})(?!\\w|[-./&]\\w)`;
}

/** Blanks between two items of a line, at least one. */
export const BLANKS = '[ \\t\\x{A0}\\x{2000}-\\x{200B}\\x{202F}\\x{3000}\\x{FEFF}]+';
