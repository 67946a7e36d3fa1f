/** `textDocument/onTypeFormatting` */
import { formatOnType } from '../../language/index.ts';
import { toOffset } from '../from-lsp.ts';
import { aboutFile } from '../guard.ts';
import type { Session } from '../session.ts';
import { toTextEdits } from '../to-lsp.ts';

export function answerOnTypeFormatting(session: Session): void {
  const { connection, workspace } = session;
  connection.onDocumentOnTypeFormatting(
    aboutFile(session, null, (document, { textDocument, position, ch, options }) =>
      toTextEdits(
        document,
        formatOnType(workspace, textDocument.uri, toOffset(document, position), ch, { indent: options.tabSize }),
      ),
    ),
  );
}
