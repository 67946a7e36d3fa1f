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
import { bind, headOf } from '../schema/bind.ts';
import { type BlockSpec, blockOf } from '../schema/spec.ts';
import { placeOf, type Row, type Token, textOf } from '../syntax/row.ts';
import type { BlockNode, StatementNode } from '../syntax/row-parser.ts';
import { type Block, ClosingRow, type Nested, type NestState, NONE, parentOf, type Repair, Statement } from './tree.ts';

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

/** What stands open above the first row of a file. */
export function startIn(inside: Block): NestState {
  return { inside, closed: undefined, brace: undefined, header: undefined, wanted: undefined };
}

/** A state as it is now: a row's own changes when the row is nested again. */
export function copyOf({ inside, closed, brace, header, wanted }: NestState): NestState {
  return { inside, closed, brace, header, wanted };
}

/**
 * Puts one row into the tree, behind `above`. `known` are the row's statements when it stood in the tree before; `spare`
 * are block cells of rows that were replaced, to be used again for the headers that replace them. `attach` puts a
 * statement among the children of its block.
 */
export function nestRow(
  row: Row,
  above: NestState,
  known: readonly Statement[] | undefined,
  spare: Block[],
  attach: (statement: Statement, block: Block) => void,
): Nested {
  let { inside: block, closed, brace, header, wanted } = above;
  let statements: readonly Statement[] = NONE;
  let shuts: readonly Block[] = NONE;
  const repairs: Repair[] = [];
  const count = { of: 0 };

  for (const node of row.nodes) {
    if (node.kind === 'close') {
      const parent = parentOf(block);
      if (!parent) {
        repairs.push({ kind: 'stray-close', token: node.token });
        continue;
      }
      block.closes = added(block.closes, node.token);
      shuts = added(shuts, block);
      [closed, brace, header, wanted] = [block, node.token, undefined, undefined];
      block = parent;
      continue;
    }
    if (statements.length === 0 && !isLegal(node, row, block)) {
      const repaired = repair(row, node, { inside: block, closed, brace, header, wanted }, repairs);
      if (repaired) block = repaired;
    }
    const statement = known?.[statements.length] ?? buildStatement(row, node, count);
    place(statement, node, block, spare, attach);
    statements = added(statements, statement);
    const left = openEnd(statement);
    const opened = statement.block?.open;
    wanted = opened || !statement.spec ? undefined : blockOf(statement.spec);
    header = wanted && statement;
    brace = opened && closeInRow(statement);
    closed = brace && statement.block;
    block = left.at(-1) ?? block;
  }
  if (row.nodes.length === 1 && repairs.length === 0) {
    const node = row.nodes[0]!;
    if (node.kind === 'close') return new ClosingRow(block, closed!, node.token);
    if (!node.block || (node.block.statements.length === 0 && !node.block.close)) return statements[0]!;
  }
  return {
    inside: block,
    closed,
    brace,
    header,
    wanted,
    statements,
    shuts,
    repairs: repairs.length > 0 ? repairs : NONE,
  };
}

/** The list with one more, and no room for others: most are of one. */
function added<T>(list: readonly T[], one: T): readonly T[] {
  return list.length === 0 ? [one] : list.concat(one);
}

/** Puts a statement into a block and binds it there; the rows in its own blocks are nested again where that is news. */
function place(
  statement: Statement,
  node: StatementNode,
  block: Block,
  spare: Block[],
  attach: (statement: Statement, block: Block) => void,
): void {
  if (!statement.block) {
    attach(statement, block);
    bindInto(statement, node, block);
    return;
  }
  const parentWas = statement.parent as Block | undefined;
  const cells = cellsBelow(statement).map((cell) => ({ cell, spec: cell.spec }));
  attach(statement, block);
  bindInto(statement, node, block);
  if (parentWas === undefined) for (const cell of openEnd(statement)) reuse(cell, spare);
  else for (const { cell, spec } of cells) if (parentWas !== block || spec !== cell.spec) renew(cell);
}

/** The block that a row which is illegal where it stands belongs into; undefined when there is none. */
function repair(row: Row, node: StatementNode, from: NestState, repairs: Repair[]): Block | undefined {
  const { indent } = row;
  for (let block = from.inside; block.owner && indent <= block.owner.row.indent; block = parentOf(block)!) {
    const outer = parentOf(block)!;
    if (!isWanted(node, outer)) continue;
    const within: Block[] = [];
    for (let inner = from.inside; inner !== outer; inner = parentOf(inner)!) {
      repairs.push({ kind: 'unclosed', block: inner, within: [...within] });
      within.push(inner);
    }
    return outer;
  }
  const { closed, brace, header, wanted } = from;
  if (closed?.owner && brace && indent > closed.owner.row.indent && isWanted(node, closed)) {
    repairs.push({ kind: 'closed-early', block: closed, token: brace });
    return closed;
  }
  if (header && wanted && indent > header.row.indent && wants(wanted, node.items)) {
    header.block = newBlock(header, undefined);
    header.block.spec = wanted;
    repairs.push({ kind: 'assumed-open', header });
    return header.block;
  }
  return undefined;
}

