/** Findings about lines that stand several times: one for each line and cause, which names the instance that has it worst. */
import type { NetworkItem } from '../../schedule/network.ts';
import { PartsMap } from '../../schedule/parts-map.ts';
import { namesText } from './words.ts';

export interface ByLine<T> {
  readonly worst: T;
  readonly others: readonly T[];
}

/** Groups by what `causeOf` says is one cause: equal parts. Of several as bad as each other, the first is the worst. */
export function byLine<T>(
  all: Iterable<T>,
  causeOf: (each: T) => readonly unknown[],
  badness: (each: T) => number,
): ByLine<T>[] {
  const groups = new PartsMap<T[]>();
  for (const each of all) {
    const cause = causeOf(each);
    const group = groups.get(cause);
    if (group) group.push(each);
    else groups.set(cause, [each]);
  }
  return groups.values().map((group) => {
    const worst = group.reduce((a, b) => (badness(b) > badness(a) ? b : a));
    return { worst, others: group.filter((each) => each !== worst) };
  });
}

/** More names than these say less. */
const MOST_NAMES = 3;

/** ` The same goes for …`, a sentence behind others; empty when it goes for no other. */
export function alsoText(others: readonly NetworkItem[]): string {
  return others.length === 0 ? '' : ` The same goes for ${fewNames(others)}.`;
}

/** `` `a`, `b` and 56 others ``, or all of them where they are few. */
export function fewNames(items: readonly NetworkItem[]): string {
  if (items.length <= MOST_NAMES) return namesText(items);
  const named = items.slice(0, MOST_NAMES - 1).map((item) => namesText([item]));
  return `${named.join(', ')} and ${items.length - named.length} others`;
}
