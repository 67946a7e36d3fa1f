/**
 * The lexer over one line of text: by the table of kinds (`token.ts`), the first that matches. Chevrotain's own lexer
 * makes an object with a dozen fields of every blank; this one makes nothing and tells what it sees. A test holds the
 * two to each other.
 */
import { type TokenKind, tokens } from './token.ts';

interface Matcher {
  readonly kind: TokenKind;
  begins(character: string): boolean;
  /** Where the token that begins at an offset ends; at the offset itself when none does. */
  endOf(line: string, at: number): number;
}

const matchers = Object.entries(tokens).map(([kind, { starts, PATTERN }]): Matcher => {
  const begins = typeof starts === 'string' ? (one: string) => starts.includes(one) : (one: string) => starts.test(one);
  if (!(PATTERN instanceof RegExp)) {
    const { exec } = PATTERN as { exec(line: string, at: number): readonly [string] | null };
    return { kind: kind as TokenKind, begins, endOf: (line, at) => at + (exec(line, at)?.[0].length ?? 0) };
  }
  const sticky = new RegExp(PATTERN, 'y');
  const endOf = (line: string, at: number) => {
    sticky.lastIndex = at;
    return sticky.test(line) ? sticky.lastIndex : at;
  };
  return { kind: kind as TokenKind, begins, endOf };
});

/** By the code of a character, the kinds that can begin with it; filled as characters are met. */
const byFirst: (readonly Matcher[] | undefined)[] = new Array(128).fill(undefined);
const byOther = new Map<number, readonly Matcher[]>();

function matchersAt(line: string, at: number): readonly Matcher[] {
  const code = line.charCodeAt(at);
  const known = code < byFirst.length ? byFirst[code] : byOther.get(code);
  if (known) return known;
  const found = matchers.filter(({ begins }) => begins(line.charAt(at)));
  if (code < byFirst.length) byFirst[code] = found;
  else byOther.set(code, found);
  return found;
}

/**
 * Tells every token of a line, blanks included, in order: each begins where the one before ends. The line's ending may
 * be there: it is blank. Never fails: what fits nothing is `Stray`.
 */
export function lexLine(line: string, see: (kind: TokenKind, start: number, end: number) => void): void {
  for (let at = 0; at < line.length; ) {
    const candidates = matchersAt(line, at);
    let end = at;
    for (let each = 0; end === at; each++) {
      const { kind, endOf } = candidates[each]!;
      end = endOf(line, at);
      if (end > at) see(kind, at, end);
    }
    at = end;
  }
}
