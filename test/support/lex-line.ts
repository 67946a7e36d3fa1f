/** The lexer as tests look at it: blanks are told too, so that every character of a line is in a token. */
import { lexRow } from '../../server/src/language/syntax/lexer.ts';
import { Row } from '../../server/src/language/syntax/row.ts';
import { type TokenKind, tokens } from '../../server/src/language/syntax/token.ts';

const BLANKS = new RegExp(`^(?:${(tokens.Blank.PATTERN as RegExp).source})$`);

/** Tells every token of a line in order: each begins where the one before ends. Throws when what is passed over is no blank. */
export function lexLine(line: string, see: (kind: TokenKind, start: number, end: number) => void): void {
  let end = 0;
  const seeBlanks = (until: number) => {
    if (until === end) return;
    if (!BLANKS.test(line.slice(end, until))) throw new Error(`Passed over: ${JSON.stringify(line.slice(end, until))}`);
    see('Blank', end, until);
  };
  for (const token of lexRow(new Row(line, 'a.cuelock'))) {
    seeBlanks(token.start);
    see(token.kind, token.start, token.end);
    end = token.end;
  }
  seeBlanks(line.length);
}
