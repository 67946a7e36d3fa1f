/**
 * Which block each statement stands in. Braces decide; legal text never depends on indentation. On a line that is
 * illegal where it stands, two rules repair:
 *
 * - out-dented, and wanted further out: the blocks between are closed (their `}` is missing);
 * - in-dented, and wanted in the block just closed, or in the header above that has no brace: it is opened again.
 *
 * So each lost or stray brace costs one finding and no statement. The state between two rows is three references; when
 * an edit's rows leave it as it was before, nothing below can have moved.
 */

import type { Finding } from '../findings.ts';
import { bind, headOf } from '../schema/bind.ts';
import type { Spec } from '../schema/spec.ts';
import { placeOf, type Row, type Token, textOf } from '../syntax/row.ts';
import type { RowNode, StatementNode } from '../syntax/row-parser.ts';
import {
  Block,
  Closing,
  type Nested,
  type NestState,
  NONE,
  parentOf,
  type Repair,
  Statement,
  startOf,
} from './tree.ts';

/** Whether rows below would be nested the same behind the one as behind the other. */
export function sameState(a: NestState, b: NestState): boolean {
  return (
    a.inside === b.inside &&
    a.closed === b.closed &&
    a.brace?.row === b.brace?.row &&
    a.brace?.start === b.brace?.start &&
    a.header === b.header &&
    a.wanted === b.wanted
  );
}

/** What keeps the tree that rows are nested into. */
export interface Tree {
  /** Puts a statement among the children of its block. */
  attach(statement: Statement, block: Block): void;
  /** What binding a statement had to say: takes the place of what it said before. */
  say(statement: Statement, findings: readonly Finding[]): void;
}

/** What stands open above the first row of a file. */
export function startIn(inside: Block): Nested {
  return mixed(openIn(inside), NONE, NONE, NONE);
}

/** A state in which nothing but that block is of interest. */
function openIn(inside: Block): NestState {
  return { inside, closed: undefined, brace: undefined, header: undefined, wanted: undefined };
}

/** A row that neither one statement nor one `}` tells all of. */
function mixed(
  { inside, closed, brace, header, wanted }: NestState,
  statements: readonly Statement[],
  shuts: readonly Block[],
  repairs: readonly Repair[],
): Nested {
  return { inside, closed, brace, header, wanted, statements, shuts, repairs };
}

/** A state as it is now: a row's own changes when the row is nested again. */
export function copyOf({ inside, closed, brace, header, wanted }: NestState): NestState {
  return { inside, closed, brace, header, wanted };
}

/**
 * Puts one row, read as `nodes`, into the tree, behind `above`. `known` are the row's statements when it stood in the tree before; `spare`
 * are block cells of rows that were replaced, to be used again for the headers that replace them.
 */
export function nestRow(
  row: Row,
  nodes: readonly RowNode[],
  above: NestState,
  known: readonly Statement[] | undefined,
  spare: Block[],
  tree: Tree,
): Nested {
  let state = above;
  let alone: Nested | undefined;
  let statements: readonly Statement[] = NONE;
  let shuts: readonly Block[] = NONE;
  let repairs: readonly Repair[] = NONE;

  for (let each = 0; each < nodes.length; each++) {
    const node = nodes[each]!;
    let block = state.inside;
    if (node.kind === 'close') {
      if (!parentOf(block)) {
        repairs = added(repairs, { kind: 'stray-close', brace: placeOf(node.token) });
        continue;
      }
      const closing = new Closing(row, node.token.start, block);
      block.closings = added(block.closings, closing);
      shuts = added(shuts, block);
      state = alone = closing;
      continue;
    }
    let head = headIn(node, block);
    if (statements.length === 0 && !isLegal(node, row, block, head)) {
      const repaired = repair(row, node, state);
      if (repaired) {
        block = repaired.block;
        head = headIn(node, block);
        repairs = repairs.concat(repaired.repairs);
      }
    }
    const was = known?.[statements.length];
    const statement = was ?? buildStatement(row, node, block);
    if (was) move(was, node, head, block, tree);
    else place(statement, node, head, block, spare, tree);
    statements = added(statements, statement);
    alone = leavesOpen(statement) ? statement : undefined;
    state = alone ?? behind(statement);
  }
  if (alone && nodes.length === 1 && repairs.length === 0) return alone;
  return mixed(state, statements, shuts, repairs);
}

