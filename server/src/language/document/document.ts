/**
 * A file: its rows, the tree over them, and edits that touch only what they must.
 *
 * An edit replaces the rows it meets, nests the new ones, and walks on until the state between two rows is what it was:
 * from there on nothing can have changed. A file edited many times equals the same text read afresh; a property test
 * holds it to that.
 */
import type { Finding } from '../findings.ts';
import { atOnce } from '../steps.ts';
import { beginGeneration, readingOf } from '../syntax/reading.ts';
import { continues, type Place, type Row, RowReader, splitRows, textOf } from '../syntax/row.ts';
import { offsetAt, positionAt } from '../text/positions.ts';
import { RowStore } from '../text/row-store.ts';
import type { Span } from '../text/span.ts';
import { cellsBelow, copyOf, nestRow, openEnd, sameState, startIn, type Tree } from './nesting.ts';
import { describeDanglingComma, describeRepair, describeUnclosed } from './repairs.ts';
import { Block, type Nested, type NestState, NONE, parentOf, type Statement } from './tree.ts';
import { type TreeChange, TreeChanges } from './tree-change.ts';

/** While a file is read, so many rows stay read at least: most blocks are shorter, and are looked at when they close. */
const AT_HAND = 32;

/** Rows that are read in a step: some milliseconds. */
const STEP = 512;

const ALLOWS = /^\/\/\s*cuelock-allow(?![\w-])/;

export class Document {
  private readonly store = new RowStore<Row>();
  /** Rows that have something to say; every other row is passed over when findings are collected. */
  private readonly troubled = new Set<Row>();
  /** Rows with a statement that is no known word, or stands where nothing is read. */
  readonly unread = new Set<Row>();
  /** What binding had to say of a statement. */
  private readonly said = new Map<Statement, readonly Finding[]>();
  /** Rows with a `cuelock-allow` comment. */
  readonly allowing = new Set<Row>();
  readonly root = new Block(undefined, undefined);
  /** What stands open above the first row. */
  private readonly start = startIn(this.root);

  /** Reads a text; without one it is to be read with `read`, before anything else. */
  constructor(
    readonly uri: string,
    text?: string,
  ) {
    if (text !== undefined) atOnce(this.read(text));
  }

  /**
   * Reads the text for the first time, some rows at a step.
   *
   * @param see is told of each statement: once its block is closed, else right behind its row, whose items are still at
   *   hand then. It is told again of one that a repair opens after that.
   */
  *read(text: string, see?: (statement: Statement) => void): Generator<void> {
    const tree: Tree = { attach: append, say: this.tree.say };
    const rows = new RowReader(text, true, this.uri);
    let state: NestState = this.start;
    let read = 0;
    for (let row = rows.next(); row; row = rows.next()) {
      this.store.append(row);
      const now = this.nest(row, state, undefined, NO_SPARE, tree);
      if (see) showClosed(now, see);
      state = now;
      if (++read % AT_HAND === 0) beginGeneration();
      if (read % STEP === 0) yield;
    }
    if (see) for (let { inside } = state; inside.owner; inside = parentOf(inside)!) see(inside.owner);
  }

  get length(): number {
    return this.store.length;
  }

  get lineCount(): number {
    return this.store.breaks + 1;
  }

  text(): string {
    return this.store.text();
  }

  rows(): Iterable<Row> {
    return this.store.rows();
  }

  /** Replaces the span by the text. Offsets outside the text are taken as its ends. */
  edit(span: Span, text: string): TreeChange {
    const start = Math.max(0, Math.min(span.start, this.length));
    const end = Math.max(start, Math.min(span.end, this.length));
    const from = this.store.rowAtOffset(start)!;
    const to = this.store.rowAtOffset(end)!;
    let first = this.store.indexOf(from.row);
    let last = this.store.indexOf(to.row);
    let changed = from.row.text.slice(0, from.offset) + text + to.row.text.slice(to.offset);
    // A row above that ends in a comma may go on in the changed text, and so may `\r` before `\n`.
    for (let above = this.store.at(first - 1); above && joins(above); above = this.store.at(first - 1)) {
      changed = above.text + changed;
      first--;
    }
    let isLast = last === this.store.size - 1;
    let rows = splitRows(changed, isLast, this.uri);
    // The changed text may reach into the rows below: its last line has no ending, or ends in a comma.
    while (!isLast && reachesOn(rows, this.store.at(last + 1)!)) {
      last++;
      changed += this.store.at(last)!.text;
      isLast = last === this.store.size - 1;
      rows = splitRows(changed, isLast, this.uri);
    }
    return this.replaceRows(first, last - first + 1, rows);
  }

