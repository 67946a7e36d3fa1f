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

/** Whether exactly one edit of these leads from `a` to `b`: asked of every name that could be a clause's word misspelt. */
export function isOneSlip(a: string, b: string): boolean {
  const longer = a.length - b.length;
  if (longer < -1 || longer > 1) return false;
  let same = 0;
  while (same < a.length && a.charCodeAt(same) === b.charCodeAt(same)) same++;
  if (longer !== 0) return isSameFrom(a, longer > 0 ? same + 1 : same, b, longer > 0 ? same : same + 1);
  if (same === a.length) return false;
  if (isSameFrom(a, same + 1, b, same + 1)) return true;
  const isSwapped = a[same] === b[same + 1] && a[same + 1] === b[same];
  return isSwapped && isSameFrom(a, same + 2, b, same + 2);
}

/** Whether two words of which as much is left end alike. */
function isSameFrom(a: string, at: number, b: string, from: number): boolean {
  for (let left = a.length - at; left > 0; left--) {
    if (a.charCodeAt(a.length - left) !== b.charCodeAt(b.length - left)) return false;
  }
  return a.length - at === b.length - from;
}

/**
 * The word nearest to what was written, without case; undefined when none is near enough to be meant (one slip in a
 * short word, two from six letters on, three from ten). Of equally near ones the first in alphabetical order.
 */
export function nearest(written: string, words: Iterable<string>): string | undefined {
  const wanted = written.toLowerCase();
  let limit = slipsIn(wanted);
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

/** How many slips a word of this length may have. */
function slipsIn(wanted: string): number {
  return wanted.length < 3 ? 0 : wanted.length < 6 ? 1 : wanted.length < 10 ? 2 : 3;
}

interface Branch {
  readonly branches: Map<string, Branch>;
  /** The word that ends here; of several that differ in case only, the first in alphabetical order. */
  word: string | undefined;
}

/** As many questions can be answered word by word before a tree of all words pays. */
const FEW_QUESTIONS = 4;

/**
 * Words to which many are compared: a tree in which words that begin alike share what they have in common, so that one
 * question looks at those that begin about as the wanted word does, and not at all of them.
 */
export class Words {
  private tree: Branch | undefined;
  private asked = 0;

  constructor(private readonly words: readonly string[]) {}

  /** What `nearest` says of these words. */
  nearest(written: string): string | undefined {
    if (!this.tree && this.asked++ < FEW_QUESTIONS) return nearest(written, this.words);
    this.tree ??= treeOf(this.words);
    return nearestInTree(written.toLowerCase(), this.tree);
  }
}

function treeOf(words: readonly string[]): Branch {
  const tree: Branch = { branches: new Map(), word: undefined };
  for (const word of words) {
    let branch = tree;
    for (const letter of word.toLowerCase().split('')) {
      let next = branch.branches.get(letter);
      if (!next) branch.branches.set(letter, (next = { branches: new Map(), word: undefined }));
      branch = next;
    }
    if (branch.word === undefined || word < branch.word) branch.word = word;
  }
  return tree;
}

/** The distances of `editDistance`, one row for each letter of the tree; a branch whose row is too far is left out. */
function nearestInTree(wanted: string, tree: Branch): string | undefined {
  let limit = slipsIn(wanted);
  let best: string | undefined;
  const visit = (branch: Branch, row: readonly number[], above: readonly number[], before: string) => {
    const distance = row[wanted.length]!;
    const { word } = branch;
    if (word !== undefined && (distance < limit || (distance === limit && (best === undefined || word < best)))) {
      best = word;
      limit = distance;
    }
    for (const [letter, next] of branch.branches) {
      const below = [row[0]! + 1];
      let smallest = below[0]!;
      for (let j = 1; j <= wanted.length; j++) {
        let cost = Math.min(row[j]! + 1, below[j - 1]! + 1, row[j - 1]! + (letter === wanted[j - 1] ? 0 : 1));
        if (j > 1 && before === wanted[j - 1] && letter === wanted[j - 2]) cost = Math.min(cost, above[j - 2]! + 1);
        below.push(cost);
        smallest = Math.min(smallest, cost);
      }
      if (smallest <= limit) visit(next, below, row, letter);
    }
  };
  visit(
    tree,
    Array.from({ length: wanted.length + 1 }, (_, index) => index),
    [],
    '',
  );
  return best;
}
