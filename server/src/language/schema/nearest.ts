/** "Did you mean": the nearest of the words at hand. */

/** Edits (insert, delete, replace, swap neighbours) from `a` to `b`, or anything above `limit` once it is passed. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let smallest = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, beforeLast[j - 2]! + 1);
      row.push(cost);
      smallest = Math.min(smallest, cost);
    }
    if (smallest > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}

/**
 * The word nearest to what was written, without case; undefined when none is near enough to be meant (one slip in a
 * short word, two from six letters on, three from ten). Of equally near ones the first in alphabetical order.
 */
export function nearest(written: string, words: Iterable<string>): string | undefined {
  const wanted = written.toLowerCase();
  let limit = wanted.length < 3 ? 0 : wanted.length < 6 ? 1 : wanted.length < 10 ? 2 : 3;
  let best: string | undefined;
  for (const word of words) {
    const distance = editDistance(wanted, word.toLowerCase(), limit);
    if (distance < limit || (distance === limit && (best === undefined || word < best))) {
      best = word;
      limit = distance;
    }
  }
  return best;
}
