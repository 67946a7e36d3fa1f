/** `///` lines above a statement: its documentation. */
import type { Document } from '../../document/document.ts';
import type { Row } from '../../syntax/row.ts';
import { textOf } from '../../syntax/row.ts';

/** The text of the `///` lines directly above a row, as Markdown; empty when there are none. */
export function docAbove(document: Document, row: Row): string {
  const lines: string[] = [];
  for (let above = document.previousRow(row); above; above = document.previousRow(above)) {
    const [comment] = above.comments;
    if (above.nodes.length > 0 || comment?.kind !== 'Doc') break;
    lines.unshift(
      textOf(comment)
        .replace(/^\/\/\/ ?/, '')
        .trimEnd(),
    );
  }
  return lines.join('\n');
}
