/** Files as the editor has them, edit by edit; and changes on disk. */
import { oneSpelling } from '../../disk/load-show.ts';
import { toSpan, toUri } from '../from-lsp.ts';
import { heard } from '../guard.ts';
import type { Session } from '../session.ts';

export function answerTextSync(session: Session): void {
  const { connection, workspace } = session;
  connection.onDidOpenTextDocument(
    heard(session, ({ textDocument }) => session.open(oneSpelling(textDocument.uri), textDocument.text)),
  );
  connection.onDidChangeTextDocument(
    heard(session, ({ textDocument, contentChanges }) => {
      const uri = toUri(workspace, textDocument.uri);
      session.files.readNow(uri);
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
  connection.onDidCloseTextDocument(heard(session, ({ textDocument }) => session.close(oneSpelling(textDocument.uri))));
  connection.onDidChangeWatchedFiles(
    heard(session, ({ changes }) => session.diskChanged(changes.map((change) => oneSpelling(change.uri)))),
  );
  connection.workspace.onDidRenameFiles(
    heard(session, ({ files }) =>
      session.diskChanged(files.flatMap(({ oldUri, newUri }) => [oneSpelling(oldUri), oneSpelling(newUri)])),
    ),
  );
}
