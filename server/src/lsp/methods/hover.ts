/** `textDocument/hover` */
import { hover } from '../../language/index.ts';
import { toOffset } from '../from-lsp.ts';
import { aboutFile } from '../guard.ts';
import type { Session } from '../session.ts';
import { toRange } from '../to-lsp.ts';

export function answerHover(session: Session): void {
  const { connection, workspace } = session;
  connection.onHover(
    aboutFile(session, null, (document, { textDocument, position }) => {
      const found = hover(workspace, textDocument.uri, toOffset(document, position));
      return found
        ? { contents: { kind: 'markdown', value: found.markdown }, range: toRange(document, found.span) }
        : null;
    }),
  );
}
