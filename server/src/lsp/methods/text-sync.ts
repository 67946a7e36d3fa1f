/** Files as the editor has them, edit by edit; and changes on disk. */

import { oneSpelling } from '../../disk/load-show.ts';
import { toSpan } from '../from-lsp.ts';
import { guarded } from '../guard.ts';
import type { Session } from '../session.ts';

export function answerTextSync(session: Session): void {
  const { connection, workspace } = session;
  connection.onDidOpenTextDocument(
    guarded(session, undefined, ({ textDocument }) => session.open(oneSpelling(textDocument.uri), textDocument.text)),
  );
  connection.onDidChangeTextDocument(
    guarded(session, undefined, ({ textDocument, contentChanges }) => {
      const uri = oneSpelling(textDocument.uri);
      const document = workspace.document(uri);
      if (!document) return;
      let typedAt = 0;
      for (const change of contentChanges) {
        // Each change speaks of the text that the one before left.
        const span = 'range' in change ? toSpan(document, change.range) : { start: 0, end: document.length };
        workspace.edit(uri, [{ span, text: change.text }]);
        typedAt = span.start;
      }
      session.edited(uri, document.rowAtOffset(typedAt).row);
    }),
  );
  connection.onDidCloseTextDocument(
    guarded(session, undefined, ({ textDocument }) => session.close(oneSpelling(textDocument.uri))),
  );
  connection.onDidChangeWatchedFiles(
    guarded(session, undefined, ({ changes }) => session.diskChanged(changes.map((change) => oneSpelling(change.uri)))),
  );
}
