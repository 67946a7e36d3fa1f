/** Long work in steps, of a millisecond or two each, between which whoever runs it may do something else. */

/** Runs it to its end; what it returns. */
export function atOnce<T>(work: Generator<void, T>): T {
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value;
}

/** Cues, or as much, that are worked on in a step. */
const STEP = 200;

/** A list in parts for a step each. */
export function* inSteps<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += STEP) yield all.slice(at, at + STEP);
}
