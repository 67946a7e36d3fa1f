/**
 * `textDocument/codeAction` and `codeAction/resolve`. Editors ask at every move of the cursor and use next to none of
 * the answers, so one that can ask again gets the edits of an action when it is chosen.
 */
import type { CodeAction, Range } from 'vscode-languageserver';
import { codeActions } from '../../language/index.ts';
import { canAnnotateEdits, canResolveEdits } from '../capabilities.ts';
import { toSpan } from '../from-lsp.ts';
import { aboutShow, guarded } from '../guard.ts';
import { LSPErrorCodes, ResponseError } from '../protocol.ts';
import type { Session } from '../session.ts';
import { toDiagnostic, toWorkspaceEdit } from '../to-lsp.ts';

/**
 * What finds an action again, beside its title: where it was offered, which of the list it was, for which text. What other files say may be
 * known better by the time that it is chosen; its edits are then those of now.
 */
interface Offered {
  readonly uri: string;
  readonly range: Range;
  readonly index: number;
  readonly version: number;
}

export function answerCodeActions(session: Session): void {
  const { connection, workspace } = session;
  let isLazy = false;
  let annotates = false;
  session.onClient((client) => {
    isLazy = canResolveEdits(client);
    annotates = canAnnotateEdits(client);
  });
  connection.onCodeAction(
    aboutShow(session, null, (document, { textDocument: { uri }, range, context }) => {
      const wanted = context.only;
      const isWanted = (kind: string) => wanted?.some((prefix) => kind === prefix || kind.startsWith(`${prefix}.`));
      return codeActions(workspace, uri, toSpan(document, range)).flatMap((action, index): CodeAction[] => {
        if (wanted && !isWanted(action.kind)) return [];
        const offered: Offered = { uri, range, index, version: session.versionOf(uri) };
        return [
          {
            title: action.title,
            kind: action.kind,
            ...(isLazy ? { data: offered } : { edit: toWorkspaceEdit(workspace, action.edits, annotates) }),
            ...(action.preferred && { isPreferred: true }),
            ...(action.finding && {
              diagnostics: [toDiagnostic(workspace, action.finding, session.findings.rulePages)],
            }),
          },
        ];
      });
    }),
  );
  connection.onCodeActionResolve((action, token) => {
    const offered = action.data as Offered | undefined;
    // The edits of another text would land anywhere.
    if (!offered || offered.version !== session.versionOf(offered.uri)) return changed();
    return guarded<CodeAction, CodeAction>(session, action, () => {
      const { uri, range, index } = offered;
      const document = workspace.document(uri);
      const actions = document ? codeActions(workspace, uri, toSpan(document, range)) : [];
      const isIt = ({ title }: { title: string }) => title === action.title;
      const found = actions.slice(index, index + 1).find(isIt) ?? actions.find(isIt);
      return found ? { ...action, edit: toWorkspaceEdit(workspace, found.edits, annotates) } : changed();
    })(action, token);
  });
}

function changed(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.ContentModified, 'The text has changed since this was offered.');
}
