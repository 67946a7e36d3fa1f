/** The tokens of a row as the formatter and the editor see them: with its comments. */
import { lexRow } from '../../syntax/lexer.ts';
import type { Row, Token } from '../../syntax/row.ts';

/** Every token of a row. Lexed again only where the row may hold separators, which it does not keep. */
export function tokensOfRow(row: Row): readonly Token[] {
  const [node] = row.nodes;
  const isPlain = row.nodes.length === 1 && node!.kind === 'statement' && !node!.block && !row.text.includes(';');
  if (!isPlain || row.comments.length > 1 || row.breaks > 1) return lexRow(row);
  return row.comments.length === 0 ? node!.items : [...node!.items, ...row.comments];
}