/** Binds a statement and what stands in its own row's braces, unless it is bound there already. */
function bindInto(statement: Statement, node: StatementNode, block: Block): void {
  if (statement.boundIn === block.spec && statement.boundIn !== undefined) return;
  statement.boundIn = block.spec;
  const binding = block.spec && bind(node.items, block.spec, node.block !== undefined);
  node.meaning = binding?.bound;
  statement.spec = binding?.bound?.spec;
  statement.findings = binding && binding.findings.length > 0 ? binding.findings : NONE;
  const inner = statement.block;
  if (!inner?.open) return;
  inner.spec = statement.spec && blockOf(statement.spec);
  if (statement.spec && !inner.spec) {
    const message = `\`${statement.spec.word}\` takes no block; what stands in it is not read.`;
    statement.findings = [
      ...statement.findings,
      { code: 'language/wrong-place', severity: 'error', message, at: placeOf(inner.open) },
    ];
  }
  node.block?.statements.forEach((child, at) => {
    bindInto(inner.children[at]!, child, inner);
  });
}

/** `count` is how many statements of the row were built before. */
function buildStatement(row: Row, node: StatementNode, count: { of: number }): Statement {
  const { items, block: brace } = node;
  const start = items[0]?.start ?? brace!.open.start;
  const statement = new Statement(row, count.of++, start, items.at(-1)?.end ?? brace!.open.end);
  if (!brace) return statement;
  const block = newBlock(statement, brace);
  statement.block = block;
  block.children = brace.statements.map((child) => {
    const inner = buildStatement(row, child, count);
    inner.parent = block;
    return inner;
  });
  return statement;
}

function newBlock(owner: Statement, node: BlockNode | undefined): Block {
  return {
    owner,
    children: [],
    spec: undefined,
    open: node?.open,
    closes: node?.close ? [node.close] : NONE,
    ownLines: undefined,
  };
}

/** The blocks that a statement's own row leaves open, outermost first; none but the last of the row leaves any. */
export function openEnd(statement: Statement): readonly Block[] {
  if (!statement.block) return NONE;
  const open: Block[] = [];
  let at: Statement | undefined = statement;
  while (at?.block?.open && at.block.closes[0]?.row !== statement.row) {
    open.push(at.block);
    at = at.block.children.findLast((child) => child.row === statement.row);
  }
  return open;
}

/** The brace that closes a statement's block in its own row. */
function closeInRow({ row, block }: Statement): Token | undefined {
  return block?.closes.find((close) => close.row === row);
}

/** The blocks of a statement that rows below may stand in. */
export function cellsBelow(statement: Statement): readonly Block[] {
  const { block } = statement;
  return block?.open && closeInRow(statement) ? [block] : openEnd(statement);
}

/** Puts a new cell in the place of a block whose meaning changed, so that the rows below are nested again. */
function renew(block: Block): void {
  const owner = block.owner!;
  const own = block.children.filter((child) => child.row === owner.row);
  const closes = block.closes.filter((token) => token.row === owner.row);
  const cell: Block = { ...block, children: own, closes, ownLines: undefined };
  for (const child of own) child.parent = cell;
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
  cell.open = fresh.open;
  for (const child of fresh.children) child.parent = cell;
  cell.children.unshift(...fresh.children);
  owner.block = cell;
}

/**
 * Whether a line is legal where it stands. An entry that may begin with any name would take every keyword for its name;
 * so out-dented, it must also bind without a finding.
 */
function isLegal(node: StatementNode, row: Row, block: Block): boolean {
  if (!isWanted(node, block)) return false;
  const { items } = node;
  const first = items[0];
  if (!block.spec || !block.owner || !first || row.indent > block.owner.row.indent) return true;
  if (block.spec.words.has(textOf(first))) return true;
  return bind(items, block.spec).findings.length === 0;
}

/** What opens a block is not wanted as a word that takes none: `calendar paris { }` is no clause of a schedule. */
function isWanted({ items, block: opened }: StatementNode, block: Block): boolean {
  if (block.spec === undefined || items.length === 0) return true;
  const spec = headOf(items, block.spec);
  return spec !== undefined && (opened === undefined || blockOf(spec) !== undefined);
}

function wants(spec: BlockSpec, items: readonly Token[]): boolean {
  return headOf(items, spec) !== undefined;
}
