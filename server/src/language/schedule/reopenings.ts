/** Locks that were broken and checks that failed, in the order in which it happened. */
import type { Statement } from '../document/tree.ts';
import type { ReopeningFact } from '../model/facts.ts';
import type { Show } from '../model/show.ts';

export interface Reopenings {
  /** By their day, then in the order of the text; those without a day come last. Each begins an epoch. */
  readonly all: readonly ReopeningFact[];
  /** The epoch that the block of a statement is of: 1 for the first. */
  readonly epochOf: ReadonlyMap<Statement, number>;
  /** The last epoch that had begun by the end of a day; 0 before the first. */
  readonly epochOn: (day: number) => number;
}

export function reopeningsOf(show: Show): Reopenings {
  return show.memo(sortReopenings, ['reopening']);
}

function sortReopenings(show: Show): Reopenings {
  const dayOf = ({ on }: ReopeningFact) => on?.day ?? Number.POSITIVE_INFINITY;
  const all = [...show.sorted('reopening')].sort((a, b) => (dayOf(a) === dayOf(b) ? 0 : dayOf(a) - dayOf(b)));
  return {
    all,
    epochOf: new Map(all.map(({ statement }, at) => [statement, at + 1])),
    epochOn: (day) => all.findLastIndex((fact) => dayOf(fact) <= day) + 1,
  };
}
