/** From the protocol's positions to the language's offsets. */
import type { Position, Range } from 'vscode-languageserver';
import type { Document, Span } from '../language/index.ts';

export function toOffset(document: Document, position: Position): number {
  return document.offsetAt(position.line, position.character);
}

export function toSpan(document: Document, range: Range): Span {
  return { start: toOffset(document, range.start), end: toOffset(document, range.end) };
}
