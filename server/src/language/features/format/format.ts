/**
 * The formatter: one canonical form. It changes blanks, and writes typographic quotes and dashes as plain ones; every
 * other token and every comment stays as it is, and a line is left alone when that could not be held. Lines that are not
 * understood are left as they are.
 */
import type { Document } from '../../document/document.ts';
import type { Row } from '../../syntax/row.ts';
import type { Span } from '../../text/span.ts';
import { alignRun } from './format-columns.ts';
import { findPinned, type Pinned } from './format-pinned.ts';
import { layOut, type RowLayout, rowEdits } from './format-row.ts';

export interface FormatOptions {
  /** Only lines that this span touches are changed. */
  readonly span?: Span;
  /** Blanks a level of blocks; 2 unless told. */
  readonly indent?: number;
}

/** The edits that bring a file into its form, in order, none overlapping; empty when it has it. */
export function format(document: Document, options: FormatOptions = {}): { span: Span; text: string }[] {
  const { span, indent = 2 } = options;
  const pinned = findPinned(document);
  const edits: { span: Span; text: string }[] = [];
  const rows = [...document.rows()];
  const [first, last] = rowsTouched(rows, span);
  const ending = /\r\n|\r|\n/.exec(rows.find((row) => row.breaks > 0)?.text ?? '')?.[0] ?? '\n';
  let start = breakBefore(rows, first);
  let offset = document.spanOf({ row: rows[start]!, start: 0, end: 0 }).start;
  while (start <= last) {
    const run = readRun(document, rows, start, pinned, indent);
    alignRun(run);
    const end = start + Math.max(run.length, 1);
    for (let at = start; at < end; at++) {
      const row = rows[at]!;
      if (at >= first && at <= last) {
        const layout = run[at - start];
        const found = layout ? rowEdits(layout) : blankEdits(rows, at);
        for (const edit of found)
          edits.push({ span: { start: offset + edit.start, end: offset + edit.end }, text: edit.text });
      }
      offset += row.text.length;
    }
    start = end;
  }
  const final = rows.at(-1)!;
  if (last === rows.length - 1 && final.text.trim() !== '') {
    edits.push({ span: { start: document.length, end: document.length }, text: ending });
  }
  return edits;
}

/** Rows from one on that stand in columns together; one row alone when it stands in none, and none for an empty line. */
function readRun(document: Document, rows: readonly Row[], start: number, pinned: Pinned, indent: number): RowLayout[] {
  const run: RowLayout[] = [];
  for (let at = start; at < rows.length; at++) {
    const row = rows[at]!;
    if (isBlank(row)) break;
    const layout = layOut(document, row, pinned, ' '.repeat(indent));
    const before = run.at(-1);
    if (before && !goOn(before, layout)) break;
    run.push(layout);
    if (!layout.cells || layout.opensBlock) break;
  }
  return run;
}

/** The nearest row from which on columns do not depend on what stands above. */
function breakBefore(rows: readonly Row[], at: number): number {
  let start = at;
  while (start > 0 && rows[start]!.nodes.length > 0) start--;
  return start;
}

/** Whether a row stands in the columns of the one above it. */
function goOn(above: RowLayout, below: RowLayout): boolean {
  if (!above.cells || !below.cells || above.opensBlock) return false;
  if (above.block !== below.block || above.isTable !== below.isTable) return false;
  return !below.opensBlock || above.spec === below.spec;
}

/** Empty lines: one stands for several, none at the file's beginning and end. */
function blankEdits(rows: readonly Row[], at: number): { start: number; end: number; text: string }[] {
  const { text } = rows[at]!;
  const isFirst = at === 0;
  const isRepeated = at > 0 && isBlank(rows[at - 1]!);
  let below = at + 1;
  while (below < rows.length && isBlank(rows[below]!)) below++;
  const isLast = below >= rows.length;
  if (isFirst || isRepeated || isLast) {
    const kept = isFirst && text.startsWith('\uFEFF') ? 1 : 0;
    return text.length > kept ? [{ start: kept, end: text.length, text: '' }] : [];
  }
  const blanks = text.replace(/[\r\n]+$/, '').length;
  return blanks > 0 ? [{ start: 0, end: blanks, text: '' }] : [];
}

function isBlank(row: Row): boolean {
  return row.nodes.length === 0 && row.comments.length === 0 && /^[\s\u200B]*$/.test(row.text);
}

/** The first and the last row that a span touches. */
function rowsTouched(rows: readonly Row[], span: Span | undefined): [number, number] {
  if (!span) return [0, rows.length - 1];
  let offset = 0;
  let first = rows.length - 1;
  let last = 0;
  rows.forEach((row, at) => {
    const end = offset + row.text.length;
    if (offset <= span.end && (span.start < end || at === rows.length - 1)) {
      first = Math.min(first, at);
      last = Math.max(last, at);
    }
    offset = end;
  });
  return [first, last];
}
