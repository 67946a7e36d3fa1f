/** Members by what they share, and what each shares: most have one key, which then stands for its list. */
import type { Subject } from './gathered.ts';
import type { PlaceOrder } from './show.ts';
import { SortedByKey } from './sorted-by-key.ts';

export class Groups<T extends Subject> {
  private readonly byKey: SortedByKey<T>;
  private readonly keysOf = new Map<T, string | readonly string[]>();

  constructor(
    order: PlaceOrder,
    /** Is told of each group that a member came into, went from, or was put into again. */
    private readonly touch: (key: string) => void,
  ) {
    this.byKey = new SortedByKey(order);
  }

  keys(): Iterable<string> {
    return this.byKey.keys();
  }

  /** Members of a group, in the order of the text; none when there is no such group. */
  members(key: string): readonly T[] {
    return this.byKey.of(key);
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
    this.keysOf.set(member, keys.length === 1 ? this.known(keys[0]!) : keys);
    for (const key of keys) {
      this.byKey.add(key, member);
      this.touch(key);
    }
  }

  remove(member: T): void {
    const keys = this.keysOf.get(member);
    if (keys === undefined) return;
    this.keysOf.delete(member);
    for (const key of typeof keys === 'string' ? [keys] : keys) {
      this.byKey.delete(key, member);
      this.touch(key);
    }
  }

  /** The key as its group has it, so that a thousand members hold one string. */
  private known(key: string): string {
    const [member] = this.byKey.of(key);
    const known = member && this.keysOf.get(member);
    return known === key ? known : key;
  }
}

function isSame(had: string | readonly string[], keys: readonly string[]): boolean {
  if (typeof had === 'string') return keys.length === 1 && keys[0] === had;
  return had.length === keys.length && keys.every((key, at) => key === had[at]);
}
