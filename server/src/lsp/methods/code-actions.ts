/** `textDocument/codeAction` */
import type { CodeAction } from 'vscode-languageserver';
import { codeActions } from '../../language/index.ts';
import { toSpan } from '../from-lsp.ts';
import { aboutFile } from '../guard.ts';
import type { Session } from '../session.ts';
import { toDiagnostic, toWorkspaceEdit } from '../to-lsp.ts';

export function answerCodeActions(session: Session): void {
  const { connection, workspace } = session;
  connection.onCodeAction(
    aboutFile(session, null, (document, { textDocument, range, context }) => {
      const wanted = context.only;
      return codeActions(workspace, textDocument.uri, toSpan(document, range))
        .filter(({ kind }) => !wanted || wanted.some((prefix) => kind === prefix || kind.startsWith(`${prefix}.`)))
        .map(
          (action): CodeAction => ({
            title: action.title,
            kind: action.kind,
            edit: toWorkspaceEdit(workspace, action.edits),
            ...(action.preferred && { isPreferred: true }),
            ...(action.finding && { diagnostics: [toDiagnostic(workspace, action.finding, session.rulePages)] }),
          }),
        );
    }),
  );
}
