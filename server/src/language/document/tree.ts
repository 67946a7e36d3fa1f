/**
 * The tree of a file: statements in blocks. A block outlives the edit of its header, so that what stands inside keeps
 * its place in the tree; a statement lives as long as its row.
 */
import type { Finding } from '../findings.ts';
import type { Bound } from '../schema/bound.ts';
import type { BlockSpec } from '../schema/spec.ts';
import type { Row, Token } from '../syntax/row.ts';

export interface Statement {
  readonly row: Row;
  readonly items: readonly Token[];
  parent: Block;
  /** Present when the statement opens a brace, or when rows below were read as if it did. */
  block: Block | undefined;
  /** Undefined when nobody can say which word it is; what stands in its block is then not checked. */
  bound: Bound | undefined;
  /** What binding had to say. */
  findings: readonly Finding[];
  /** The spec of the block that it was bound in. */
  boundIn: BlockSpec | undefined;
}

export interface Block {
  /** Undefined for the file's own block. */
  owner: Statement | undefined;
  /** In the order of the text. */
  readonly children: Statement[];
  /** What may stand here; undefined inside an unknown statement. */
  spec: BlockSpec | undefined;
  /** The `{`; absent where one was assumed. */
  open: Token | undefined;
  /** Every `}` that closes it: one, unless a stray one closed it early. */
  readonly closes: Token[];
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

/** The lines of a statement's block that are a part of what it says itself, not facts of their own. */
export function ownLinesOf(statement: Statement): readonly Statement[] {
  const { block } = statement;
  if (!block) return [];
  block.ownLines ??= block.children.filter((child) => !child.bound?.spec.fact);
  return block.ownLines;
}

/** The clauses of that word: on the statement's line, and as lines of its block. */
export function clausesOf(statement: Statement, word: string): Bound[] {
  const found = statement.bound?.clauses.filter((clause) => clause.spec.word === word) ?? [];
  for (const child of ownLinesOf(statement)) if (child.bound?.spec.word === word) found.push(child.bound);
  return found;
}

export function clauseOf(statement: Statement, word: string): Bound | undefined {
  return clausesOf(statement, word)[0];
}
