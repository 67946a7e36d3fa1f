/**
 * The lexer over the text of a row. The table of kinds (`token.ts`) says what a token is: at each place the first kind
 * whose pattern matches. Nine tokens of ten are of a few plain forms, of ASCII and with nothing grown onto their ends;
 * those are told here by looking at their characters. Where one is in any doubt, the table is asked.
 *
 * Chevrotain's own lexer over the same table makes an object with a dozen fields of every blank; a test holds the two to
 * each other.
 */
import type { Row } from './row.ts';
import { Token, type TokenKind, tokens } from './token.ts';

const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const HYPHEN = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;
const COLON = 0x3a;
const UPPER_M = 0x4d;
const BACKSLASH = 0x5c;
const LOWER_M = 0x6d;
const OPEN = 0x7b;
const CLOSE = 0x7d;

/** Every token of a row but blanks, in order: also its separators and comments. Never fails: what fits nothing is `Stray`. */
export function lexRow(row: Row): Token[] {
  const { text } = row;
  const found: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (code === SPACE || code === TAB || code === CR || code === LF) {
      at++;
      continue;
    }
    const token = plainToken(row, at, code) ?? tokenByTable(row, at);
    if (token.kind !== 'Blank') found.push(token);
    at = token.end;
  }
  return found;
}

function plainToken(row: Row, start: number, code: number): Token | undefined {
  if (isWordPart(code)) return isDigit(code) ? plainNumber(row, start) : plainWord(row, start);
  if (code === QUOTE) return plainString(row, start);
  const kind = code < marks.length ? marks[code] : undefined;
  return kind && new Token(kind, row, start, start + 1);
}

/** Letters, digits and `_`, joined by `-` `.` `/` `&`. */
function plainWord(row: Row, start: number): Token | undefined {
  const { text } = row;
  for (let end = start + 1; ; ) {
    const code = text.charCodeAt(end);
    if (isWordPart(code)) end++;
    else if (code > 0x7f) return undefined;
    else if (!isJoint(code)) return new Token('Word', row, start, end);
    else {
      const next = text.charCodeAt(end + 1);
      if (next > 0x7f) return undefined;
      if (!isWordPart(next)) return new Token('Word', row, start, end);
      end += 2;
    }
  }
}

function plainString(row: Row, start: number): Token | undefined {
  const { text } = row;
  for (let end = start + 1; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === QUOTE) return new Token('String', row, start, end + 1);
    if (code === BACKSLASH || code === CR || code === LF) return undefined;
  }
  return undefined;
}

/** `3`, `3d`, `18:30`, `01:00:08:00`, `2m14`, `2026-02-13`, when a blank or a mark of lists and blocks ends it. */
function plainNumber(row: Row, start: number): Token | undefined {
  const { text } = row;
  let end = digitsEnd(text, start);
  let kind: TokenKind = 'Int';
  const code = text.charCodeAt(end);
  if (code === COLON) {
    let colons = 0;
    for (; text.charCodeAt(end) === COLON; colons++) end = digitsEnd(text, end + 1);
    kind = colons === 1 ? 'Clock' : 'Timecode';
  } else if (code === LOWER_M || code === UPPER_M) {
    kind = 'CueNumber';
    const digits = end + 1;
    end = digitsEnd(text, digits);
    if (end === digits) return undefined;
  } else if (code === HYPHEN) {
    kind = 'Date';
    const month = end + 1;
    const hyphen = digitsEnd(text, month);
    end = digitsEnd(text, hyphen + 1);
    if (hyphen === month || text.charCodeAt(hyphen) !== HYPHEN || end === hyphen + 1) return undefined;
  } else if (isUnit(code)) {
    kind = 'Duration';
    end++;
  }
  return end === text.length || isEnding(text.charCodeAt(end)) ? new Token(kind, row, start, end) : undefined;
}

function digitsEnd(text: string, from: number): number {
  let end = from;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

/** What no token that begins with a digit goes on with, nor minds behind it. */
function isEnding(code: number): boolean {
  return (
    code === SPACE || code === LF || code === CR || code === TAB || code === COMMA || code === OPEN || code === CLOSE
  );
}

const isWordPart = among('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_');
const isJoint = among('-./&');
/** Units of one letter. */
const isUnit = among('fshdw');

/** Whether a character, by its code, is one of some ASCII characters. */
function among(characters: string): (code: number) => boolean {
  const is = new Uint8Array(128);
  for (const character of characters) is[character.charCodeAt(0)] = 1;
  return (code) => code < 128 && is[code] === 1;
}

/** By the code of a character, the mark that it is whatever follows. */
const marks: (TokenKind | undefined)[] = new Array(128).fill(undefined);
for (const kind of ['Open', 'Close', 'Semicolon', 'Comma', 'Minus', 'Plus'] as const) {
  marks[tokens[kind].starts.charCodeAt(0)] = kind;
}

interface Matcher {
  readonly kind: TokenKind;
  begins(character: string): boolean;
  /** Where the token that begins at an offset ends; at the offset itself when none does. */
  endOf(text: string, at: number): number;
}

const matchers = Object.entries(tokens).map(([kind, { starts, PATTERN }]): Matcher => {
  const begins = typeof starts === 'string' ? (one: string) => starts.includes(one) : (one: string) => starts.test(one);
  if (!(PATTERN instanceof RegExp)) {
    const { exec } = PATTERN as { exec(text: string, at: number): readonly [string] | null };
    return { kind: kind as TokenKind, begins, endOf: (text, at) => at + (exec(text, at)?.[0].length ?? 0) };
  }
  const sticky = new RegExp(PATTERN, 'y');
  const endOf = (text: string, at: number) => {
    sticky.lastIndex = at;
    return sticky.test(text) ? sticky.lastIndex : at;
  };
  return { kind: kind as TokenKind, begins, endOf };
});

/** By the code of a character, the kinds that can begin with it; filled as characters are met. */
const byFirst = new Map<number, readonly Matcher[]>();

function matchersAt(text: string, at: number): readonly Matcher[] {
  const code = text.charCodeAt(at);
  const known = byFirst.get(code);
  if (known) return known;
  const found = matchers.filter(({ begins }) => begins(text.charAt(at)));
  byFirst.set(code, found);
  return found;
}

function tokenByTable(row: Row, start: number): Token {
  const { text } = row;
  const candidates = matchersAt(text, start);
  for (let each = 0; ; each++) {
    const { kind, endOf } = candidates[each]!;
    const end = endOf(text, start);
    if (end > start) return new Token(kind, row, start, end);
  }
}
