/**
 * How requests are answered. A failure of one is logged and answered with nothing; it never takes the server down. One
 * that was cancelled before its turn came is not worked on, and one about a text that has changed while it waited is
 * refused, for its positions mean something else by now.
 */
import type { CancellationToken } from 'vscode-languageserver';
import type { Document } from '../language/index.ts';
import { toUri } from './from-lsp.ts';
import { LSPErrorCodes, ResponseError } from './protocol.ts';
import type { Session } from './session.ts';
import { runInSlices } from './slices.ts';

interface AboutFile {
  readonly textDocument: { readonly uri: string };
}

type Answered<R> = R | ResponseError<void>;
type Answer<R> = Answered<R> | Promise<Answered<R>>;

/**
 * A handler for a request about one file: it gets the file's document, or is not called when there is none. It waits for a
 * file that is still being read.
 */
export function aboutFile<P extends AboutFile, R>(
  session: Session,
  nothing: R,
  answer: (document: Document, params: P, token?: CancellationToken) => Answer<R>,
): (params: P, token?: CancellationToken) => Answer<R> {
  const now = aboutReadFile(session, nothing, answer);
  return (params, token) => {
    const uri = toUri(session.workspace, params.textDocument.uri);
    return session.files.unreadText(uri) === undefined
      ? now(params, token)
      : onceReady(session, uri, now, params, token);
  };
}

/** The same for an answer that depends on the file's whole show: it waits until that is read. */
export function aboutShow<P extends AboutFile, R>(
  session: Session,
  nothing: R,
  answer: (document: Document, params: P, token?: CancellationToken) => Answer<R>,
): (params: P, token?: CancellationToken) => Answer<R> {
  const now = aboutReadFile(session, nothing, answer);
  return (params, token) => onceReady(session, toUri(session.workspace, params.textDocument.uri), now, params, token);
}

function aboutReadFile<P extends AboutFile, R>(
  session: Session,
  nothing: R,
  answer: (document: Document, params: P, token?: CancellationToken) => Answer<R>,
): (params: P, token?: CancellationToken) => Answer<R> {
  return guarded(session, nothing, (params, token) => {
    const uri = toUri(session.workspace, params.textDocument.uri);
    const document = session.workspace.document(uri);
    return document ? answer(document, { ...params, textDocument: { ...params.textDocument, uri } }, token) : nothing;
  });
}

function onceReady<P, R>(
  session: Session,
  uri: string,
  answer: (params: P, token?: CancellationToken) => Answer<R>,
  params: P,
  token: CancellationToken | undefined,
): Answer<R> {
  const version = session.versionOf(uri);
  const answerThen = () => (session.versionOf(uri) === version ? answer(params, token) : contentModified());
  return unlessCancelled(token, session.backlog.whenReady<Answered<R>>(uri, answerThen));
}

/** A request that waits is refused as soon as nobody wants it any more. */
function unlessCancelled<R>(token: CancellationToken | undefined, answer: Answer<R>): Answer<R> {
  if (!token || !(answer instanceof Promise)) return answer;
  return new Promise((resolve, reject) => {
    const listening = token.onCancellationRequested(() => resolve(cancelled()));
    void answer.then(resolve, reject).finally(() => listening.dispose());
  });
}

export function guarded<P, R>(
  session: Session,
  nothing: R,
  answer: (params: P, token?: CancellationToken) => Answer<R>,
): (params: P, token?: CancellationToken) => Answer<R> {
  const fail = (error: unknown) => {
    session.log(error);
    return nothing;
  };
  return (params, token) => {
    if (token?.isCancellationRequested) return cancelled();
    try {
      const answered = answer(params, token);
      return answered instanceof Promise ? answered.catch(fail) : answered;
    } catch (error) {
      return fail(error);
    }
  };
}

/**
 * A long answer about a file, worked out in slices: between two of them the request may be cancelled, and is given up when
 * the text changes.
 */
export function answerInSlices<R>(
  session: Session,
  uri: string,
  token: CancellationToken | undefined,
  work: Generator<void, R>,
): Promise<Answered<R>> {
  const version = session.versionOf(uri);
  function* watched(): Generator<void, Answered<R>> {
    for (;;) {
      if (token?.isCancellationRequested) return cancelled();
      if (session.versionOf(uri) !== version) return contentModified();
      const step = work.next();
      if (step.done) return step.value;
      yield;
    }
  }
  return runInSlices(watched());
}

/** A handler for a notification. */
export function heard<P>(session: Session, take: (params: P) => void): (params: P) => void {
  return (params) => {
    try {
      take(params);
    } catch (error) {
      session.log(error);
    }
  };
}

export function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
}

export function contentModified(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.ContentModified, 'The text has changed since this was asked.');
}
