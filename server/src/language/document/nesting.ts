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
import { type Block, parentOf, type Statement } from './tree.ts';

/** What stands open between two rows. */
export interface NestState {
  readonly block: Block;
  /** The `}` above and the block that it closed, while nothing has stood behind it. */
  readonly closed: { readonly block: Block; readonly token: Token } | undefined;
  /** The statement just above that could have opened a block and did not, where it stands, and what the block would hold. */
  readonly header: Header | undefined;
}

interface Header {
  readonly statement: Statement;
  readonly parent: Block;
  readonly spec: BlockSpec;
}

/** A row in the tree. */
export interface Nested {
  readonly entry: NestState;
  readonly exit: NestState;
  /** The row's own statements in the tree, outermost only. */
  readonly statements: readonly Statement[];
  /** Blocks that the row leaves open, outermost first. */
  readonly opened: readonly Block[];
  /** Blocks whose `}` stands in the row. */
  readonly closed: readonly Block[];
  readonly repairs: readonly Repair[];
}

/** How the braces of a row were read when they did not add up. */
export type Repair =
  | { readonly kind: 'stray-close'; readonly token: Token }
  | { readonly kind: 'closed-early'; readonly token: Token; readonly block: Block }
  | { readonly kind: 'assumed-open'; readonly header: Statement }
  /** `within`: the blocks inside it that the same line leaves open, innermost first. */
  | { readonly kind: 'unclosed'; readonly block: Block; readonly within: readonly Block[] };

export function sameState(a: NestState, b: NestState): boolean {
  return (
    a.block === b.block &&
    a.closed?.block === b.closed?.block &&
    a.closed?.token === b.closed?.token &&
    a.header?.statement === b.header?.statement &&
    a.header?.parent === b.header?.parent &&
    a.header?.spec === b.header?.spec
  );
}

/**
 * Puts one row into the tree. `known` are the row's statements when it stood in the tree before; `spare` are block
 * cells of rows that were replaced, to be used again for the headers that replace them. `attach` puts a statement
 * among the children of its block.
 */
export function nestRow(
  row: Row,
  entry: NestState,
  known: readonly Statement[] | undefined,
  spare: Block[],
  attach: (statement: Statement, block: Block) => void,
): Nested {
  const statements: Statement[] = [];
  const opened: Block[] = [];
  const closed: Block[] = [];
  const repairs: Repair[] = [];
  let state = entry;

  for (const node of row.nodes) {
    if (node.kind === 'close') {
      const parent = parentOf(state.block);
      if (!parent) {
        repairs.push({ kind: 'stray-close', token: node.token });
        continue;
      }
      state.block.closes.push(node.token);
      closed.push(state.block);
      if (opened.at(-1) === state.block) opened.pop();
      state = { block: parent, closed: { block: state.block, token: node.token }, header: undefined };
      continue;
    }
    if (statements.length === 0 && !isLegal(node, row, state.block)) state = repair(row, node, state, repairs);
    const statement = known?.[statements.length] ?? buildStatement(row, node);
    const parentWas = statement.parent as Block | undefined;
    const cells = cellsBelow(statement).map((block) => ({ block, spec: block.spec }));
    attach(statement, state.block);
    bindInto(statement, state.block);
    if (parentWas === undefined) for (const block of openEnd(statement)) reuse(block, spare);
    else for (const { block, spec } of cells) if (parentWas !== state.block || spec !== block.spec) renew(block);
    statements.push(statement);
    const left = openEnd(statement);
    opened.push(...left);
    const spec = statement.block?.open ? undefined : statement.bound && blockOf(statement.bound.spec);
    const header = spec && { statement, parent: state.block, spec };
    state = { block: left.at(-1) ?? state.block, closed: closedInRow(statement), header };
  }
  return { entry, exit: state, statements, opened, closed, repairs };
}

