/** The tokens of a row again: a row keeps its statements only, not its separators. */
import { type Row, splitLines, type Token } from '../../syntax/row.ts';
import { lexLine, type TokenKind } from '../../syntax/token.ts';

/** Every token of a row's text, or of the beginning of it, but blanks; comments included. */
export function tokensOf(text: string, row: Row): Token[] {
  const found: Token[] = [];
  let offset = 0;
  for (const line of splitLines(text)) {
    for (const { tokenType, startOffset, image } of lexLine(line)) {
      const kind = tokenType.name as TokenKind;
      if (kind === 'Blank') continue;
      const start = offset + startOffset;
      found.push({ kind, row, start, end: start + image.length });
    }
    offset += line.length;
  }
  return found;
}

/** Every token of a row. Lexed again only where the row may hold separators, which it does not keep. */
export function tokensOfRow(row: Row): readonly Token[] {
  const [node] = row.nodes;
  const isPlain = row.nodes.length === 1 && node!.kind === 'statement' && !node!.block && !row.text.includes(';');
  if (!isPlain || row.comments.length > 1 || row.breaks > 1) return tokensOf(row.text, row);
  return row.comments.length === 0 ? node!.items : [...node!.items, ...row.comments];
}
