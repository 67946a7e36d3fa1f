/** What stands at an offset of a file: the token, the statement it is of, and what binding made of it. */
import type { Document } from '../../document/document.ts';
import type { Statement } from '../../document/tree.ts';
import type { Arg, Bound } from '../../schema/bound.ts';
import type { Row, Token } from '../../syntax/row.ts';

export interface TokenAt {
  readonly token: Token;
  /** Undefined for a comment and for a stray brace. */
  readonly statement: Statement | undefined;
  /** The statement's bound, then the clause that the token is in, then that one's clause. Empty when nothing bound it. */
  readonly path: readonly Bound[];
  /** The slot that took it; undefined for a keyword. */
  readonly arg: Arg | undefined;
  /** The value of the slot that it is a part of. */
  readonly value: readonly Token[] | undefined;
}

/** The token at an offset; one that ends there counts when none begins there, or when that one is a mark. */
export function tokenAt(document: Document, offset: number): TokenAt | undefined {
  const { row, offset: at } = document.rowAtOffset(offset);
  let best: TokenAt | undefined;
  const consider = (token: Token, find: () => Omit<TokenAt, 'token'>) => {
    if (token.row !== row || token.start > at || at > token.end) return;
    const isBetter = !best || isMark(best.token) || (best.token.end === at && !isMark(token));
    if (isBetter) best = { token, ...find() };
  };
  for (const statement of statementsIn(document, row)) {
    for (const token of statement.items) consider(token, () => ({ statement, ...locate(statement, token) }));
    const braces = [statement.block?.open, ...(statement.block?.closes ?? [])];
    for (const token of braces) if (token) consider(token, () => ({ statement, ...NOWHERE }));
  }
  for (const token of row.comments) consider(token, () => ({ statement: undefined, ...NOWHERE }));
  return best;
}

const NOWHERE = { path: [], arg: undefined, value: undefined } as const;

/** The statements of a row, those in braces on the row with them, in order. */
export function* statementsIn(document: Document, row: Row): Generator<Statement> {
  for (const statement of document.statementsOf(row)) yield* withInner(statement, row);
}

function* withInner(statement: Statement, row: Row): Generator<Statement> {
  yield statement;
  for (const child of statement.block?.children ?? []) {
    if (child.row !== row) break;
    yield* withInner(child, row);
  }
}

/** Where binding put a token of a statement. */
export function locate(statement: Statement, token: Token): Pick<TokenAt, 'path' | 'arg' | 'value'> {
  return (statement.bound && search(statement.bound, token, [])) ?? NOWHERE;
}

function search(
  bound: Bound,
  token: Token,
  outer: readonly Bound[],
): Pick<TokenAt, 'path' | 'arg' | 'value'> | undefined {
  const path = [...outer, bound];
  if (bound.head === token) return { path, arg: undefined, value: undefined };
  for (const arg of bound.args) {
    for (const value of arg.values) if (value.includes(token)) return { path, arg, value };
  }
  for (const clause of bound.clauses) {
    const found = search(clause, token, path);
    if (found) return found;
  }
  return undefined;
}

function isMark({ kind }: Token): boolean {
  return ['To', 'Open', 'Close', 'Comma', 'Minus', 'Plus', 'Stray'].includes(kind);
}
