/**
 * The kinds of token, first match wins, and the lexer over one line of text.
 *
 * Nothing lexical spans a line: a stray quote or brace damages its own line only, so a line lexes alone and an edit
 * re-lexes the lines it touches. A thing shaped like a timecode or a date becomes one however wrong it is, so that the
 * message can say what is wrong with it. Every pattern is linear in the length of the line.
 */
import { createToken, type IToken, Lexer, type TokenType } from 'chevrotain';

/** Letters of any script and `_`, as explicit ranges: the `u` flag would switch off the lexer's dispatch by character. */
const L =
  'A-Za-z_\\u00AA\\u00B5\\u00BA\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u1FFF\\u200C\\u200D\\u2071-\\u218F' +
  '\\u2C00-\\u2FEF\\u3005-\\u3007\\u3021-\\u302F\\u3031-\\uD7FF\\uD800-\\uDFFF\\uF900-\\uFDCF\\uFDF0-\\uFEFE' +
  '\\uFF21-\\uFF3A\\uFF41-\\uFF5A\\uFF66-\\uFFDC';
const A = `[${L}0-9]`;
const END = `(?!${A}|%|[./:&+\\-]${A})`;
const RUN = `\\d${A}*(?:[-./:&+]${A}+)*`;

const DIGITS = [...'0123456789'];

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

function token(name: TokenKind, pattern: RegExp | string, startsWith?: string[]): TokenType {
  const regex = typeof pattern === 'string' ? new RegExp(pattern) : pattern;
  return createToken({ name, pattern: regex, line_breaks: false, ...(startsWith && { start_chars_hint: startsWith }) });
}

/** A string without its closing quote runs to the end of the line, but leaves a final `{` to the line. */
function matchUnterminated(text: string, offset: number): [string] | null {
  if (!/["“„«”]/.test(text.charAt(offset))) return null;
  let end = text.length;
  const isBlank = (at: number) => ' \t\r\n'.includes(text.charAt(at));
  while (end > offset + 1 && isBlank(end - 1)) end--;
  if (end > offset + 1 && text.charAt(end - 1) === '{') {
    end--;
    while (end > offset + 1 && isBlank(end - 1)) end--;
  }
  return [text.slice(offset, end)];
}

export const tokens = {
  Blank: token('Blank', /[ \t\r\n\f\v\u00A0\u2000-\u200B\u2028\u2029\u202F\u3000\uFEFF]+/),
  Doc: token('Doc', /\/\/\/[^\r\n]*/, ['/']),
  Comment: token('Comment', /\/\/[^\r\n]*/, ['/']),
  String: token('String', /"(?:\\.|[^"\\\r\n])*"/, ['"']),
  SmartString: token('SmartString', /[“„][^“”\r\n]*[“”]|«[^»\r\n]*»/, ['“', '„', '«']),
  Unterminated: createToken({
    name: 'Unterminated',
    pattern: { exec: matchUnterminated as unknown as RegExp['exec'] },
    line_breaks: false,
    start_chars_hint: ['"', '“', '„', '«', '”'],
  }),
  Timecode: token(
    'Timecode',
    `\\d+(?::\\d*){2}(?:;\\d+|(?::\\d*)+)?(?:\\.\\d+)?${A}*|\\d\\d(?:;\\d\\d){2,3}${END}`,
    DIGITS,
  ),
  Clock: token('Clock', `\\d+:\\d*${END}`, DIGITS),
  FeetFrames: token('FeetFrames', `\\d+\\+\\d+(?:\\.\\d)?${END}`, DIGITS),
  Date: token('Date', `\\d+-\\d+-(?:\\d+${END}|(?!${A}))`, DIGITS),
  Percent: token('Percent', `\\d+(?:\\.\\d+)?%`, DIGITS),
  Rate: token('Rate', `(?:\\d+(?:\\.\\d+)?(?:[nN]?[dD][fF]|[fF][pP][sS])|\\d+\\/\\d+)${END}`, DIGITS),
  CueNumber: token('CueNumber', `(?:\\d+_)?\\d+[mM]\\d+${A}*(?:-[${L}]${A}*)*${END}`, DIGITS),
  Duration: token('Duration', `\\d+(?:\\.\\d+)?(?:ms|min|f|s|h|d|w)${END}`, DIGITS),
  Decimal: token('Decimal', `\\d+\\.\\d+${END}`, DIGITS),
  Int: token('Int', `\\d+${END}`, DIGITS),
  DigitName: token('DigitName', `(?=[-\\d./:&+]*[${L}])${RUN}`, DIGITS),
  Digits: token('Digits', RUN, DIGITS),
  Word: createToken({
    name: 'Word',
    pattern: new RegExp(`[${L}]${A}*(?:[-./&]${A}+)*`),
    line_breaks: false,
  }),
  To: token('To', /\.\./),
  Open: token('Open', /\{/),
  Close: token('Close', /\}/),
  Semicolon: token('Semicolon', /;/),
  Comma: token('Comma', /,/),
  Minus: token('Minus', /[-–—]/),
  Plus: token('Plus', /\+/),
  Stray: token('Stray', /[\u0000-\uFFFF]/),
} satisfies Record<TokenKind, TokenType>;

/** Kinds that carry no meaning for the grammar. */
export function isTrivia(kind: TokenKind): boolean {
  return kind === 'Blank' || kind === 'Doc' || kind === 'Comment';
}

/** Built when first used, so that a process that only starts up does not pay for it. */
let lexer: Lexer | undefined;

function lineLexer(): Lexer {
  lexer ??= new Lexer(Object.values(tokens), {
    positionTracking: 'onlyOffset',
    ensureOptimizations: true,
    skipValidations: true,
  });
  return lexer;
}

/** Lexes one line (its line ending may be there: it is blank). Never fails: what fits nothing is `Stray`. */
export function lexLine(text: string): IToken[] {
  return lineLexer().tokenize(text).tokens;
}

/** A lexer with Chevrotain's own validations on, for the tests; throws when the token table is unsound. */
export function validatedLexer(): Lexer {
  return new Lexer(Object.values(tokens), { positionTracking: 'onlyOffset', ensureOptimizations: true });
}