  private replaceRows(index: number, count: number, rows: Row[]): TreeChange {
    const changes = new TreeChanges();
    const old: Row[] = [];
    for (let i = 0; i < count; i++) old.push(this.store.at(index + i)!);
    // Rows whose text is the same at either end of the change stay as they are.
    let head = 0;
    while (head < old.length && head < rows.length && old[head]!.text === rows[head]!.text) head++;
    let tail = 0;
    while (
      tail < old.length - head &&
      tail < rows.length - head &&
      old.at(-1 - tail)!.text === rows.at(-1 - tail)!.text
    )
      tail++;
    const gone = old.slice(head, old.length - tail);
    const fresh = rows.slice(head, rows.length - tail);

    const above = this.nestedOf(this.store.at(index + head - 1)) ?? this.start;
    // What stood open above the first row that stays, when that was nested last.
    let was = copyOf(this.nestedOf(gone.at(-1)) ?? above);
    const spare: Block[] = [];
    for (const row of gone) {
      const at = this.nestedOf(row)!;
      // Before their cells are stripped of them.
      for (const statement of at.statements) {
        for (const block of openEnd(statement)) spare.push(block);
        inRow(statement, (each) => {
          changes.removed.add(each);
          this.said.delete(each);
        });
      }
      this.detach(row, at, changes);
      for (const statement of at.statements) for (const block of cellsBelow(statement)) strip(block, row);
      this.forget(row);
    }
    this.store.splice(index + head, gone.length, fresh);

    let state = above;
    for (const row of fresh) state = this.nest(row, state, undefined, spare, this.tree, changes);
    for (let row = this.store.at(index + head + fresh.length); row; row = this.store.next(row)) {
      const known = this.nestedOf(row)!;
      if (sameState(was, state)) break;
      was = copyOf(known);
      const { statements } = known;
      this.detach(row, known, changes);
      state = this.nest(row, state, statements, spare, this.tree, changes);
    }
    return changes.done();
  }

  /** Puts a row into the tree as `nestRow` does, and keeps what that came to. */
  private nest(
    row: Row,
    above: NestState,
    known: readonly Statement[] | undefined,
    spare: Block[],
    tree: Tree,
    changes?: TreeChanges,
  ): Nested {
    const { nodes, comments, danglingComma } = readingOf(row);
    const now = nestRow(row, nodes, above, known, spare, tree);
    if (this.unread.size > 0) this.unread.delete(row);
    let speaks = now.repairs.length > 0 || danglingComma !== undefined;
    const { statements, shuts } = now;
    for (let at = 0; at < statements.length; at++) if (this.note(statements[at]!, changes)) speaks = true;
    for (let at = 0; at < shuts.length; at++) {
      const block = shuts[at]!;
      if (changes) changes.noteBraces(block, (brace) => brace.row !== row);
      else if (block.children.length > 1) block.children = block.children.slice(); // without the room that an array grows by
      if (block.closings.length > 1) block.closings = [...block.closings].sort((a, b) => this.compare(a, b));
    }
    row.nested = now;
    if (speaks) this.troubled.add(row);
    else if (this.troubled.size > 0) this.troubled.delete(row);
    for (let at = 0; at < comments.length; at++) if (ALLOWS.test(textOf(comments[at]!))) this.allowing.add(row);
    return now;
  }

  /** Notes that a statement was nested, and those with it in its row; whether one of them has something to say. */
  private note(statement: Statement, changes: TreeChanges | undefined): boolean {
    let speaks = this.said.size > 0 && this.said.has(statement);
    if (!statement.spec && statement.items.length > 0) this.unread.add(statement.row);
    forgetOwnLines(statement);
    changes?.nested.add(statement);
    const children = statement.block?.children ?? NONE;
    for (let at = 0; at < children.length && children[at]!.row === statement.row; at++) {
      if (this.note(children[at]!, changes)) speaks = true;
    }
    return speaks;
  }

  private nestedOf(row: Row | undefined): Nested | undefined {
    return row?.nested as Nested | undefined;
  }

  private readonly tree: Tree = {
    attach: (statement, block) => {
      const at = this.childIndex(block, statement.row, true);
      if (at === block.children.length) return append(statement, block);
      statement.parent = block;
      block.children.splice(at, 0, statement);
    },
    say: (statement, findings) => {
      if (findings.length > 0) this.said.set(statement, findings);
      else if (this.said.size > 0) this.said.delete(statement);
    },
  };

  private detach(row: Row, nested: Nested, changes: TreeChanges): void {
    for (const statement of nested.statements) {
      const { children, owner } = statement.parent;
      const guess = this.childIndex(statement.parent, row, false);
      const at = children.indexOf(statement, guess);
      if (at >= 0) children.splice(at, 1);
      forgetOwnLines(statement);
      if (owner && !(owner.spec?.container && statement.spec?.fact)) changes.around.add(owner);
    }
    for (const block of nested.shuts) {
      changes.noteBraces(block, () => true);
      const at = block.closings.findIndex((brace) => brace.row === row);
      if (at >= 0) block.closings = block.closings.filter((_, index) => index !== at);
    }
    for (const repair of nested.repairs) if (repair.kind === 'assumed-open') repair.header.block = undefined;
  }

