/** What an edit did to the lines of a schedule: which came, which went, and which say something else in their place. */
import type { ItemFact } from '../model/facts.ts';

export interface LineChanges {
  /** Each line that is said anew under the same name, in the same place and blocks, with what it says now. */
  readonly anew: ReadonlyMap<ItemFact, ItemFact>;
  /** Lines that are no more; one that got another name goes, and comes. */
  readonly gone: ReadonlySet<ItemFact>;
  readonly came: ReadonlySet<ItemFact>;
}

/** Both in the order of the text; undefined where lines that stay changed their order, as those of two files may. */
export function lineChanges(before: readonly ItemFact[], now: readonly ItemFact[]): LineChanges | undefined {
  let first = 0;
  while (first < before.length && before[first] === now[first]) first++;
  let [lastBefore, lastNow] = [before.length, now.length];
  while (lastBefore > first && lastNow > first && before[lastBefore - 1] === now[lastNow - 1]) {
    lastBefore--;
    lastNow--;
  }
  const [were, are] = [before.slice(first, lastBefore), now.slice(first, lastNow)];
  const [gone, came] = [new Set(were), new Set(are)];
  const stay = were.filter((line) => came.has(line));
  if (
    !areSame(
      stay,
      are.filter((line) => gone.has(line)),
    )
  )
    return undefined;
  for (const line of stay) {
    gone.delete(line);
    came.delete(line);
  }
  const anew = new Map<ItemFact, ItemFact>();
  for (const [at, was] of were.length === are.length ? were.entries() : []) {
    const line = are[at]!;
    if (!gone.has(was) || !came.has(line) || !isOneLine(was, line)) continue;
    anew.set(was, line);
    gone.delete(was);
    came.delete(line);
  }
  return { anew, gone, came };
}

function isOneLine(a: ItemFact, b: ItemFact): boolean {
  return (
    a.id.key === b.id.key &&
    a.word === b.word &&
    a.schedule === b.schedule &&
    a.reopening === b.reopening &&
    areSame(a.phases, b.phases) &&
    areSame(a.per, b.per)
  );
}

function areSame<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((each, at) => each === b[at]);
}
