/** `textDocument/definition`, `references` and `documentHighlight` */
import type { Location, LocationLink, ReferenceParams } from 'vscode-languageserver';
import { definition, highlights, references } from '../../language/index.ts';
import { toOffset } from '../from-lsp.ts';
import { aboutFile, aboutShow } from '../guard.ts';
import { DocumentHighlightKind } from '../protocol.ts';
import type { Session } from '../session.ts';
import { toLocation, toRange } from '../to-lsp.ts';
import { withAllUsers } from '../whole-name.ts';

export function answerNavigation(session: Session): void {
  const { connection, workspace } = session;
  let takesLinks = false;
  session.onClient((client) => {
    takesLinks = client.textDocument?.definition?.linkSupport === true;
  });
  connection.onDefinition(
    aboutShow(session, null, (document, { textDocument, position }) => {
      const found = definition(workspace, textDocument.uri, toOffset(document, position));
      if (!found) return null;
      if (!takesLinks) return found.targets.map(({ uri, nameSpan }) => toLocation(workspace, uri, nameSpan));
      return found.targets.map(
        ({ uri, span, nameSpan }): LocationLink => ({
          originSelectionRange: toRange(document, found.origin),
          targetUri: uri,
          targetRange: toLocation(workspace, uri, span).range,
          targetSelectionRange: toLocation(workspace, uri, nameSpan).range,
        }),
      );
    }),
  );
  connection.onReferences(
    aboutShow<ReferenceParams, Location[]>(session, [], (document, { textDocument, position, context }, token) => {
      const offset = toOffset(document, position);
      return withAllUsers(session, document, offset, token, () =>
        references(workspace, textDocument.uri, offset, context.includeDeclaration).map(({ uri, span }) =>
          toLocation(workspace, uri, span),
        ),
      );
    }),
  );
  connection.onDocumentHighlight(
    aboutFile(session, null, (document, { textDocument, position }) =>
      highlights(workspace, textDocument.uri, toOffset(document, position)).map(({ span, kind }) => ({
        range: toRange(document, span),
        kind: kind === 'write' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
      })),
    ),
  );
}
