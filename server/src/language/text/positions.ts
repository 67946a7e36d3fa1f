/** Lines and columns, as editors count them: zero-based, columns in UTF-16 units. */
import { countBreaks, LineReader, lengthOfLine } from './lines.ts';
import type { RowStore, StoredRow } from './row-store.ts';

/** The place of an offset of the text; between `\r` and `\n` is the end of the line. */
export function positionAt<R extends StoredRow>(store: RowStore<R>, offset: number): { line: number; column: number } {
  const at = store.rowAtOffset(offset)!;
  const inEnding = at.row.text.startsWith('\r\n', at.offset - 1);
  const before = at.row.text.slice(0, inEnding ? at.offset - 1 : at.offset);
  const breaks = countBreaks(before);
  const column = before.length - (breaks > 0 ? Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1 : 0);
  return { line: store.lineOf(at.row) + breaks, column };
}

/** The offset of a place in a line that there is; past the end of the line is its end. */
export function offsetAt<R extends StoredRow>(store: RowStore<R>, line: number, column: number): number {
  const { row, line: inner } = store.rowAtLine(line)!;
  let { text } = row;
  let start = store.offsetOf(row);
  if (inner > 0) {
    const lines = new LineReader(text);
    for (let i = 0; i < inner; i++) start += lines.next()!.length;
    text = lines.next() ?? '';
  }
  return start + Math.max(0, Math.min(column, lengthOfLine(text)));
}
