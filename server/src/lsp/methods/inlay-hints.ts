/** `textDocument/inlayHint`: what is worked out, at the end of the line. */
import type { InlayHint } from 'vscode-languageserver';
import { inlayHints } from '../../language/index.ts';
import { toSpan } from '../from-lsp.ts';
import { aboutFile } from '../guard.ts';
import type { Session } from '../session.ts';

export function answerInlayHints(session: Session): void {
  const { connection, workspace } = session;
  connection.languages.inlayHint.on(
    aboutFile(session, null, (document, { textDocument, range }) =>
      inlayHints(workspace, textDocument.uri, toSpan(document, range)).map(({ offset, label, tooltip }): InlayHint => {
        const { line, column } = document.positionAt(offset);
        return { position: { line, character: column }, label, tooltip, paddingLeft: true };
      }),
    ),
  );
}
