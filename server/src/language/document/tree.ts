/**
 * The tree of a file: statements in blocks. A block outlives the edit of its header, so that what stands inside keeps
 * its place in the tree; a statement lives as long as its row.
 */
import type { Finding } from '../findings.ts';
import { bind } from '../schema/bind.ts';
import type { Bound } from '../schema/bound.ts';
import { type BlockSpec, blockOf, type Spec } from '../schema/spec.ts';
import type { Row, Token } from '../syntax/row.ts';
import type { RowNode, StatementNode } from '../syntax/row-parser.ts';

/** What nothing is in: one for all, since most statements have no findings and most rows close no block. */
export const NONE: readonly never[] = Object.freeze([]);

/** What stands open between two rows. */
export interface NestState {
  readonly inside: Block;
  /** The block that the `}` above closed, and that brace, while nothing has stood behind it. */
  readonly closed: Block | undefined;
  readonly brace: Token | undefined;
  /** The statement just above that could have opened a block there and did not, and what the block would hold. */
  readonly header: Statement | undefined;
  readonly wanted: BlockSpec | undefined;
}

/** A row in the tree; as a state, what stands open behind it. */
export interface Nested extends NestState {
  /** The row's own statements in the tree, outermost only. */
  readonly statements: readonly Statement[];
  /** Blocks whose `}` stands in the row, unless it opened them too. */
  readonly shuts: readonly Block[];
  readonly repairs: readonly Repair[];
}

/** How the braces of a row were read when they did not add up. */
export type Repair =
  | { readonly kind: 'stray-close'; readonly token: Token }
  | { readonly kind: 'closed-early'; readonly token: Token; readonly block: Block }
  | { readonly kind: 'assumed-open'; readonly header: Statement }
  /** `within`: the blocks inside it that the same line leaves open, innermost first. */
  | { readonly kind: 'unclosed'; readonly block: Block; readonly within: readonly Block[] };

/**
 * A statement keeps where it stands and which word it is; its items, and what they were bound to, are read from the row
 * when somebody asks (`syntax/reading.ts`). Ask once and hold on to them to compare them by identity.
 *
 * Most rows are one statement, perhaps with the brace that it opens. All that is to know of such a row in the tree, its
 * statement knows.
 */
export class Statement implements Nested {
  /** Set before anybody can see it. */
  parent!: Block;
  /** Present when the statement opens a brace, or when rows below were read as if it did. */
  block: Block | undefined = undefined;
  /** The word that it is; undefined when nobody can say, and what stands in its block is then not checked. */
  spec: Spec | undefined = undefined;
  /** What binding had to say. */
  findings: readonly Finding[] = NONE;
  /** The spec of the block that it was bound in. */
  boundIn: BlockSpec | undefined = undefined;

  constructor(
    readonly row: Row,
    /** Which it is of the row's statements, those in its braces counted, in the order of the text. */
    private readonly index: number,
    /** As a place, from its first item to its last, without its block; of a bare block its brace. */
    readonly start: number,
    readonly end: number,
  ) {}

  /** Empty for a bare block. */
  get items(): readonly Token[] {
    return this.node.items;
  }

  /** The slots and clauses that its items went into; undefined as `spec` is. */
  get bound(): Bound | undefined {
    if (!this.spec) return undefined;
    const { node } = this;
    node.meaning ??= bind(node.items, this.boundIn!, node.block !== undefined).bound;
    return node.meaning as Bound;
  }

  get statements(): readonly Statement[] {
    return [this];
  }

  get inside(): Block {
    return this.block?.open ? this.block : this.parent;
  }

  get closed(): undefined {
    return undefined;
  }

  get brace(): undefined {
    return undefined;
  }

  get header(): Statement | undefined {
    return this.wanted && this;
  }

  get wanted(): BlockSpec | undefined {
    return this.spec && !this.block?.open ? blockOf(this.spec) : undefined;
  }

