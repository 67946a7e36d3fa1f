/**
 * Where a cursor stands: the block, the items of the statement left of it, the word that is being typed. Read from the
 * row's text up to the cursor, so that what follows on the line changes nothing.
 */
import type { Document } from '../../document/document.ts';
import { type Block, parentOf, type Statement } from '../../document/tree.ts';
import { bind } from '../../schema/bind.ts';
import { type Bound, wordOf } from '../../schema/bound.ts';
import type { BlockSpec } from '../../schema/spec.ts';
import { lexRow } from '../../syntax/lexer.ts';
import { Row, type Token } from '../../syntax/row.ts';
import type { StatementNode } from '../../syntax/row-parser.ts';
import { isTrivia, type TokenKind } from '../../syntax/token.ts';
import type { Span } from '../../text/span.ts';
import { statementsIn } from './token-at.ts';

/** A block around the cursor. */
export interface Scope {
  /** What may stand in it; undefined inside an unknown statement. */
  readonly spec: BlockSpec | undefined;
  /** Its owner as bound; undefined for the file. */
  readonly owner: Bound | undefined;
  /** In the tree, where the text to the cursor has got so far. */
  readonly block: Block | undefined;
  readonly outer: Scope | undefined;
}

export interface Cursor {
  readonly document: Document;
  readonly offset: number;
  readonly row: Row;
  readonly scope: Scope;
  /** The statement's items before the word that is being typed; empty where a statement begins. */
  readonly items: readonly Token[];
  /** The word, number or time that touches the cursor on its left. */
  readonly partial: Token | undefined;
  /** What an accepted completion replaces: the partial word, or nothing at the cursor. */
  readonly replace: Span;
  /** The statement of the tree in which the cursor stands, with what follows on the line. */
  readonly statement: Statement | undefined;
  readonly comment: Token | undefined;
  readonly inString: boolean;
}

const MARKS: ReadonlySet<TokenKind> = new Set(['To', 'Open', 'Close', 'Semicolon', 'Comma', 'Minus', 'Plus', 'Stray']);
const STRINGS: ReadonlySet<TokenKind> = new Set(['String', 'SmartString', 'Unterminated']);

export function cursorAt(document: Document, offset: number): Cursor {
  let { row, offset: at } = document.rowAtOffset(offset);
  const typed = row;
  const before = lexRow(row).filter(({ start }) => start < at);
  const token = before.findLast((each) => at <= each.end && !MARKS.has(each.kind));
  const isTrivial = token !== undefined && isTrivia(token.kind);
  const quote = before.find((each) => STRINGS.has(each.kind) && isInside(each, at));
  const partial = token && !isTrivial && !STRINGS.has(token.kind) ? token : undefined;
  const begin = document.spanOf({ row, start: 0, end: 0 }).start;
  const above = document.previousRow(row);
  if (row.text.slice(0, at).trim() === '' && above?.danglingComma && at > above.indent) {
    row = above; // an empty line that the line above, ending in a comma, can go on in
    at = above.text.length;
  }
  const read = readTo(document, row, partial && row === typed ? partial.start : at);
  const statement = read.items[0] && findStatement(document, row, read.items[0].start);
  return {
    document,
    offset,
    row,
    scope: read.scope,
    items: read.items,
    partial,
    replace: partial ? { start: begin + partial.start, end: begin + partial.end } : { start: offset, end: offset },
    statement: statement ?? (partial && findStatement(document, row, partial.start)),
    comment: isTrivial ? token : undefined,
    inString: quote !== undefined,
  };
}

/** Whether an offset lies between the quotes; those that are never closed reach to the end of their line. */
function isInside({ kind, end, row }: Token, at: number): boolean {
  return at < end || (kind === 'Unterminated' && /^[^\r\n{]*$/.test(row.text.slice(end, at)));
}

/** The department of the session around; undefined outside one. */
export function departmentOf(scope: Scope): string | undefined {
  for (let at: Scope | undefined = scope; at; at = at.outer) {
    if (at.owner?.spec.fact === 'session') return wordOf(at.owner, 'department');
  }
  return undefined;
}

/** Reads the row's text up to an offset. */
function readTo(document: Document, row: Row, end: number): { scope: Scope; items: readonly Token[] } {
  const prefix = new Row(row.text.slice(0, end), row.uri);
  const last = lexRow(prefix).findLast((token) => !isTrivia(token.kind));
  const isFresh = !last || last.kind === 'Open' || last.kind === 'Close' || last.kind === 'Semicolon';
  const first = document.statementsOf(row)[0];
  const startsWithClose = prefix.nodes[0]?.kind === 'close' || row.nodes[0]?.kind === 'close';
  let scope = scopeOf(first && !startsWithClose ? first.parent : document.blockBefore(row));
  let current: StatementNode | undefined;
  for (const node of prefix.nodes) {
    if (node.kind === 'close') {
      scope = scope.outer ?? scope;
      current = undefined;
    } else {
      ({ scope, current } = enter(document, row, scope, node));
    }
  }
  return { scope, items: isFresh ? [] : (current?.items ?? []) };
}

/** Down to the innermost statement of a node that is still open at its end. */
function enter(
  document: Document,
  row: Row,
  scope: Scope,
  node: StatementNode,
): { scope: Scope; current: StatementNode | undefined } {
  if (!node.block) return { scope, current: node };
  if (node.block.close) return { scope, current: undefined };
  const owner = scope.spec && bind(node.items, scope.spec).bound;
  const start = (node.items[0] ?? node.block.open).start;
  const block = findStatement(document, row, start)?.block;
  const inner: Scope = { spec: owner?.spec.block, owner, block, outer: scope };
  const last = node.block.statements.at(-1);
  return last ? enter(document, row, inner, last) : { scope: inner, current: undefined };
}

function scopeOf(block: Block): Scope {
  const outer = parentOf(block);
  return { spec: block.spec, owner: block.owner?.bound, block, outer: outer && scopeOf(outer) };
}

function findStatement(document: Document, row: Row, start: number): Statement | undefined {
  for (const statement of statementsIn(document, row)) if (statement.items[0]?.start === start) return statement;
  return undefined;
}
