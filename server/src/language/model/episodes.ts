/** Which episode a piece of text belongs to: that of the `episode` block around it. */
import type { Document } from '../document/document.ts';
import { type Block, parentOf, type Statement } from '../document/tree.ts';
import { type Bound, tokensOf } from '../schema/bound.ts';
import type { Place } from '../syntax/row.ts';
import type { Name } from './facts.ts';
import { scopeName } from './read.ts';

/** The number of an `episode`, of a statement or a clause; numbers compare without leading zeros. */
export function episodeName(bound: Bound | undefined): Name | undefined {
  const value = bound && tokensOf(bound, 'number');
  return value && scopeName(value[0]!);
}

/**
 * The key of the nearest `episode` block around a statement, or that it opens itself. Empty when that lacks its number:
 * what stands in it is nobody's yet. Undefined outside every episode.
 */
export function episodeAround(statement: Statement): string | undefined {
  for (let at: Statement | undefined = statement; at; at = at.parent.owner)
    if (isEpisode(at)) return episodeName(at.bound)?.key ?? '';
  return undefined;
}

/** The same for a place in a file: that of the innermost block around it. */
export function episodeAt(document: Document, { row, start }: Place): string | undefined {
  const statements = document.statementsOf(row);
  let block: Block | undefined = statements[0]?.parent ?? document.blockBefore(row);
  // The braces of a row that begins with some: they are closed before its first statement.
  if (statements.length === 0)
    for (const node of row.nodes)
      if (node.kind === 'close' && node.token.end <= start && block) block = parentOf(block);
  const at = statements.findLast((statement) => statement.start <= start && !isClosedBefore(statement, start));
  if (at) return episodeAround(innermost(at, start));
  return block?.owner && episodeAround(block.owner);
}

/** Down to the statement of the same row that a column stands in. */
function innermost(statement: Statement, column: number): Statement {
  const inner = statement.block?.children.findLast(
    (child) => child.row === statement.row && child.start <= column && !isClosedBefore(child, column),
  );
  return inner ? innermost(inner, column) : statement;
}

function isClosedBefore({ row, block }: Statement, column: number): boolean {
  const close = block?.closes.find((token) => token.row === row);
  return close !== undefined && close.end <= column;
}

function isEpisode({ spec }: Statement): boolean {
  return spec?.fact === 'show' && spec.container;
}
