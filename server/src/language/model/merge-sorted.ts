/** Two lists in order as one: mostly a few things and very many. Of equal ones, those of `many` come first. */
export function mergeSorted<T>(many: readonly T[], few: readonly T[], compare: (a: T, b: T) => number): readonly T[] {
  if (few.length === 0) return many;
  if (many.length === 0) return few;
  const merged: T[] = [];
  let from = 0;
  for (const each of few) {
    const to = placeOf(each, many, from, compare);
    for (; from < to; from++) merged.push(many[from]!);
    merged.push(each);
  }
  for (; from < many.length; from++) merged.push(many[from]!);
  return merged;
}

/** How many of a list, from `low` on, come before a thing. */
function placeOf<T>(each: T, sorted: readonly T[], low: number, compare: (a: T, b: T) => number): number {
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(sorted[middle]!, each) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
