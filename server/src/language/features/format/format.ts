/**
 * The formatter: one canonical form. It changes blanks, and writes typographic quotes and dashes as plain ones; every
 * other token and every comment stays as it is, and a line is left alone when that could not be held. Lines that are not
 * understood are left as they are.
 */
import type { TextEdit } from '../../analysis/workspace.ts';
import type { Document } from '../../document/document.ts';
import type { Row } from '../../syntax/row.ts';
import type { Span } from '../../text/span.ts';
import { alignRun } from './format-columns.ts';
import { findPinned, type Pinned } from './format-pinned.ts';
import { layOut, type RowLayout, rowEdits } from './format-row.ts';

export interface FormatOptions {
  /** Only lines that one of these touches are changed; every line unless told. */
  readonly spans?: readonly Span[];
  /** Blanks a level of blocks; 2 unless told. */
  readonly indent?: number;
}

/** The edits that bring a file into its form, in order, none overlapping; empty when it has it. */
export function format(document: Document, options: FormatOptions = {}): TextEdit[] {
  const { spans, indent = 2 } = options;
  const rows = [...document.rows()];
  const touched = rowsTouched(rows, spans);
  const first = touched.indexOf(true);
  const last = touched.lastIndexOf(true);
  if (first < 0) return [];
  const pinned = findPinned(document);
  const edits: TextEdit[] = [];
  const ending = /\r\n|\r|\n/.exec(rows.find((row) => row.breaks > 0)?.text ?? '')?.[0] ?? '\n';
  let start = breakBefore(rows, first);
  let offset = document.spanOf({ row: rows[start]!, start: 0, end: 0 }).start;
  while (start <= last) {
    const run = readRun(document, rows, start, pinned, indent);
    alignRun(run);
    const end = start + Math.max(run.length, 1);
    for (let at = start; at < end; at++) {
      const row = rows[at]!;
      if (touched[at]) {
        const layout = run[at - start];
        const found = layout ? rowEdits(layout) : blankEdits(rows, at);
        edits.push(...found.map((edit) => placed(edit, offset)));
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

/**
 * The edits that give one row its form, in the columns of the lines around it. An empty line `below` it, on which
 * something is about to be typed, does not part it from those that follow.
 */
export function formatRow(document: Document, row: Row, below: Row | undefined, indent = 2): TextEdit[] {
  if (isBlank(row)) return [];
  const pinned = findPinned(document);
  const read = (each: Row | undefined) =>
    each && !isBlank(each) ? layOut(document, each, pinned, ' '.repeat(indent)) : undefined;
  const layout = read(row)!;
  const run = [layout];
  let above = read(document.previousRow(row));
  for (; above && goOn(above, run.at(-1)!); above = read(document.previousRow(above.row))) run.push(above);
  run.reverse();
  let next = read(document.nextRow(below && isBlank(below) ? below : row));
  for (; next && goOn(run.at(-1)!, next); next = read(document.nextRow(next.row))) run.push(next);
  alignRun(run);
  const begin = document.spanOf({ row, start: 0, end: 0 }).start;
  return rowEdits(layout).map((edit) => placed(edit, begin));
}

function placed({ start, end, text }: { start: number; end: number; text: string }, begin: number): TextEdit {
  return { span: { start: begin + start, end: begin + end }, text };
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
  if (above.block !== below.block) return false;
  // A cue line without a number stands among those with one, though it has not their columns.
  if (above.spec === below.spec) return true;
  return above.isTable === below.isTable && !below.opensBlock;
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

/** Which rows are touched by one of the spans. An empty span is on the line that it stands before or in. */
function rowsTouched(rows: readonly Row[], spans: readonly Span[] | undefined): boolean[] {
  let offset = 0;
  return rows.map(({ text }, at) => {
    const start = offset;
    offset += text.length;
    const isLast = at === rows.length - 1;
    return !spans || spans.some((span) => start <= span.end && (span.start < offset || isLast));
  });
}
