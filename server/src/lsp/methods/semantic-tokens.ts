/** `textDocument/semanticTokens/full` and `range` */
import { SemanticTokensBuilder } from 'vscode-languageserver';
import { type Document, type Span, semanticTokens, TOKEN_MODIFIERS, TOKEN_TYPES } from '../../language/index.ts';
import { toSpan } from '../from-lsp.ts';
import { aboutFile } from '../guard.ts';
import type { Session } from '../session.ts';

export function answerSemanticTokens(session: Session): void {
  const { connection, workspace } = session;
  const build = (document: Document, span?: Span) => {
    const builder = new SemanticTokensBuilder();
    for (const { start, length, type, modifiers } of semanticTokens(workspace, document.uri, span)) {
      const { line, column } = document.positionAt(start);
      const bits = modifiers.reduce((all, modifier) => all | (1 << TOKEN_MODIFIERS.indexOf(modifier)), 0);
      builder.push(line, column, length, TOKEN_TYPES.indexOf(type), bits);
    }
    return builder.build();
  };
  connection.languages.semanticTokens.on(aboutFile(session, { data: [] }, (document) => build(document)));
  connection.languages.semanticTokens.onRange(
    aboutFile(session, { data: [] }, (document, { range }) => build(document, toSpan(document, range))),
  );
}
