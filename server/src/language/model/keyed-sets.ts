/** Members by what they share, and which sets changed since somebody looked. */
export class KeyedSets<T extends object> {
  /** Most sets have one member, which then stands for its set. */
  private readonly sets = new Map<string, T | Set<T>>();
  private readonly keys = new Map<T, readonly string[]>();
  private readonly changed = new Set<string>();

  /** Puts a member into the sets of these keys, and into no others any more. */
  put(member: T, keys: readonly string[]): void {
    const wasIn = this.leave(member);
    if (keys.length > 0) this.keys.set(member, keys);
    else if (wasIn) this.keys.delete(member);
    for (const key of keys) {
      const set = this.sets.get(key);
      if (set instanceof Set) set.add(member);
      else if (set === undefined) this.sets.set(key, member);
      else if (set !== member) this.sets.set(key, new Set([set, member]));
      this.changed.add(key);
    }
  }

  remove(member: T): void {
    if (this.leave(member)) this.keys.delete(member);
  }

  /** Takes a member out of all sets; false when it was in none. */
  private leave(member: T): boolean {
    const keys = this.keys.get(member);
    if (!keys) return false;
    for (const key of keys) {
      const set = this.sets.get(key);
      if (set instanceof Set) set.delete(member);
      if (set === member || (set instanceof Set && set.size === 0)) this.sets.delete(key);
      this.changed.add(key);
    }
    return true;
  }

  touchAll(): void {
    for (const key of this.sets.keys()) this.changed.add(key);
  }

  /** Calls `visit` once for each set that changed; with no members when it is gone. */
  takeChanged(visit: (members: ReadonlySet<T>, key: string) => void): void {
    for (const key of this.changed) {
      const set = this.sets.get(key);
      visit(set instanceof Set ? set : new Set(set && [set]), key);
    }
    this.changed.clear();
  }
}
