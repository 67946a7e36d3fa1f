/** What the builders of facts have in common. */
import { clauseOf, NONE, type Statement } from '../../document/tree.ts';
import { type Bound, stringOf } from '../../schema/bound.ts';
import type { FactKind, Spec } from '../../schema/spec.ts';
import { compact } from '../compact.ts';
import type { CueWords } from '../cue-line.ts';
import type { CueFact, Fact, FactBase, FactOf } from '../facts.ts';

/** What a builder finds out: a fact without what every statement yields; of a cue, what its line says. */
export type Body<F extends Fact> = F extends CueFact ? CueWords : F extends Fact ? Omit<F, keyof FactBase> : never;

/** Reads a statement into a fact; undefined when its name is missing. */
export type Builder<F extends Fact> = (statement: Statement, bound: Bound) => Body<F> | undefined;

/** By what a word states; an item's word may also state an amendment. */
export type Builders<K extends FactKind> = {
  readonly [kind in K]: Builder<FactOf<kind extends 'item' ? 'item' | 'amendment' : kind>>;
};

/** Clauses without slots: words that stand bare on the line, or alone on one of the block. */
export function flagsOf(statement: Statement): readonly string[] {
  const found: string[] = [];
  const add = ({ word, slots, clauses }: Spec) => {
    if (slots.length === 0 && clauses.length === 0) found.push(word);
  };
  for (const { spec } of statement.bound?.clauses ?? NONE) add(spec);
  for (const { spec } of statement.block?.children ?? NONE) if (spec) add(spec);
  return compact(found);
}

export function textOfClause(statement: Statement, word: string, slot: string): string | undefined {
  const clause = clauseOf(statement, word);
  return clause && stringOf(clause, slot);
}

export function findAncestor(statement: Statement, fact: string): Statement | undefined {
  let owner = statement.parent.owner;
  while (owner && owner.spec?.fact !== fact) owner = owner.parent.owner;
  return owner;
}
