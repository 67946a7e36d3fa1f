/** Folding: blocks, and comments of several lines. */
import type { Document } from '../document/document.ts';
import type { Block } from '../document/tree.ts';
import type { Row } from '../syntax/row.ts';

/** From the place that stays in sight to the end of the last line that is hidden. */
export interface FoldingRange {
  readonly start: number;
  readonly end: number;
  readonly kind: 'block' | 'comment';
}

/** Blocks that reach over lines, their last `}` left in sight where it begins its line; runs of comment lines. */
export function foldingRanges(document: Document): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  addBlocks(document, document.root, ranges);
  addComments(document, ranges);
  return ranges.sort((a, b) => a.start - b.start || b.end - a.end);
}

function addBlocks(document: Document, block: Block, into: FoldingRange[]): void {
  for (const statement of block.children) {
    const { block: inner, row } = statement;
    if (!inner) continue;
    addBlocks(document, inner, into);
    const close = inner.closes.at(-1);
    const lastRow = close?.row ?? inner.children.at(-1)?.row;
    if (!lastRow || lastRow === row) continue;
    const head = inner.open ?? statement;
    const startsItsLine = close && lastRow.text.slice(0, close.start).trim() === '';
    const last = startsItsLine ? document.previousRow(lastRow)! : lastRow;
    if (last !== row) into.push({ start: document.spanOf(head).end, end: endOfLine(document, last), kind: 'block' });
  }
}

function addComments(document: Document, into: FoldingRange[]): void {
  let first: Row | undefined;
  let last: Row | undefined;
  const finish = () => {
    if (first && last && first !== last) {
      const start = endOfLine(document, first);
      into.push({ start, end: endOfLine(document, last), kind: 'comment' });
    }
    first = undefined;
  };
  for (const row of document.rows()) {
    if (row.comments.length === 0 || row.nodes.length > 0) {
      finish();
      continue;
    }
    first ??= row;
    last = row;
  }
  finish();
}

function endOfLine(document: Document, row: Row): number {
  return document.spanOf({ row, start: 0, end: row.text.replace(/[\r\n]+$/, '').length }).end;
}
