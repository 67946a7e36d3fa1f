/** What the builders of facts have in common. */
import { ancestors, clauseOf, type Statement } from '../../document/tree.ts';
import { type Bound, stringOf } from '../../schema/bound.ts';
import type { FactKind } from '../../schema/spec.ts';
import type { Fact, FactBase, FactOf } from '../facts.ts';

/** What a builder finds out: a fact without what every statement yields. */
export type Body<F extends Fact> = F extends Fact ? Omit<F, keyof FactBase> : never;

/** Reads a statement into a fact; undefined when its name is missing. */
export type Builder<F extends Fact> = (statement: Statement, bound: Bound) => Body<F> | undefined;

/** By what a word states; an item's word may also state an amendment. */
export type Builders<K extends FactKind> = {
  readonly [kind in K]: Builder<FactOf<kind extends 'item' ? 'item' | 'amendment' : kind>>;
};

/** Clauses without slots: words that stand bare on the line. */
export function flagsOf(statement: Statement): string[] {
  const bounds = [
    ...(statement.bound?.clauses ?? []),
    ...(statement.block?.children ?? []).flatMap((child) => child.bound ?? []),
  ];
  return bounds.filter(({ spec }) => spec.slots.length === 0 && spec.clauses.length === 0).map(({ spec }) => spec.word);
}

export function textOfClause(statement: Statement, word: string, slot: string): string | undefined {
  const clause = clauseOf(statement, word);
  return clause && stringOf(clause, slot);
}

export function findAncestor(statement: Statement, fact: string): Statement | undefined {
  for (const owner of ancestors(statement)) if (owner.bound?.spec.fact === fact) return owner;
  return undefined;
}
