/** Findings sorted to the statements they stand on: each finding looks for its owner, for there are far more lines. */
import type { Workspace } from '../analysis/workspace.ts';
import type { Statement } from '../document/tree.ts';
import type { Finding } from '../findings.ts';
import type { Row } from '../syntax/row.ts';
import type { ViewFinding } from './timeline-view.ts';

/**
 * For each owner the findings on its statements and on what stands in their blocks, in the order given. Of two owners
 * on one line the one that begins before the finding has it; of two that begin there the one that is named later.
 */
export function findingsByOwner<T>(
  workspace: Workspace,
  owners: Iterable<{ readonly owner: T; readonly statements: readonly Statement[] }>,
  findings: Iterable<Finding>,
): Map<T, ViewFinding[]> {
  const ranked: T[] = [];
  const ranks = new Map<Statement, number>();
  for (const { owner, statements } of owners) {
    for (const statement of statements) ranks.set(statement, ranked.length);
    ranked.push(owner);
  }
  const found = new Map<T, ViewFinding[]>();
  for (const { at, code, severity, message } of findings) {
    let begins = -1;
    let rank = -1;
    for (const statement of statementsIn(workspace, at.row)) {
      if (statement.start > at.start || statement.start < begins) continue;
      const own = rankOf(statement, ranks);
      if (own < 0 || (statement.start === begins && own < rank)) continue;
      [begins, rank] = [statement.start, own];
    }
    if (rank < 0) continue;
    const owner = ranked[rank]!;
    const own = found.get(owner);
    if (own) own.push({ code, severity, message });
    else found.set(owner, [{ code, severity, message }]);
  }
  return found;
}

/** The latest of the owners that a statement, or one around it, belongs to; -1 for none. */
function rankOf(statement: Statement, ranks: ReadonlyMap<Statement, number>): number {
  let rank = -1;
  for (let at: Statement | undefined = statement; at; at = at.parent.owner) rank = Math.max(rank, ranks.get(at) ?? -1);
  return rank;
}

/** The statements of a row, and those in the braces of that row. */
export function statementsIn(workspace: Workspace, row: Row): Statement[] {
  return inRow(workspace.document(row.uri)?.statementsOf(row) ?? []);
}

function inRow(statements: readonly Statement[]): Statement[] {
  return statements.flatMap((statement) => {
    const inside = statement.block?.children.filter(({ row }) => row === statement.row) ?? [];
    return [statement, ...inRow(inside)];
  });
}
