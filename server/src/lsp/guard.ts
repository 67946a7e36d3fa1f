/** A failure of one request is logged and answered with nothing; it never takes the server down. */
import type { CancellationToken } from 'vscode-languageserver';
import { oneSpelling } from '../disk/load-show.ts';
import type { Document } from '../language/index.ts';
import type { Session } from './session.ts';

interface AboutFile {
  readonly textDocument: { readonly uri: string };
}

/**
 * A handler for a request about one file: it gets the file's document, or is not called when there is none. A request
 * that was cancelled before its turn came is not worked on.
 */
export function aboutFile<P extends AboutFile, R>(
  session: Session,
  nothing: R,
  answer: (document: Document, params: P) => R,
): (params: P, token?: CancellationToken) => R {
  return guarded(session, nothing, (params) => {
    const uri = oneSpelling(params.textDocument.uri);
    const document = session.workspace.document(uri);
    return document ? answer(document, { ...params, textDocument: { ...params.textDocument, uri } }) : nothing;
  });
}

export function guarded<P, R>(
  session: Session,
  nothing: R,
  answer: (params: P) => R,
): (params: P, token?: CancellationToken) => R {
  return (params, token) => {
    if (token?.isCancellationRequested) return nothing;
    try {
      return answer(params);
    } catch (error) {
      session.connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
      return nothing;
    }
  };
}
