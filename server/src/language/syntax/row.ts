/**
 * A row: a line of the file, with the lines it goes on in. A line that ends in a comma goes on in the next one that is
 * indented deeper. Rows are the grain of everything incremental: lexed and parsed alone, kept or replaced whole.
 *
 * Offsets of tokens count from the row's first character, so nothing in a row changes when text before it does.
 *
 * A row keeps its text and little else: its tokens and its statements are read from that when somebody asks, and
 * forgotten when nobody has asked for a while (`reading.ts`). So a file costs what it says, not how it is spelt.
 */
import { countBreaks, hasEnding, LineReader } from '../text/lines.ts';
import type { Bucket, StoredRow } from '../text/row-store.ts';
import { readingOf } from './reading.ts';
import type { RowNode } from './row-parser.ts';
import type { Token } from './token.ts';

export type { Token };

/** A place in a file that moves with its row: offsets from the row's first character, half-open. */
export interface Place {
  readonly row: Row;
  readonly start: number;
  readonly end: number;
}

export class Row implements StoredRow {
  bucket: Bucket<StoredRow> | undefined;
  /** Where it stands in the tree; belongs to the document. */
  nested: object | undefined;
  /** What was read of its text lately; belongs to `reading.ts`. */
  reading: object | undefined;

  constructor(
    readonly text: string,
    /** The file it stands in. */
    readonly uri: string,
  ) {
    this.bucket = undefined;
    this.nested = undefined;
    this.reading = undefined;
  }

  get breaks(): number {
    return countBreaks(this.text);
  }

  /** Statements and closing braces, in order. Equal from one time to the next, but not always the same objects. */
  get nodes(): readonly RowNode[] {
    return readingOf(this).nodes;
  }

  /** Every `//` and `///` of the row. */
  get comments(): readonly Token[] {
    return this.text.includes('//') ? readingOf(this).comments : [];
  }

  /** The comma that this row ends in, though nothing followed it. */
  get danglingComma(): Token | undefined {
    return mayDangle(this.text) ? readingOf(this).danglingComma : undefined;
  }

  /** Columns of blank before the first character. */
  get indent(): number {
    return indentOf(this.text);
  }
}

/** True of every row with a dangling comma, and of few others: most rows need not be read to know. */
function mayDangle(text: string): boolean {
  let end = text.length;
  while (text.charCodeAt(end - 1) <= 0x20) end--;
  const last = text.charCodeAt(end - 1);
  // What is not ASCII may be a blank.
  return last === 0x2c || last > 0x7f || (text.includes('//') && /,[\s\u200B]*\/\//.test(text));
}

export function textOf(place: Place): string {
  return place.row.text.slice(place.start, place.end);
}

/** From the first token of a run to its last. */
export function placeOf(first: Place, last: Place = first): Place {
  if (first.row === last.row) return { row: first.row, start: first.start, end: last.end };
  return { row: first.row, start: first.start, end: first.row.text.trimEnd().length };
}

/** A tab counts as one column, as every other blank does: only deeper or not matters. */
function indentOf(line: string): number {
  let indent = 0;
  while (isBlank(line.charCodeAt(indent))) indent++;
  return indent;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0xa0 || code === 0x3000 || code === 0xfeff;
}

/**
 * Groups the lines of a text into rows, one after the other. When the text ends in a line break, the empty line behind it
 * is a row too only if `last` says that nothing of the file follows.
 */
export class RowReader {
  private readonly lines: LineReader;
  private line: string | undefined;
  private mayBeEmpty: boolean;

  constructor(
    text: string,
    last: boolean,
    private readonly uri: string,
  ) {
    this.lines = new LineReader(text);
    this.line = this.lines.next();
    this.mayBeEmpty = last && (text === '' || hasEnding(text));
  }

  /** Undefined behind the last. */
  next(): Row | undefined {
    const { lines, uri } = this;
    let { line } = this;
    if (line === undefined) {
      if (!this.mayBeEmpty) return undefined;
      this.mayBeEmpty = false;
      return new Row('', uri);
    }
    let row = new Row(line, uri);
    line = lines.next();
    while (line !== undefined && readingOf(row).danglingComma && continues(line, row.indent)) {
      row = new Row(row.text + line, uri);
      line = lines.next();
    }
    this.line = line;
    return row;
  }
}

/** The rows of a text, as a `RowReader` gives them. */
export function splitRows(text: string, last: boolean, uri: string): Row[] {
  const rows: Row[] = [];
  const reader = new RowReader(text, last, uri);
  for (let row = reader.next(); row; row = reader.next()) rows.push(row);
  return rows;
}

/** Whether a line can go on a row of that indent that ends in a comma. */
export function continues(line: string, indent: number): boolean {
  return line.trim() !== '' && indentOf(line) > indent;
}