/** Whether nothing but the statement, and the block that it leaves open, has to do with what stands behind it. */
function leavesOpen({ row, block }: Statement): boolean {
  return !block?.hasBrace || (!block.closesInRow && block.children[0]?.row !== row);
}

/** What stands open behind a statement with lines or the end of its block in its own row. */
function behind(statement: Statement): NestState {
  const { block, parent } = statement;
  const brace = block?.closesInRow;
  const inside = openEnd(statement).at(-1) ?? parent;
  return { ...openIn(inside), closed: brace && block, brace };
}

/** The list with one more, and no room for others: most are of one. */
function added<T>(list: readonly T[], one: T): readonly T[] {
  return list.length === 0 ? [one] : list.concat(one);
}

/** Puts a new statement into its block and binds it there. */
function place(
  statement: Statement,
  node: StatementNode,
  head: Spec | undefined,
  block: Block,
  spare: Block[],
  tree: Tree,
): void {
  tree.attach(statement, block);
  bindInto(statement, node, head, block, tree);
  if (spare.length > 0) for (const cell of openEnd(statement)) reuse(cell, spare);
}

/** The same for a statement that stood somewhere before; the rows in its own blocks are nested again where that is news. */
function move(statement: Statement, node: StatementNode, head: Spec | undefined, block: Block, tree: Tree): void {
  const parentWas = statement.parent;
  const cells = cellsBelow(statement).map((cell) => ({ cell, spec: cell.spec }));
  tree.attach(statement, block);
  bindInto(statement, node, head, block, tree);
  for (const { cell, spec } of cells) if (parentWas !== block || spec !== cell.spec) renew(cell);
}

/** The block that a row which is illegal where it stands belongs into; undefined when there is none. */
function repair(
  row: Row,
  node: StatementNode,
  { inside, closed, brace, header, wanted }: NestState,
): { readonly block: Block; readonly repairs: readonly Repair[] } | undefined {
  const { indent } = row;
  for (let block = inside; block.owner && indent <= block.owner.row.indent; block = parentOf(block)!) {
    const outer = parentOf(block)!;
    if (!wants(outer, node)) continue;
    const repairs: Repair[] = [];
    const within: Block[] = [];
    for (let inner = inside; inner !== outer; inner = parentOf(inner)!) {
      repairs.push({ kind: 'unclosed', block: inner, within: [...within] });
      within.push(inner);
    }
    return { block: outer, repairs };
  }
  if (closed?.owner && brace && indent > closed.owner.row.indent && wants(closed, node)) {
    return { block: closed, repairs: [{ kind: 'closed-early', block: closed, brace }] };
  }
  if (header && wanted && indent > header.row.indent && headOf(node.items, wanted)) {
    header.block = new Block(header, undefined);
    return { block: header.block, repairs: [{ kind: 'assumed-open', header }] };
  }
  return undefined;
}

/** Binds a statement and what stands in its own row's braces, unless it is bound there already. */
function bindInto(statement: Statement, node: StatementNode, head: Spec | undefined, block: Block, tree: Tree): void {
  const { spec } = block;
  if (statement.boundIn === spec && spec !== undefined) return;
  statement.boundIn = spec;
  const binding = spec && bind(node.items, spec, node.block !== undefined, head);
  node.meaning = binding?.bound;
  statement.spec = binding?.bound?.spec;
  const inner = statement.block;
  const takesNone = inner?.hasBrace && statement.spec !== undefined && !inner.spec;
  const findings = binding?.findings ?? NONE;
  tree.say(statement, takesNone ? [...findings, noBlock(statement.spec!, inner.open!)] : findings);
  if (!inner?.hasBrace) return;
  const children = node.block?.statements ?? NONE;
  for (let at = 0; at < children.length; at++) {
    const child = children[at]!;
    bindInto(inner.children[at]!, child, headIn(child, inner), inner, tree);
  }
}

