/**
 * Semantic tokens as the protocol writes them: five numbers each, counted from the token before. They are kept row by row,
 * for a window as for the whole file, so that after an edit only the rows are made anew that it touched, or whose names it
 * may have changed; of a file that was sent whole before, only what lies between the first and the last row that differ is
 * sent again.
 */
import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import {
  areStillTokens,
  type Document,
  type NamesSeen,
  type Place,
  type RowTokens,
  type Span,
  tokensOfRow,
  type Workspace,
} from '../language/index.ts';
import { bitsOf, numberOfType } from './legend.ts';

type Row = Place['row'];

/** The tokens of a row: line in the row, column, length, type and modifiers of each. */
type Numbers = readonly number[];

interface Kept extends Omit<RowTokens, 'tokens'> {
  readonly numbers: Numbers;
}

/** The rows of a file that have tokens, each with the lines from the token before to its first. */
interface Sent {
  readonly id: string;
  readonly rows: readonly Numbers[];
  readonly gaps: readonly number[];
}

export class TokenRows {
  /** What was drawn of each open file, for as long as a row stands. */
  private readonly drawn = new Map<string, WeakMap<Row, Kept>>();
  private readonly sent = new Map<string, Sent>();
  private ids = 0;

  constructor(private readonly workspace: Workspace) {}

  /** The tokens of the lines that a span touches. */
  range(document: Document, span: Span): SemanticTokens {
    const draw = this.drawerOf(document);
    const rows = new RowList();
    const { row: first, offset } = document.rowAtOffset(span.start);
    let { line } = document.positionAt(span.start - offset);
    let at = span.start - offset;
    for (let row: Row | undefined = first; row && at <= span.end; row = document.nextRow(row)) {
      rows.add(line, draw(row));
      line += row.breaks;
      at += row.text.length;
    }
    return { data: dataOf(rows, 0, rows.rows.length) };
  }

  /** All tokens of a file, some rows at a step. */
  *full(document: Document): Generator<void, SemanticTokens> {
    const rows = yield* this.rowsOf(document);
    const sent = this.remember(document, rows);
    return { resultId: sent.id, data: dataOf(sent, 0, sent.rows.length) };
  }

  /** What differs from what was sent under an id; everything when that is not known any more. */
  *delta(document: Document, id: string): Generator<void, SemanticTokens | SemanticTokensDelta> {
    const before = this.sent.get(document.uri);
    if (before?.id !== id) return yield* this.full(document);
    const rows = yield* this.rowsOf(document);
    const now = this.remember(document, rows);
    const isSame = (a: number, b: number) => before.gaps[a] === now.gaps[b] && areSame(before.rows[a]!, now.rows[b]!);
    const most = Math.min(before.rows.length, now.rows.length);
    let head = 0;
    while (head < most && isSame(head, head)) head++;
    let [oldEnd, newEnd] = [before.rows.length, now.rows.length];
    while (oldEnd > head && newEnd > head && isSame(oldEnd - 1, newEnd - 1)) {
      oldEnd--;
      newEnd--;
    }
    if (oldEnd === head && newEnd === head) return { resultId: now.id, edits: [] };
    const start = lengthOf(now.rows, 0, head);
    const edit = { start, deleteCount: lengthOf(before.rows, head, oldEnd), data: dataOf(now, head, newEnd) };
    return { resultId: now.id, edits: [edit] };
  }

  forget(uri: string): void {
    this.sent.delete(uri);
    this.drawn.delete(uri);
  }

  private remember(document: Document, { rows, gaps }: RowList): Sent {
    const sent = { id: String(++this.ids), rows, gaps };
    this.sent.set(document.uri, sent);
    return sent;
  }

  private *rowsOf(document: Document): Generator<void, RowList> {
    const draw = this.drawerOf(document);
    const list = new RowList();
    let line = 0;
    let steps = 0;
    for (const row of [...document.rows()]) {
      list.add(line, draw(row));
      line += row.breaks;
      if (++steps % STEP === 0) yield;
    }
    return list;
  }

  /** Gives the tokens of rows, those that a row had as long as they are still right. */
  private drawerOf(document: Document): (row: Row) => Numbers {
    let drawn = this.drawn.get(document.uri);
    if (!drawn) this.drawn.set(document.uri, (drawn = new WeakMap()));
    const seen: NamesSeen = new Map();
    return (row) => {
      const known = drawn.get(row);
      if (known && areStillTokens(this.workspace, known, seen)) return known.numbers;
      if (document.statementsOf(row).length === 0) return NONE;
      const { tokens, ...kept } = tokensOfRow(this.workspace, document, row, seen);
      const numbers = numbersFrom(row, tokens);
      drawn.set(row, { ...kept, numbers });
      return numbers;
    };
  }
}

const NONE: Numbers = [];

/** Rows that are made between two looks at the clock. */
const STEP = 500;

class RowList {
  readonly rows: Numbers[] = [];
  readonly gaps: number[] = [];
  private lastLine = 0;

  /** Adds a row that begins in a line. */
  add(line: number, numbers: Numbers): void {
    if (numbers.length === 0) return;
    this.rows.push(numbers);
    this.gaps.push(line + numbers[0]! - this.lastLine);
    this.lastLine = line + numbers[numbers.length - 5]!;
  }
}

function numbersFrom(row: Row, tokens: RowTokens['tokens']): number[] {
  const numbers: number[] = [];
  const isLong = row.breaks > 1;
  for (const { start, length, type, modifiers } of tokens) {
    const lines = isLong ? row.text.slice(0, start).split(/\r\n|\r|\n/) : undefined;
    numbers.push(lines ? lines.length - 1 : 0, lines ? lines.at(-1)!.length : start, length);
    numbers.push(numberOfType(type), bitsOf(modifiers));
  }
  return numbers;
}

/** Rows as the protocol writes them. The first counts from the token before it, wherever that is. */
function dataOf({ rows, gaps }: Pick<Sent, 'rows' | 'gaps'>, from: number, to: number): number[] {
  const data: number[] = [];
  for (let at = from; at < to; at++) {
    const row = rows[at]!;
    let gap = gaps[at]!;
    let column = at === 0 || gap > 0 ? 0 : rows[at - 1]!.at(-4)!;
    for (let i = 0; i < row.length; i += 5) {
      if (i > 0) gap = row[i]! - row[i - 5]!;
      if (gap > 0) column = 0;
      data.push(gap, row[i + 1]! - column, row[i + 2]!, row[i + 3]!, row[i + 4]!);
      column = row[i + 1]!;
    }
  }
  return data;
}

function lengthOf(rows: readonly Numbers[], from: number, to: number): number {
  let length = 0;
  for (let at = from; at < to; at++) length += rows[at]!.length;
  return length;
}

function areSame(a: Numbers, b: Numbers): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
