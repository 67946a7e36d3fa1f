/** `textDocument/semanticTokens/full`, `full/delta` and `range` */
import type { CancellationToken, Range, SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import type { Document } from '../../language/index.ts';
import { toSpan, toUri } from '../from-lsp.ts';
import { aboutFile, answerInSlices, guarded } from '../guard.ts';
import { previewTokens } from '../preview-tokens.ts';
import type { Session } from '../session.ts';
import { TokenRows } from '../token-rows.ts';

export function answerSemanticTokens(session: Session): void {
  const { connection, workspace } = session;
  const tokens = new TokenRows(workspace);
  const whole = <T>(document: Document, token: CancellationToken | undefined, work: () => Generator<void, T>) =>
    answerInSlices(session, document.uri, token, work());
  session.onClosed((uri) => tokens.forget(uri));
  connection.languages.semanticTokens.on(
    aboutFile<{ textDocument: { uri: string } }, SemanticTokens>(session, { data: [] }, (document, _, token) =>
      whole(document, token, () => tokens.full(document)),
    ),
  );
  connection.languages.semanticTokens.onDelta(
    aboutFile<{ textDocument: { uri: string }; previousResultId: string }, SemanticTokens | SemanticTokensDelta>(
      session,
      { data: [] },
      (document, { previousResultId }, token) => whole(document, token, () => tokens.delta(document, previousResultId)),
    ),
  );
  const window = aboutFile<{ textDocument: { uri: string }; range: Range }, SemanticTokens>(
    session,
    { data: [] },
    (document, { range }) => tokens.range(document, toSpan(document, range)),
  );
  const preview = guarded<{ text: string; range: Range }, SemanticTokens>(session, { data: [] }, ({ text, range }) =>
    previewTokens(text, range),
  );
  connection.languages.semanticTokens.onRange((params, token) => {
    const text = session.files.unreadText(toUri(workspace, params.textDocument.uri));
    return text === undefined ? window(params, token) : preview({ text, range: params.range }, token);
  });
}
