/** What a tree holds, counted in the same way for two parsers: so that neither is fast by leaving something out. */

import { withDescendants } from '../../server/src/language/document/tree.ts';
import type { Document } from '../../server/src/language/index.ts';
import type { Block, Tree } from './peers/hand-written-parser.ts';

export interface TreeCounts {
  statements: number;
  tokens: number;
  args: number;
  /** Tokens in arguments. */
  values: number;
  clauses: number;
  blocks: number;
  comments: number;
}

/** What both parsers mean by a bound statement. */
interface Bound {
  readonly args: readonly { readonly values: readonly (readonly unknown[])[] }[];
  readonly clauses: readonly Bound[];
}

export function countOurs(document: Document): TreeCounts {
  const counts = nothing();
  for (const top of document.root.children) {
    for (const { items, bound, block } of withDescendants(top)) {
      counts.statements++;
      counts.tokens += items.length;
      if (block) counts.blocks++;
      if (bound) countBound(counts, bound);
    }
  }
  for (const row of document.rows()) counts.comments += row.comments.length;
  return counts;
}

/** Throws when the parser did not understand the text. */
export function countByHand({ root, comments, errors }: Tree): TreeCounts {
  if (errors.length > 0) throw new Error(`The parser by hand stumbles at ${errors[0]!.start}: ${errors[0]!.message}`);
  const counts = { ...nothing(), comments: comments.length };
  const countBlock = ({ children }: Block) => {
    for (const { items, bound, block } of children) {
      counts.statements++;
      counts.tokens += items.length;
      countBound(counts, bound);
      if (!block) continue;
      counts.blocks++;
      countBlock(block);
    }
  };
  countBlock(root);
  return counts;
}

function nothing(): TreeCounts {
  return { statements: 0, tokens: 0, args: 0, values: 0, clauses: 0, blocks: 0, comments: 0 };
}

function countBound(counts: TreeCounts, { args, clauses }: Bound): void {
  counts.args += args.length;
  for (const { values } of args) for (const value of values) counts.values += value.length;
  counts.clauses += clauses.length;
  for (const clause of clauses) countBound(counts, clause);
}
