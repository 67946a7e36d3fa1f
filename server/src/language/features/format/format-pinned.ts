/**
 * What the formatter must not touch: rows that are not understood, and the indentation of rows that decides how those
 * are read. Repairs of braces compare the indentation of a line with that of the lines around it; if it moved, the same
 * text would be read another way.
 */
import type { Document } from '../../document/document.ts';
import { type Block, parentOf } from '../../document/tree.ts';
import type { Row } from '../../syntax/row.ts';

export interface Pinned {
  /** Rows that stay as they are. */
  readonly rows: ReadonlySet<Row>;
  /** Rows whose first blanks stay as they are. */
  readonly indents: ReadonlySet<Row>;
}

export function findPinned(document: Document): Pinned {
  const rows = troubledRows(document);
  const indents = new Set<Row>();
  const pinOwners = (block: Block) => {
    for (let at: Block | undefined = block; at?.owner; at = parentOf(at)) indents.add(at.owner.row);
  };
  const pin = (row: Row | undefined) => {
    if (!row) return;
    indents.add(row);
    pinOwners(document.blockBefore(row));
    pinOwners(document.blockAfter(row));
    for (const statement of document.statementsOf(row)) pinOwners(statement.parent);
    for (const block of document.shutIn(row)) pinOwners(block);
  };
  for (const row of rows) {
    pin(row);
    pin(neighbour(row, (each) => document.previousRow(each)));
    pin(neighbour(row, (each) => document.nextRow(each)));
    // What is indented deeper than a line that ends in a comma goes on with it.
    const below = row.danglingComma && document.nextRow(row);
    if (below) indents.add(below);
  }
  return { rows, indents };
}

/** Rows with a finding of binding or nesting, such as a text without its end, and rows whose words nobody can tell. */
function troubledRows(document: Document): Set<Row> {
  const rows = new Set(document.unread);
  for (const { at, fixes } of document.findings()) {
    rows.add(at.row);
    for (const { edits } of fixes ?? []) {
      for (const { at: place } of edits) {
        // Where a missing `}` would be added at the end of the file, nothing is wrong.
        const isEnd = place.start === place.row.text.length && !document.nextRow(place.row);
        if (!isEnd) rows.add(place.row);
      }
    }
  }
  return rows;
}

function neighbour(row: Row, step: (row: Row) => Row | undefined): Row | undefined {
  let at = step(row);
  while (at && at.nodes.length === 0) at = step(at);
  return at;
}
