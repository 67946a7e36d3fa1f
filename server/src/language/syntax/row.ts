/**
 * A row: a line of the file, with the lines it goes on in. A line that ends in a comma goes on in the next one that is
 * indented deeper. Rows are the grain of everything incremental: lexed and parsed alone, kept or replaced whole.
 *
 * Offsets of tokens count from the row's first character, so nothing in a row changes when text before it does.
 */
import type { Bucket, StoredRow } from '../text/row-store.ts';
import { parseItems, type RowNode } from './row-parser.ts';
import { isTrivia, lexLine, type TokenKind } from './token.ts';

export interface Token {
  readonly kind: TokenKind;
  readonly row: Row;
  readonly start: number;
  readonly end: number;
}

/** A place in a file that moves with its row: offsets from the row's first character, half-open. */
export interface Place {
  readonly row: Row;
  readonly start: number;
  readonly end: number;
}

export class Row implements StoredRow {
  bucket: Bucket<StoredRow> | undefined;
  readonly breaks: number;
  /** Statements and closing braces, in order. */
  readonly nodes: readonly RowNode[];
  /** Every `//` and `///` of the row. */
  readonly comments: readonly Token[];
  /** The comma that this row ends in, though nothing followed it. */
  readonly danglingComma: Token | undefined;

  constructor(
    readonly text: string,
    /** The file it stands in. */
    readonly uri: string,
  ) {
    const comments: Token[] = [];
    const items: Token[] = [];
    let breaks = 0;
    let offset = 0;
    for (const line of splitLines(text)) {
      for (const { tokenType, startOffset, image } of lexLine(line)) {
        const kind = tokenType.name as TokenKind;
        if (kind === 'Blank') continue;
        const token = { kind, row: this, start: offset + startOffset, end: offset + startOffset + image.length };
        (isTrivia(kind) ? comments : items).push(token);
      }
      offset += line.length;
      if (hasEnding(line)) breaks++;
    }
    this.breaks = breaks;
    this.comments = comments;
    this.nodes = parseItems(items);
    const last = items.at(-1);
    this.danglingComma = last?.kind === 'Comma' ? last : undefined;
  }

  /** Columns of blank before the first character. */
  get indent(): number {
    return indentOf(this.text);
  }
}

export function textOf(place: Place): string {
  return place.row.text.slice(place.start, place.end);
}

/** From the first token of a run to its last. */
export function placeOf(first: Place, last: Place = first): Place {
  if (first.row === last.row) return { row: first.row, start: first.start, end: last.end };
  return { row: first.row, start: first.start, end: first.row.text.trimEnd().length };
}

/** Lines with their endings; the last has none (and is empty when the text ends in one). */
export function splitLines(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$|^$/g) ?? [];
}

function hasEnding(line: string): boolean {
  return line.endsWith('\n') || line.endsWith('\r');
}

/** A tab counts as one column, as every other blank does: only deeper or not matters. */
function indentOf(line: string): number {
  return line.length - line.replace(/^[ \t\u00A0\u3000\uFEFF]+/, '').length;
}

/**
 * Groups the lines of a text into rows. When the text ends in a line break, the empty line behind it is a row too only
 * if `last` says that nothing of the file follows.
 */
export function splitRows(text: string, last: boolean, uri: string): Row[] {
  const rows: Row[] = [];
  const lines = splitLines(text);
  if (last && (lines.length === 0 || hasEnding(lines.at(-1)!))) lines.push('');
  for (let at = 0; at < lines.length; ) {
    let row = new Row(lines[at]!, uri);
    const indent = row.indent;
    at++;
    while (row.danglingComma && at < lines.length && continues(lines[at]!, indent)) {
      row = new Row(row.text + lines[at]!, uri);
      at++;
    }
    rows.push(row);
  }
  return rows;
}

/** Whether a line can go on a row of that indent that ends in a comma. */
export function continues(line: string, indent: number): boolean {
  return line.trim() !== '' && indentOf(line) > indent;
}