  /** Where a row's statements begin (or, `behind`, end) among the children of a block. */
  private childIndex(block: Block, row: Row, behind: boolean): number {
    let low = 0;
    let high = block.children.length;
    const last = block.children[high - 1];
    if (behind && (!last || this.store.compare(last.row, row) <= 0)) return high;
    while (low < high) {
      const middle = (low + high) >> 1;
      const order = this.store.compare(block.children[middle]!.row, row);
      if (order < 0 || (behind && order === 0)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private forget(row: Row): void {
    row.nested = undefined;
    this.troubled.delete(row);
    this.unread.delete(row);
    this.allowing.delete(row);
  }

  /** What reading the text has to say: braces, words, slots. In no particular order. */
  findings(): Finding[] {
    const found: Finding[] = [];
    for (const row of this.troubled) {
      const { repairs, statements } = this.nestedOf(row)!;
      for (const repair of repairs) found.push(describeRepair(repair, row));
      for (const statement of statements) inRow(statement, (each) => found.push(...(this.said.get(each) ?? NONE)));
      const { danglingComma: comma } = row;
      if (comma) found.push(describeDanglingComma(comma));
    }
    const last = this.store.last!;
    const within: Block[] = [];
    for (let block = this.nestedOf(last)!.inside; block.owner; block = parentOf(block)!) {
      found.push(describeUnclosed(block, last, within));
      within.push(block);
    }
    return found;
  }

  /** The statements of a row, outermost only, in order. */
  statementsOf(row: Row): readonly Statement[] {
    return this.nestedOf(row)?.statements ?? NONE;
  }

  /** The blocks whose `}` stands in a row that did not open them. */
  shutIn(row: Row): readonly Block[] {
    return this.nestedOf(row)?.shuts ?? NONE;
  }

  /** The block in which text typed at the end of this row's blanks would stand. */
  blockBefore(row: Row): Block {
    return (this.has(row) && this.nestedOf(this.store.previous(row))?.inside) || this.root;
  }

  /** The block in which a new line below this row would stand. */
  blockAfter(row: Row): Block {
    return this.nestedOf(row)?.inside ?? this.root;
  }

  has(row: Row): boolean {
    return row.nested !== undefined;
  }

  rowAtOffset(offset: number): { row: Row; offset: number } {
    return this.store.rowAtOffset(offset)!;
  }

  nextRow(row: Row): Row | undefined {
    return this.store.next(row);
  }

  previousRow(row: Row): Row | undefined {
    return this.store.previous(row);
  }

  /** Negative when place `a` begins before `b`. Both in this file. */
  compare(a: Place, b: Place): number {
    return this.store.compare(a.row, b.row) || a.start - b.start || a.end - b.end;
  }

  spanOf(place: Place): Span {
    const offset = this.store.offsetOf(place.row);
    return { start: offset + place.start, end: offset + place.end };
  }

  /** Zero-based line on which a row begins. */
  lineOf(row: Row): number {
    return this.store.lineOf(row);
  }

  /** Zero-based line and UTF-16 column of an offset; between `\r` and `\n` is the end of the line. */
  positionAt(offset: number): { line: number; column: number } {
    return positionAt(this.store, Math.max(0, Math.min(offset, this.length)));
  }

  /** Offset of a zero-based line and UTF-16 column; past the end of a line is that line's end. */
  offsetAt(line: number, column: number): number {
    if (line < 0) return 0;
    return line >= this.lineCount ? this.length : offsetAt(this.store, line, column);
  }
}

/** What a file that is read for the first time has none of. */
const NO_SPARE: Block[] = [];

/** Puts a statement behind all that stands in a block. */
function append(statement: Statement, block: Block): void {
  statement.parent = block;
  if (block.children.length === 0) block.children = [statement];
  else block.children.push(statement);
}

/** Shows the statements that a row closed, and those that it left with nothing open. */
function showClosed({ repairs, shuts, statements }: Nested, see: (statement: Statement) => void): void {
  for (const repair of repairs) if (repair.kind === 'unclosed') see(repair.block.owner!);
  for (const { owner } of shuts) see(owner!);
  for (const statement of statements) {
    if (!statement.block) see(statement);
    else inRow(statement, (each) => (!each.block || each.block.closings.length > 0) && see(each));
  }
}

/** Visits a statement and what stands with it in its own row. */
function inRow(statement: Statement, visit: (each: Statement) => void): void {
  visit(statement);
  for (const child of statement.block?.children ?? NONE) {
    if (child.row !== statement.row) break;
    inRow(child, visit);
  }
}

/** A line that states no fact of its own belongs to what its block's owner says. */
function forgetOwnLines(statement: Statement): void {
  if (!statement.spec?.fact) statement.parent.ownLines = undefined;
}

/** Takes the statements of a row that is going away out of a block cell. */
function strip(block: Block, row: Row): void {
  block.children = block.children.filter((child) => child.row !== row);
  block.ownLines = undefined;
}

function joins(above: Row): boolean {
  return above.danglingComma !== undefined || above.text.endsWith('\r');
}

function reachesOn(rows: readonly Row[], below: Row): boolean {
  const last = rows.at(-1);
  if (!last) return true;
  if (!/[\r\n]$/.test(last.text)) return true;
  if (last.text.endsWith('\r') && below.text.startsWith('\n')) return true;
  return last.danglingComma !== undefined && continues(below.text, last.indent);
}
