/** Members by what they share, and which sets changed since somebody looked. */
export class KeyedSets<T> {
  private readonly sets = new Map<string, Set<T>>();
  private readonly changed = new Set<string>();

  add(key: string, member: T): void {
    const set = this.sets.get(key);
    if (set) set.add(member);
    else this.sets.set(key, new Set([member]));
    this.changed.add(key);
  }

  remove(key: string, member: T): void {
    const set = this.sets.get(key);
    set?.delete(member);
    if (set?.size === 0) this.sets.delete(key);
    this.changed.add(key);
  }

  touchAll(): void {
    for (const key of this.sets.keys()) this.changed.add(key);
  }

  /** Calls `visit` once for each set that changed; with no members when it is gone. */
  takeChanged(visit: (members: Iterable<T>, key: string) => void): void {
    for (const key of this.changed) visit(this.sets.get(key) ?? [], key);
    this.changed.clear();
  }
}
