/** `textDocument/prepareRename` and `rename`. A refusal is an error with the reason, which the editor shows. */
import type { WorkspaceEdit } from 'vscode-languageserver';
import { prepareRename, rename } from '../../language/index.ts';
import { toOffset } from '../from-lsp.ts';
import { aboutShow } from '../guard.ts';
import { ErrorCodes, ResponseError } from '../protocol.ts';
import type { Session } from '../session.ts';
import { toRange, toWorkspaceEdit } from '../to-lsp.ts';
import { withAllUsers } from '../whole-name.ts';

export function answerRename(session: Session): void {
  const { connection, workspace } = session;
  type Prepared = { range: ReturnType<typeof toRange>; placeholder: string };
  connection.onPrepareRename(
    aboutShow<
      { textDocument: { uri: string }; position: { line: number; character: number } },
      Prepared | ResponseError<void> | null
    >(session, null, (document, { textDocument, position }) => {
      const found = prepareRename(workspace, textDocument.uri, toOffset(document, position));
      if ('refusal' in found) return refuse(found.refusal);
      return { range: toRange(document, found.span), placeholder: found.placeholder };
    }),
  );
  connection.onRenameRequest(
    aboutShow<
      { textDocument: { uri: string }; position: { line: number; character: number }; newName: string },
      WorkspaceEdit | ResponseError<void> | null
    >(session, null, (document, { textDocument, position, newName }, token) => {
      const offset = toOffset(document, position);
      return withAllUsers<WorkspaceEdit | ResponseError<void>>(session, document, offset, token, () => {
        const result = rename(workspace, textDocument.uri, offset, newName);
        return 'refusal' in result ? refuse(result.refusal) : toWorkspaceEdit(workspace, result.edits);
      });
    }),
  );
}

function refuse(reason: string): ResponseError<void> {
  return new ResponseError(ErrorCodes.InvalidRequest, reason);
}
