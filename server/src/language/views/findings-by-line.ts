/** Findings sorted to the statements they stand on, in one walk over both. */

import { type Statement, withDescendants } from '../document/tree.ts';
import type { Finding } from '../findings.ts';
import type { Row } from '../syntax/row.ts';
import type { ViewFinding } from './timeline-view.ts';

/**
 * For each owner the findings on its statements and on what stands in their blocks, in the order given. Of two owners
 * on one line the one that begins before the finding has it.
 */
export function findingsByOwner<T>(
  owners: Iterable<{ readonly owner: T; readonly statements: readonly Statement[] }>,
  findings: Iterable<Finding>,
): Map<T, ViewFinding[]> {
  const starts = new Map<Row, { owner: T; start: number }[]>();
  for (const { owner, statements } of owners) {
    for (const statement of statements) {
      for (const { row, start: begins } of withDescendants(statement)) {
        const start = { owner, start: begins };
        const known = starts.get(row);
        if (known) known.push(start);
        else starts.set(row, [start]);
      }
    }
  }
  for (const inRow of starts.values()) inRow.sort((a, b) => a.start - b.start);
  const found = new Map<T, ViewFinding[]>();
  for (const { at, code, severity, message } of findings) {
    const owner = starts.get(at.row)?.findLast(({ start }) => start <= at.start)?.owner;
    if (owner === undefined) continue;
    const own = found.get(owner);
    if (own) own.push({ code, severity, message });
    else found.set(owner, [{ code, severity, message }]);
  }
  return found;
}
