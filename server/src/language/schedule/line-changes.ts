/** What an edit did to the lines of a schedule and to its statuses: what came, what went, what says something else in its place. */
import type { ItemFact, StatusFact } from '../model/facts.ts';

export interface LineChanges {
  /** Each line that is said anew under the same name, in the same place and blocks, with what it says now. */
  readonly anew: ReadonlyMap<ItemFact, ItemFact>;
  /** Lines that are no more; one that got another name goes, and comes. */
  readonly gone: ReadonlySet<ItemFact>;
  readonly came: ReadonlySet<ItemFact>;
  /** The names in statuses that came or went. */
  readonly told: ReadonlySet<string>;
}

/** What a schedule says, in the order of the text. */
export interface Lines {
  readonly items: readonly ItemFact[];
  readonly statuses: readonly StatusFact[];
}

/** Undefined where what stays changed its order, as the lines of two files may. */
export function changesIn(before: Lines, now: Lines): LineChanges | undefined {
  const items = itemChanges(before.items, now.items);
  const told = namesTold(before.statuses, now.statuses);
  return items && told && { ...items, told };
}

function namesTold(before: readonly StatusFact[], now: readonly StatusFact[]): ReadonlySet<string> | undefined {
  const [were, are] = [new Set(before), new Set(now)];
  if (
    !areSame(
      before.filter((each) => are.has(each)),
      now.filter((each) => were.has(each)),
    )
  )
    return undefined;
  const changed = [...before.filter((each) => !are.has(each)), ...now.filter((each) => !were.has(each))];
  return new Set(changed.flatMap(({ progress }) => progress.map(({ item }) => item.key)));
}

function itemChanges(before: readonly ItemFact[], now: readonly ItemFact[]): Omit<LineChanges, 'told'> | undefined {
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
