/** The cue lines around the cursor, and the cut that they are of. */
import type { Statement } from '../../document/tree.ts';
import type { CueFact, PictureFact } from '../../model/facts.ts';
import { nameOf } from '../../model/read.ts';
import type { Scope } from '../lookup/cursor.ts';
import type { Ask } from './ask.ts';

/** The nearest cue lines before and after the cursor in its session that say when they play. */
export function cuesAround(ask: Ask): { before: CueFact | undefined; after: CueFact | undefined } {
  const { cursor, workspace } = ask;
  const { document, offset } = cursor;
  const facts = workspace.facts(document.uri);
  const children = sessionScope(ask)?.block?.children ?? [];
  const factOf = (statement: Statement): CueFact | undefined => {
    const fact = facts?.of(statement);
    return fact?.kind === 'cue' ? fact : undefined;
  };
  const startOf = ({ row, items }: Statement) => document.spanOf({ row, start: items[0]?.start ?? 0, end: 0 }).start;
  let split = children.length;
  while (split > 0 && startOf(children[split - 1]!) >= offset) split--;
  const isOther = (fact: CueFact | undefined) => fact?.range !== undefined && fact.statement !== cursor.statement;
  const earlier = children.slice(0, split).findLast((child) => isOther(factOf(child)));
  const later = children.slice(split).find((child) => isOther(factOf(child)));
  return { before: earlier && factOf(earlier), after: later && factOf(later) };
}

/** The block of the session around the cursor. */
export function sessionScope({ cursor }: Ask): Scope | undefined {
  for (let scope: Scope | undefined = cursor.scope; scope; scope = scope.outer) {
    if (scope.owner?.spec.fact === 'session') return scope;
  }
  return undefined;
}

/** The cut that the session around the cursor is about. */
export function pictureOfSession(ask: Ask): PictureFact | undefined {
  const clause = sessionScope(ask)?.owner?.clauses.find(({ spec }) => spec.word === 'picture');
  return ask.show.find('picture', nameOf(clause, 'version'));
}
