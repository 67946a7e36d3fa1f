/**
 * Things by what they share, in the order of the text. Most keys have one member, which then stands for its list: of a
 * hundred thousand, every object counts.
 */
import type { Subject } from './gathered.ts';
import type { PlaceOrder } from './show.ts';

export class SortedByKey<T extends Subject> {
  private readonly lists = new Map<string, T | T[]>();

  constructor(private readonly order: PlaceOrder) {}

  keys(): Iterable<string> {
    return this.lists.keys();
  }

  /** In the order of the text; none when nothing has that key. */
  of(key: string): readonly T[] {
    const list = this.lists.get(key);
    return list === undefined ? NONE : Array.isArray(list) ? list : [list];
  }

  /** Adds a member, unless it is there. */
  add(key: string, member: T): void {
    const list = this.lists.get(key);
    if (list === undefined) this.lists.set(key, member);
    else if (Array.isArray(list)) insert(list, member, this.order);
    else if (list !== member)
      this.lists.set(key, this.order.compare(list.at, member.at) <= 0 ? [list, member] : [member, list]);
  }

  delete(key: string, member: T): void {
    const list = this.lists.get(key);
    if (Array.isArray(list)) {
      const at = list.indexOf(member);
      if (at >= 0) list.splice(at, 1);
      if (list.length === 1) this.lists.set(key, list[0]!);
    } else if (list === member) {
      this.lists.delete(key);
    }
  }

  clear(): void {
    this.lists.clear();
  }
}

/** Most come in the order of the text. */
function insert<T extends Subject>(sorted: T[], member: T, order: PlaceOrder): void {
  let low = 0;
  let high = sorted.length;
  if (order.compare(sorted[high - 1]!.at, member.at) <= 0) low = high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (order.compare(sorted[middle]!.at, member.at) <= 0) low = middle + 1;
    else high = middle;
  }
  if (sorted[low - 1] !== member) sorted.splice(low, 0, member);
}

const NONE: readonly never[] = [];
