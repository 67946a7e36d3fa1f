/** Sets by key, most of which have one member: that stands for its set, for of a hundred thousand every set counts. */
export class SetsByKey<T extends object> {
  private readonly sets = new Map<string, T | Set<T>>();

  keys(): Iterable<string> {
    return this.sets.keys();
  }

  has(key: string): boolean {
    return this.sets.has(key);
  }

  /** The members of a set, in the order they came. */
  of(key: string): Iterable<T> {
    const set = this.sets.get(key);
    return set instanceof Set ? set : set === undefined ? NONE : [set];
  }

  /** The member of a set that has one; undefined where there are none or several. */
  only(key: string): T | undefined {
    const set = this.sets.get(key);
    return set instanceof Set ? undefined : set;
  }

  add(key: string, member: T): void {
    const set = this.sets.get(key);
    if (set instanceof Set) set.add(member);
    else this.sets.set(key, set === undefined ? member : new Set([set, member]));
  }

  delete(key: string, member: T): void {
    const set = this.sets.get(key);
    if (set instanceof Set) {
      set.delete(member);
      if (set.size === 1) for (const last of set) this.sets.set(key, last);
    } else if (set === member) {
      this.sets.delete(key);
    }
  }
}

const NONE: readonly never[] = [];