  get shuts(): readonly Block[] {
    return NONE;
  }

  get repairs(): readonly Repair[] {
    return NONE;
  }

  private get node(): StatementNode {
    const { nodes } = this.row;
    const first = nodes[0];
    if (this.index === 0 && first?.kind === 'statement') return first;
    return nodeAt(nodes, { left: this.index })!;
  }
}

/** A row that is one `}`. */
export class ClosingRow implements Nested {
  constructor(
    readonly inside: Block,
    readonly closed: Block,
    readonly brace: Token,
  ) {}

  get header(): undefined {
    return undefined;
  }

  get wanted(): undefined {
    return undefined;
  }

  get statements(): readonly Statement[] {
    return NONE;
  }

  get shuts(): readonly Block[] {
    return [this.closed];
  }

  get repairs(): readonly Repair[] {
    return NONE;
  }
}

function nodeAt(nodes: readonly RowNode[], count: { left: number }): StatementNode | undefined {
  for (const node of nodes) {
    if (node.kind === 'close') continue;
    if (count.left-- === 0) return node;
    const inner = node.block && nodeAt(node.block.statements, count);
    if (inner) return inner;
  }
  return undefined;
}

export interface Block {
  /** Undefined for the file's own block. */
  owner: Statement | undefined;
  /** In the order of the text. */
  children: Statement[];
  /** What may stand here; undefined inside an unknown statement. */
  spec: BlockSpec | undefined;
  /** The `{`; absent where one was assumed. */
  open: Token | undefined;
  /** Every `}` that closes it, in order: one, unless a stray one closed it early. */
  closes: readonly Token[];
  /** Its children that state no fact of their own, once somebody asked; forgotten when one of them comes or goes. */
  ownLines: readonly Statement[] | undefined;
}

export function parentOf(block: Block): Block | undefined {
  return block.owner?.parent;
}

/** The statements around one, innermost first, itself not included. */
export function* ancestors(statement: Statement): Generator<Statement> {
  for (let owner = statement.parent.owner; owner; owner = owner.parent.owner) yield owner;
}

/** A statement and all inside it, in order. */
export function* withDescendants(statement: Statement): Generator<Statement> {
  yield statement;
  if (statement.block) for (const child of statement.block.children) yield* withDescendants(child);
}

/** As many lines are looked through quicker than a list of some of them is kept. */
const FEW = 8;

/** The lines of a statement's block that are a part of what it says itself, not facts of their own. */
export function ownLinesOf({ block }: Statement): readonly Statement[] {
  if (!block || block.children.length === 0) return NONE;
  if (block.children.length <= FEW) return block.children.filter(isOwnLine);
  block.ownLines ??= block.children.filter(isOwnLine);
  return block.ownLines;
}

function isOwnLine({ spec }: Statement): boolean {
  return !spec?.fact;
}

/** The clauses of that word: on the statement's line, and as lines of its block. */
export function clausesOf(statement: Statement, word: string): readonly Bound[] {
  const found: Bound[] = [];
  for (const clause of statement.bound?.clauses ?? NONE) if (clause.spec.word === word) found.push(clause);
  for (const line of linesToLookThrough(statement)) if (isClauseLine(line, word)) found.push(line.bound!);
  return found.length > 0 ? found : NONE;
}

/** The first of the clauses of that word. */
export function clauseOf(statement: Statement, word: string): Bound | undefined {
  for (const clause of statement.bound?.clauses ?? NONE) if (clause.spec.word === word) return clause;
  for (const line of linesToLookThrough(statement)) if (isClauseLine(line, word)) return line.bound;
  return undefined;
}

function linesToLookThrough(statement: Statement): readonly Statement[] {
  const { children } = statement.block ?? { children: NONE };
  return children.length <= FEW ? children : ownLinesOf(statement);
}

function isClauseLine(line: Statement, word: string): boolean {
  return line.spec?.word === word && isOwnLine(line);
}
