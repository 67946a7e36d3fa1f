/** What of a work must be cleared before it may be used, and whether it is. */
import type { ClearanceText, Right, WorkFact } from './facts.ts';
import { writersOf } from './shares.ts';
import type { Show } from './show.ts';

export const RIGHTS: readonly Right[] = ['sync', 'master'];

/** What the text says of a right of a work: the first of its `sync`, or of its `master`. */
export function clearanceOf(work: WorkFact, right: Right): ClearanceText | undefined {
  return work.clearances.find((clearance) => clearance.right === right);
}

/**
 * Whether a right of a work may be used: what its `sync` or `master` says, else what must be so.
 *
 * - true: it says `cleared`; or nobody has to be asked. A library's licence covers both rights of its music. What is
 *   written by the crew is delivered with all rights; so is `score`, whoever wrote it. A composition in the public domain
 *   is free, unless it was arranged by somebody outside the crew.
 * - false: it says anything else; or somebody has to be asked and nothing says that anybody did. The writers of a
 *   protected composition have to be, and the owner of a recording that exists, which its ISRC shows.
 * - undefined: nothing tells. A work that names no writer may be anybody's; one without an ISRC may be recorded anew for
 *   the film. A recording of a public-domain work has an owner all the same.
 */
export function isCleared(show: Show, work: WorkFact, right: Right): boolean | undefined {
  const stated = clearanceOf(work, right);
  if (stated) return stated.state === 'cleared';
  if (work.library !== undefined || isCommissioned(show, work)) return true;
  if (right === 'master') return work.isrc ? false : undefined;
  if (writersOf(work).length > 0) return false;
  return work.isPublicDomain ? true : undefined;
}

/** Music that is made for the show: its score, and what only its crew wrote. */
export function isCommissioned(show: Show, work: WorkFact): boolean {
  if (work.id.key === 'score') return true;
  const writers = writersOf(work);
  return writers.length > 0 && writers.every(({ who }) => show.find('person', who)?.isCrew === true);
}

/**
 * Whether the show keeps its licences in this text: some work says a `sync` or a `master`. One that says none keeps them
 * elsewhere, and what it does not say means nothing.
 */
export function keepsClearances(show: Show): boolean {
  for (let each: Show | undefined = show; each; each = each.outer) if (each.memo(hasClearance, ['work'])) return true;
  return false;
}

function hasClearance(show: Show): boolean {
  return [...show.all('work')].some(({ clearances }) => clearances.length > 0);
}
