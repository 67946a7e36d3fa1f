/**
 * What happens to a line as it is typed: a time that was keyed in as digits becomes a timecode once a blank, a sign or
 * the end of the line says that it is whole, and a line that is left for the next takes its place in the columns.
 */
import type { TextEdit, Workspace } from '../../analysis/workspace.ts';
import { Document } from '../../document/document.ts';
import { Offers } from '../completion/offers.ts';
import { cursorAt, departmentOf } from '../lookup/cursor.ts';
import { formatRow } from './format.ts';
import { keyedTimecodes } from './keyed-timecodes.ts';

/** Characters after which there may be something to do. */
export const TYPED_TRIGGERS = [' ', '\n', '-', '+'] as const;

/**
 * The edits to make after `typed` was typed, which for a line break is all that the editor put in for it; `offset` is
 * where the cursor now stands. In order, none overlapping, and none on the cursor's line but for the times left of it.
 * Empty when `typed` is not what stands before the cursor.
 */
export function formatOnType(
  workspace: Workspace,
  uri: string,
  offset: number,
  typed: string,
  options: { readonly indent?: number } = {},
): TextEdit[] {
  const document = workspace.document(uri);
  if (!document) return [];
  const isBreak = typed === '\n';
  const end = isBreak ? endOfLineAbove(document, offset) : offset - typed.length;
  if (end === undefined || (!isBreak && !isTypedAt(document, end, typed))) return [];
  const show = workspace.showAt(uri, end);
  if (!show) return [];
  const cursor = cursorAt(document, end);
  const offers = new Offers(cursor.replace);
  const ask = { workspace, show, cursor, department: departmentOf(cursor.scope), offers };
  const keyed = keyedTimecodes(ask, typed === '-' || typed === '+');
  return isBreak ? withLineLeft(document, end, offset, keyed, options) : keyed;
}

function endOfLineAbove(document: Document, offset: number): number | undefined {
  const { line } = document.positionAt(offset);
  return line === 0 ? undefined : document.offsetAt(line - 1, Number.POSITIVE_INFINITY);
}

/** Whether that stands there, and does not part what belongs together: behind it no number or word goes on. */
function isTypedAt(document: Document, at: number, typed: string): boolean {
  if (at < 0) return false;
  const { row, offset } = document.rowAtOffset(at);
  return row.text.startsWith(typed, offset) && !/^[\p{L}\d_.:;]/u.test(row.text.slice(offset + typed.length));
}

/** The times that were keyed in, and the layout that the line above has with them. */
function withLineLeft(
  document: Document,
  end: number,
  cursor: number,
  keyed: readonly TextEdit[],
  options: { readonly indent?: number },
): TextEdit[] {
  const left = document.rowAtOffset(end).row;
  if (left === document.rowAtOffset(cursor).row) return [...keyed];
  const { start } = document.spanOf({ row: left, start: 0, end: 0 });
  const typed = keyed.length === 0 ? document : new Document(document.uri, applied(document.text(), keyed));
  const { row } = typed.rowAtOffset(start);
  const layout = formatRow(typed, row, typed.nextRow(row), options.indent);
  const back = layout.map(({ span, text }) => ({
    span: { start: before(span.start, keyed), end: before(span.end, keyed) },
    text,
  }));
  return [...keyed, ...back].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function applied(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const { span, text: put } of edits) {
    result += text.slice(at, span.start) + put;
    at = span.end;
  }
  return result + text.slice(at);
}

/** Where an offset, which lies inside no edit's text, was before the edits. */
function before(offset: number, edits: readonly TextEdit[]): number {
  let shift = 0;
  for (const { span, text } of edits) {
    if (offset < span.start + shift + text.length) break;
    shift += text.length - (span.end - span.start);
  }
  return offset - shift;
}
