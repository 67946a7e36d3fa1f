/**
 * The tree of a file: statements in blocks. A block outlives the edit of its header, so that what stands inside keeps
 * its place in the tree; a statement lives as long as its row.
 */
import { bind } from '../schema/bind.ts';
import type { Bound } from '../schema/bound.ts';
import { fileBlock } from '../schema/language.ts';
import type { BlockSpec, Spec } from '../schema/spec.ts';
import type { Place, Row } from '../syntax/row.ts';
import type { RowNode, StatementNode } from '../syntax/row-parser.ts';
import { Token } from '../syntax/token.ts';

/**
 * What nothing is in: one for all, since most statements have no findings and most rows close no block. It is not frozen:
 * a loop that may meet a frozen list makes an object for each step through any other.
 */
export const NONE: readonly never[] = [];

/** What stands open between two rows. */
export interface NestState {
  readonly inside: Block;
  /** The block that the `}` above closed, and that brace, while nothing has stood behind it. */
  readonly closed: Block | undefined;
  readonly brace: Place | undefined;
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
  | { readonly kind: 'stray-close'; readonly brace: Place }
  | { readonly kind: 'closed-early'; readonly brace: Place; readonly block: Block }
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
  /** Present when the statement opens a brace, or when rows below were read as if it did. */
  block: Block | undefined = undefined;
  /** The word that it is; undefined when nobody can say, and what stands in its block is then not checked. */
  spec: Spec | undefined = undefined;
  /** The spec of the block that it was bound in. */
  boundIn: BlockSpec | undefined = undefined;

  constructor(
    public parent: Block,
    readonly row: Row,
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
    return this.block?.hasBrace ? this.block : this.parent;
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
    return this.spec && !this.block?.hasBrace ? this.spec.block : undefined;
  }

  get shuts(): readonly Block[] {
    return NONE;
  }

  get repairs(): readonly Repair[] {
    return NONE;
  }

  private get node(): StatementNode {
    return nodeAt(this.row.nodes, this.start)!;
  }
}

/** A `}` that closes a block; as a state, what stands open behind it; as a row in the tree, one that is nothing else. */
export class Closing implements Nested, Place {
  constructor(
    readonly row: Row,
    readonly start: number,
    readonly closed: Block,
  ) {}

  get end(): number {
    return this.start + 1;
  }

  get inside(): Block {
    return parentOf(this.closed)!;
  }

  get brace(): Place {
    return this;
  }

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

/** The statement that begins there in its row. */
function nodeAt(nodes: readonly RowNode[], start: number): StatementNode | undefined {
  for (const node of nodes) {
    if (node.kind === 'close') continue;
    if (startOf(node) === start) return node;
    const inner = node.block && nodeAt(node.block.statements, start);
    if (inner) return inner;
  }
  return undefined;
}

/** Where a statement begins in its row: at its first item, or at its brace when it has none. */
export function startOf({ items, block }: StatementNode): number {
  return (items.length > 0 ? items[0]! : block!.open).start;
}

export class Block {
  /** In the order of the text. */
  children: Statement[] = [];
  /** Its children that state no fact of their own, once somebody asked; forgotten when one of them comes or goes. */
  ownLines: readonly Statement[] | undefined = undefined;
  /** One as a rule: it is kept as itself then. */
  private closedBy: Place | readonly Place[] | undefined = undefined;

  constructor(
    /** Undefined for the file's own block. */
    public owner: Statement | undefined,
    /** Where its `{` stands in its owner's row; undefined where one was assumed. */
    public opensAt: number | undefined,
  ) {}

  /** What may stand here; undefined inside an unknown statement. */
  get spec(): BlockSpec | undefined {
    return this.owner ? this.owner.spec?.block : fileBlock;
  }

  /** Whether a `{` opened it. */
  get hasBrace(): boolean {
    return this.opensAt !== undefined;
  }

  /** The `{`; absent where one was assumed. */
  get open(): Token | undefined {
    const at = this.opensAt;
    return at === undefined ? undefined : new Token('Open', this.owner!.row, at, at + 1);
  }

  /** Every `}` that closes it, in order: one, unless a stray one closed it early. */
  get closes(): readonly Token[] {
    return this.closings.map(({ row, start, end }) => new Token('Close', row, start, end));
  }

  /** The same, as the tree keeps them. */
  get closings(): readonly Place[] {
    const { closedBy } = this;
    if (closedBy === undefined) return NONE;
    return 'row' in closedBy ? [closedBy] : closedBy;
  }

  set closings(braces: readonly Place[]) {
    this.closedBy = braces.length > 1 ? braces : braces[0];
  }

  /** The `}` that closes it in its owner's own row. */
  get closesInRow(): Place | undefined {
    const first = this.closedBy && this.closings[0];
    return first?.row === this.owner?.row ? first : undefined;
  }
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

/** The clauses on its line, then those that are lines of its block: for whoever asks after many words. */
export function allClausesOf(statement: Statement): readonly Bound[] {
  const onLine: readonly Bound[] = statement.bound?.clauses ?? NONE;
  const lines = ownLinesOf(statement);
  return lines.length === 0 ? onLine : [...onLine, ...lines.flatMap(({ bound }) => bound ?? [])];
}

/** The first of the clauses of that word. */
export function clauseOf(statement: Statement, word: string): Bound | undefined {
  for (const clause of statement.bound?.clauses ?? NONE) if (clause.spec.word === word) return clause;
  for (const line of linesToLookThrough(statement)) if (isClauseLine(line, word)) return line.bound;
  return undefined;
}

function linesToLookThrough(statement: Statement): readonly Statement[] {
  const { block } = statement;
  if (!block) return NONE;
  return block.children.length <= FEW ? block.children : ownLinesOf(statement);
}

function isClauseLine(line: Statement, word: string): boolean {
  return line.spec?.word === word && isOwnLine(line);
}
