/** How far a statement reaches in its file. */
import type { Document } from '../../document/document.ts';
import type { Statement } from '../../document/tree.ts';
import type { Span } from '../../text/span.ts';

/** From a statement's first item to the end of its block: its last `}`, or its last line when that is missing. */
export function spanOfStatement(document: Document, statement: Statement): Span {
  return { start: startOf(document, statement), end: endOf(document, statement) };
}

function startOf(document: Document, statement: Statement): number {
  const first = statement.items[0] ?? statement.block?.open;
  return first ? document.spanOf(first).start : document.spanOf({ row: statement.row, start: 0, end: 0 }).start;
}

/** The end of what stands last in a statement. */
export function endOf(document: Document, statement: Statement): number {
  const { block } = statement;
  const close = block?.closes.at(-1);
  const child = block?.children.at(-1);
  const last = close ?? (child ? undefined : (block?.open ?? statement.items.at(-1)));
  const own = last ? document.spanOf(last).end : startOf(document, statement);
  return child ? Math.max(own, endOf(document, child)) : own;
}
