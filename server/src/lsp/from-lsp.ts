/** From the protocol's URIs and positions to the language's. */
import type { Position, Range } from 'vscode-languageserver';
import { oneSpelling } from '../disk/load-show.ts';
import type { Document, Span, Workspace } from '../language/index.ts';

/** The one spelling of a file's URI. One that the workspace knows is spelt so: nothing is parsed at each request and key. */
export function toUri(workspace: Workspace, uri: string): string {
  return workspace.document(uri) ? uri : oneSpelling(uri);
}

export function toOffset(document: Document, position: Position): number {
  return document.offsetAt(position.line, position.character);
}

export function toSpan(document: Document, range: Range): Span {
  return { start: toOffset(document, range.start), end: toOffset(document, range.end) };
}
