/** `textDocument/foldingRange` and `selectionRange` */
import type { SelectionRange } from 'vscode-languageserver';
import { foldingRanges, selectionRanges } from '../../language/index.ts';
import { toOffset } from '../from-lsp.ts';
import { aboutFile } from '../guard.ts';
import { FoldingRangeKind } from '../protocol.ts';
import type { Session } from '../session.ts';
import { toRange } from '../to-lsp.ts';

export function answerFolding(session: Session): void {
  const { connection } = session;
  connection.onFoldingRanges(
    aboutFile(session, null, (document) =>
      foldingRanges(document).map(({ start, end, kind }) => ({
        startLine: document.positionAt(start).line,
        endLine: document.positionAt(end).line,
        ...(kind === 'comment' && { kind: FoldingRangeKind.Comment }),
      })),
    ),
  );
  connection.onSelectionRanges(
    aboutFile(session, null, (document, { positions }) =>
      positions.map((position) => {
        const outward = selectionRanges(document, toOffset(document, position)).reverse();
        const nested = outward.reduce<SelectionRange | undefined>(
          (parent, span) => ({ range: toRange(document, span), ...(parent && { parent }) }),
          undefined,
        );
        return nested ?? { range: { start: position, end: position } };
      }),
    ),
  );
}
