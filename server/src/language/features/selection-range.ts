/** Selection that grows by meaning: word, value, clause, statement, its block, the block around it, the file. */
import type { Document } from '../document/document.ts';
import type { Block, Statement } from '../document/tree.ts';
import { placeOfBound, placeOfValue } from '../schema/bound.ts';
import type { Place } from '../syntax/row.ts';
import type { Span } from '../text/span.ts';
import { spanOfStatement } from './lookup/statement-span.ts';
import { tokenAt } from './lookup/token-at.ts';

/** Spans around an offset, innermost first; each holds the one before it and more. The last is the whole file. */
export function selectionRanges(document: Document, offset: number): Span[] {
  const spans: Span[] = [];
  const add = (span: Span) => {
    const inner = spans.at(-1) ?? { start: offset, end: offset };
    const isWider = span.start <= inner.start && inner.end <= span.end;
    if (isWider && (spans.length === 0 || span.end - span.start > inner.end - inner.start)) spans.push(span);
  };
  const addPlace = (place: Place) => add(document.spanOf(place));
  const found = tokenAt(document, offset);
  if (found) {
    const { token, statement, value, arg, path } = found;
    if (token.kind === 'String' || token.kind === 'SmartString')
      addPlace({ row: token.row, start: token.start + 1, end: token.end - 1 });
    addPlace(token);
    if (value) addPlace(placeOfValue(value));
    if (arg) addPlace(placeOfValue(arg.values.flat()));
    for (const bound of [...path].reverse()) addPlace(placeOfBound(bound));
    if (statement) addStatements(document, statement, add);
  }
  const { row } = document.rowAtOffset(offset);
  const line = row.text.trim();
  if (line) addPlace({ row, start: row.indent, end: row.text.trimEnd().length });
  addBlocks(document, document.blockBefore(row), add);
  add({ start: 0, end: document.length });
  return spans;
}

function addStatements(document: Document, statement: Statement, add: (span: Span) => void): void {
  const { items } = statement;
  if (items.length > 0) add({ start: document.spanOf(items[0]!).start, end: document.spanOf(items.at(-1)!).end });
  add(spanOfStatement(document, statement));
  addBlocks(document, statement.parent, add);
}

/** The inside of a block, the block with its header, and so on outward. */
function addBlocks(document: Document, block: Block, add: (span: Span) => void): void {
  for (let at = block; at.owner; at = at.owner.parent) {
    const whole = spanOfStatement(document, at.owner);
    const start = at.open && document.spanOf(at.open).end;
    const close = at.closes.at(-1);
    const end = close && document.spanOf(close).start;
    if (start !== undefined) add({ start, end: end ?? whole.end });
    add(whole);
  }
}
