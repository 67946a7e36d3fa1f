/**
 * The kinds of token, first match wins (`lexer.ts`).
 *
 * Nothing lexical spans a line: a stray quote or brace damages its own line only, so a line lexes alone and an edit
 * re-lexes the lines it touches. A thing shaped like a timecode or a date becomes one however wrong it is, so that the
 * message can say what is wrong with it. Every pattern is linear in the length of the line.
 */
import { createToken, Lexer, type TokenType } from 'chevrotain';
import type { Row } from './row.ts';

/** A token of a row; its offsets count from the row's first character. */
export class Token {
  /** The name that it was read as; belongs to the model. */
  name: object | undefined = undefined;

  constructor(
    readonly kind: TokenKind,
    readonly row: Row,
    readonly start: number,
    readonly end: number,
  ) {}

  /** Its text. */
  get written(): string {
    return this.row.text.slice(this.start, this.end);
  }

  /** Where it stands: a token is a place itself. */
  get at(): Token {
    return this;
  }
}

/** Letters of any script and `_`, as explicit ranges: the `u` flag would switch off the lexer's dispatch by character. */
const L =
  'A-Za-z_\\u00AA\\u00B5\\u00BA\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u1FFF\\u200C\\u200D\\u2071-\\u218F' +
  '\\u2C00-\\u2FEF\\u3005-\\u3007\\u3021-\\u302F\\u3031-\\uD7FF\\uD800-\\uDFFF\\uF900-\\uFDCF\\uFDF0-\\uFEFE' +
  '\\uFF21-\\uFF3A\\uFF41-\\uFF5A\\uFF66-\\uFFDC';
const A = `[${L}0-9]`;
const END = `(?!${A}|%|[./:&+\\-]${A})`;
const RUN = `\\d${A}*(?:[-./:&+]${A}+)*`;

const DIGITS = '0123456789';
const BLANK = '[ \\t\\r\\n\\f\\v\\u00A0\\u2000-\\u200B\\u2028\\u2029\\u202F\\u3000\\uFEFF]';

export type TokenKind =
  | 'Blank'
  | 'Doc'
  | 'Comment'
  | 'String'
  | 'SmartString'
  | 'Unterminated'
  | 'Timecode'
  | 'Clock'
  | 'FeetFrames'
  | 'Date'
  | 'Percent'
  | 'Rate'
  | 'CueNumber'
  | 'Duration'
  | 'Decimal'
  | 'Int'
  | 'DigitName'
  | 'Digits'
  | 'Word'
  | 'To'
  | 'Open'
  | 'Close'
  | 'Semicolon'
  | 'Comma'
  | 'Minus'
  | 'Plus'
  | 'Stray';

/** Characters that a token can begin with: those of a text, or all that match. */
type Starts = string | RegExp;

interface Kind extends TokenType {
  readonly starts: Starts;
}

function token<S extends Starts>(
  name: TokenKind,
  starts: S,
  pattern: RegExp | string | typeof matchUnterminated,
): Kind & { readonly starts: S } {
  const regex = typeof pattern === 'string' ? new RegExp(pattern) : pattern;
  const exec = typeof regex === 'function' ? { exec: regex as unknown as RegExp['exec'] } : regex;
  const hint = typeof starts === 'string' && { start_chars_hint: [...starts] };
  return Object.assign(createToken({ name, pattern: exec, line_breaks: false, ...hint }), { starts });
}

/** A string without its closing quote runs to the end of the line, but leaves a final `{` to the line. */
function matchUnterminated(text: string, offset: number): [string] | null {
  if (!/["“„«”]/.test(text.charAt(offset))) return null;
  let end = offset + /^[^\r\n]*/.exec(text.slice(offset))![0].length;
  const isBlank = (at: number) => ' \t'.includes(text.charAt(at));
  while (end > offset + 1 && isBlank(end - 1)) end--;
  if (end > offset + 1 && text.charAt(end - 1) === '{') {
    end--;
    while (end > offset + 1 && isBlank(end - 1)) end--;
  }
  return [text.slice(offset, end)];
}

export const tokens = {
  Blank: token('Blank', new RegExp(BLANK), `${BLANK}+`),
  Doc: token('Doc', '/', /\/\/\/[^\r\n]*/),
  Comment: token('Comment', '/', /\/\/[^\r\n]*/),
  String: token('String', '"', /"(?:\\.|[^"\\\r\n])*"/),
  SmartString: token('SmartString', '“„«', /[“„][^“”\r\n]*[“”]|«[^»\r\n]*»/),
  Unterminated: token('Unterminated', '"“„«”', matchUnterminated),
  Timecode: token(
    'Timecode',
    DIGITS,
    `\\d+(?::\\d*){2}(?:;\\d+|(?::\\d*)+)?(?:\\.\\d+)?${A}*|\\d\\d(?:;\\d\\d){2,3}${END}`,
  ),
  Clock: token('Clock', DIGITS, `\\d+:\\d*${END}`),
  FeetFrames: token('FeetFrames', DIGITS, `\\d+\\+\\d+(?:\\.\\d)?${END}`),
  Date: token('Date', DIGITS, `\\d+-\\d+-(?:\\d+${END}|(?!${A}))`),
  Percent: token('Percent', DIGITS, `\\d+(?:\\.\\d+)?%`),
  Rate: token('Rate', DIGITS, `(?:\\d+(?:\\.\\d+)?(?:[nN]?[dD][fF]|[fF][pP][sS])|\\d+\\/\\d+)${END}`),
  CueNumber: token('CueNumber', DIGITS, `(?:\\d+_)?\\d+[mM]\\d+${A}*(?:-[${L}]${A}*)*${END}`),
  Duration: token('Duration', DIGITS, `\\d+(?:\\.\\d+)?(?:ms|min|f|s|h|d|w)${END}`),
  Decimal: token('Decimal', DIGITS, `\\d+\\.\\d+${END}`),
  Int: token('Int', DIGITS, `\\d+${END}`),
  DigitName: token('DigitName', DIGITS, `(?=[-\\d./:&+]*[${L}])${RUN}`),
  Digits: token('Digits', DIGITS, RUN),
  Word: token('Word', new RegExp(`[${L}]`), `[${L}]${A}*(?:[-./&]${A}+)*`),
  To: token('To', '.', /\.\./),
  Open: token('Open', '{', /\{/),
  Close: token('Close', '}', /\}/),
  Semicolon: token('Semicolon', ';', /;/),
  Comma: token('Comma', ',', /,/),
  Minus: token('Minus', '-–—', /[-–—]/),
  Plus: token('Plus', '+', /\+/),
  Stray: token('Stray', /[\u0000-\uFFFF]/, /[\u0000-\uFFFF]/),
} satisfies Record<TokenKind, Kind>;

/** Kinds that carry no meaning for the grammar. */
export function isTrivia(kind: TokenKind): boolean {
  return kind === 'Blank' || kind === 'Doc' || kind === 'Comment';
}

/** Chevrotain's own lexer over the table, with its validations on: what `lexer.ts` is tested against. */
export function validatedLexer(): Lexer {
  return new Lexer(Object.values(tokens), { positionTracking: 'onlyOffset', ensureOptimizations: true });
}
