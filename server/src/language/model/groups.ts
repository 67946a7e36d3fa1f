/**
 * Members by what they share, in the order of the text. Most groups have one member, which then stands for its group, and
 * most members one key: of a hundred thousand, every object counts.
 */
import type { Subject } from './gathered.ts';
import type { PlaceOrder } from './show.ts';

export class Groups<T extends Subject> {
  private readonly byKey = new Map<string, T | T[]>();
  private readonly keysOf = new Map<T, string | readonly string[]>();

  constructor(
    private readonly order: PlaceOrder,
    /** Is told of each group that a member came into, went from, or was put into again. */
    private readonly touch: (key: string) => void,
  ) {}

  keys(): Iterable<string> {
    return this.byKey.keys();
  }

  /** Members of a group; none when there is no such group. */
  members(key: string): readonly T[] {
    const group = this.byKey.get(key);
    return group === undefined ? NONE : Array.isArray(group) ? group : [group];
  }

  /** The keys that a member was put in with. */
  keysWith(member: T): readonly string[] {
    const keys = this.keysOf.get(member);
    return typeof keys === 'string' ? [keys] : (keys ?? []);
  }

  /** Puts a member into the groups of these keys, and into no others any more. */
  put(member: T, keys: readonly string[]): void {
    const had = this.keysOf.get(member);
    if (had !== undefined && isSame(had, keys)) {
      for (const key of keys) this.touch(key);
      return;
    }
    if (had !== undefined) this.remove(member);
    if (keys.length === 0) return;
    let first = keys[0]!;
    for (const key of keys) {
      const shared = this.join(member, key);
      if (key === first) first = shared;
      this.touch(key);
    }
    this.keysOf.set(member, keys.length === 1 ? first : keys);
  }

  remove(member: T): void {
    const keys = this.keysOf.get(member);
    if (keys === undefined) return;
    this.keysOf.delete(member);
    if (typeof keys === 'string') this.leave(member, keys);
    else for (const key of keys) this.leave(member, key);
  }

  /** Hands back the key as the group has it, so that a thousand members hold one string. */
  private join(member: T, key: string): string {
    const group = this.byKey.get(key);
    if (group === undefined) {
      this.byKey.set(key, member);
      return key;
    }
    if (Array.isArray(group)) insert(group, member, this.order);
    else if (group === member) return key;
    else this.byKey.set(key, this.order.compare(group.at, member.at) <= 0 ? [group, member] : [member, group]);
    const known = this.keysOf.get(Array.isArray(group) ? (group[0] === member ? group[1]! : group[0]!) : group);
    return typeof known === 'string' && known === key ? known : key;
  }

  private leave(member: T, key: string): void {
    const group = this.byKey.get(key);
    if (Array.isArray(group)) {
      const at = group.indexOf(member);
      if (at >= 0) group.splice(at, 1);
      if (group.length === 1) this.byKey.set(key, group[0]!);
    } else if (group === member) {
      this.byKey.delete(key);
    }
    this.touch(key);
  }
}

function isSame(had: string | readonly string[], keys: readonly string[]): boolean {
  if (typeof had === 'string') return keys.length === 1 && keys[0] === had;
  return had.length === keys.length && keys.every((key, at) => key === had[at]);
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