function repair(row: Row, node: StatementNode, from: NestState, repairs: Repair[]): NestState {
  const indent = row.indent;
  for (let block = from.block; block.owner && indent <= block.owner.row.indent; block = parentOf(block)!) {
    const outer = parentOf(block)!;
    if (!isWanted(node, outer)) continue;
    const within: Block[] = [];
    for (let inner = from.block; inner !== outer; inner = parentOf(inner)!) {
      repairs.push({ kind: 'unclosed', block: inner, within: [...within] });
      within.push(inner);
    }
    return { block: outer, closed: undefined, header: undefined };
  }
  const { closed, header } = from;
  if (closed?.block.owner && indent > closed.block.owner.row.indent && isWanted(node, closed.block)) {
    repairs.push({ kind: 'closed-early', ...closed });
    return { block: closed.block, closed: undefined, header: undefined };
  }
  if (header && indent > header.statement.row.indent && wants(header.spec, node.items)) {
    const owner = header.statement;
    const block: Block = { owner, children: [], spec: header.spec, open: undefined, closes: [], ownLines: undefined };
    owner.block = block;
    repairs.push({ kind: 'assumed-open', header: owner });
    return { block, closed: undefined, header: undefined };
  }
  return from;
}

/** Binds a statement and what stands in its own row's braces, unless it is bound there already. */
function bindInto(statement: Statement, block: Block): void {
  if (statement.boundIn === block.spec && statement.boundIn !== undefined) return;
  statement.boundIn = block.spec;
  const binding = block.spec && bind(statement.items, block.spec, statement.block?.open !== undefined);
  statement.bound = binding?.bound;
  statement.findings = binding?.findings ?? [];
  const inner = statement.block;
  if (!inner?.open) return;
  inner.spec = statement.bound && blockOf(statement.bound.spec);
  if (statement.bound && !inner.spec) {
    const message = `\`${statement.bound.spec.word}\` takes no block; what stands in it is not read.`;
    statement.findings = [
      ...statement.findings,
      { code: 'language/wrong-place', severity: 'error', message, at: placeOf(inner.open) },
    ];
  }
  for (const child of inner.children) {
    if (child.row !== statement.row) break;
    bindInto(child, inner);
  }
}

function buildStatement(row: Row, node: StatementNode): Statement {
  const statement: Statement = {
    row,
    items: node.items,
    parent: undefined as unknown as Block, // set when it is attached, before anybody can see it
    block: undefined,
    bound: undefined,
    findings: [],
    boundIn: undefined,
  };
  if (node.block) statement.block = buildBlock(row, node.block, statement);
  return statement;
}

function buildBlock(row: Row, node: BlockNode, owner: Statement): Block {
  const block: Block = {
    owner,
    children: [],
    spec: undefined,
    open: node.open,
    closes: node.close ? [node.close] : [],
    ownLines: undefined,
  };
  for (const child of node.statements) {
    const statement = buildStatement(row, child);
    statement.parent = block;
    block.children.push(statement);
  }
  return block;
}

/** The blocks that a statement's own row leaves open, outermost first. */
function openEnd(statement: Statement): Block[] {
  const open: Block[] = [];
  let at: Statement | undefined = statement;
  while (at?.block?.open && at.block.closes[0]?.row !== statement.row) {
    open.push(at.block);
    at = at.block.children.findLast((child) => child.row === statement.row);
  }
  return open;
}

/** The block that a statement opens and closes in its own row, and the brace that closes it there. */
function closedInRow(statement: Statement): NestState['closed'] {
  const token = statement.block?.open && statement.block.closes.find((close) => close.row === statement.row);
  return token && { block: statement.block!, token };
}

/** The blocks of a statement that rows below may stand in. */
export function cellsBelow(statement: Statement): Block[] {
  const shut = closedInRow(statement)?.block;
  return shut ? [shut] : openEnd(statement);
}

/** Puts a new cell in the place of a block whose meaning changed, so that the rows below are nested again. */
function renew(block: Block): void {
  const owner = block.owner!;
  const own = block.children.filter((child) => child.row === owner.row);
  const closes = block.closes.filter((token) => token.row === owner.row);
  const cell: Block = { owner, children: own, spec: block.spec, open: block.open, closes, ownLines: undefined };
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