function noBlock({ word }: Spec, brace: Token): Finding {
  const message = `\`${word}\` takes no block; what stands in it is not read.`;
  return { code: 'language/wrong-place', severity: 'error', message, at: placeOf(brace) };
}

function buildStatement(row: Row, node: StatementNode, parent: Block): Statement {
  const { items, block: braces } = node;
  const start = startOf(node);
  const statement = new Statement(parent, row, start, items.length > 0 ? items[items.length - 1]!.end : start + 1);
  if (!braces) return statement;
  const block = new Block(statement, braces.open.start);
  statement.block = block;
  for (let at = 0; at < braces.statements.length; at++) {
    block.children.push(buildStatement(row, braces.statements[at]!, block));
  }
  if (braces.close) block.closings = [placeOf(braces.close)];
  return statement;
}

/** The blocks that a statement's own row leaves open, outermost first; none but the last of the row leaves any. */
export function openEnd(statement: Statement): readonly Block[] {
  if (!statement.block) return NONE;
  const open: Block[] = [];
  let at: Statement | undefined = statement;
  while (at?.block?.hasBrace && !at.block.closesInRow) {
    open.push(at.block);
    at = at.block.children.findLast((child) => child.row === statement.row);
  }
  return open;
}

/** The blocks of a statement that rows below may stand in. */
export function cellsBelow(statement: Statement): readonly Block[] {
  const { block } = statement;
  return block?.hasBrace && block.closesInRow ? [block] : openEnd(statement);
}

/** Puts a new cell in the place of a block whose meaning changed, so that the rows below are nested again. */
function renew(block: Block): void {
  const owner = block.owner!;
  const cell = new Block(owner, block.opensAt);
  cell.children = block.children.filter((child) => child.row === owner.row);
  cell.closings = block.closings.filter((brace) => brace.row === owner.row);
  for (const child of cell.children) child.parent = cell;
  owner.block = cell;
}

/**
 * Gives a new header the cell of the one it replaces, with all that stands in it, when nothing that nesting reads is
 * different: what may stand there, what it stands in, how deep it is indented.
 */
function reuse(fresh: Block, spare: Block[]): void {
  const owner = fresh.owner!;
  const isSame = (was: Statement) => was.parent === owner.parent && was.row.indent === owner.row.indent;
  const at = spare.findIndex((cell) => cell.spec === fresh.spec && cell.owner && isSame(cell.owner));
  if (at < 0 || !fresh.spec) return;
  const cell = spare.splice(at, 1)[0]!;
  cell.owner = owner;
  cell.opensAt = fresh.opensAt;
  for (const child of fresh.children) child.parent = cell;
  cell.children.unshift(...fresh.children);
  owner.block = cell;
}

/**
 * Whether a line is legal where it stands. An entry that may begin with any name would take every keyword for its name;
 * so out-dented, it must also bind without a finding.
 */
function isLegal(node: StatementNode, row: Row, { owner, spec }: Block, head: Spec | undefined): boolean {
  const { items } = node;
  const first = items[0];
  if (!spec || !first) return true;
  if (!isWanted(node, head)) return false;
  if (!owner || row.indent > owner.row.indent || spec.words.has(textOf(first))) return true;
  return bind(items, spec).findings.length === 0;
}

/** What opens a block is not wanted as a word that takes none: `calendar paris { }` is no clause of a schedule. */
function isWanted({ block: opened }: StatementNode, head: Spec | undefined): boolean {
  return head !== undefined && (opened === undefined || head.block !== undefined);
}

/** Whether a block wants a statement; one of which nobody knows what may stand there wants all. */
function wants(block: Block, node: StatementNode): boolean {
  return block.spec === undefined || node.items.length === 0 || isWanted(node, headIn(node, block));
}

/** Which word a statement is in a block. */
function headIn({ items }: StatementNode, { spec }: Block): Spec | undefined {
  return spec && headOf(items, spec);
}
