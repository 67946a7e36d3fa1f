/** Members that share a key, and what was found in each group; only groups whose members changed are checked again. */
import type { Finding } from '../../findings.ts';

export class Groups<T> {
  private readonly members = new Map<string, Set<T>>();
  private readonly found = new Map<string, Finding[]>();
  private readonly dirty = new Set<string>();

  add(key: string, member: T): void {
    const group = this.members.get(key);
    if (group) group.add(member);
    else this.members.set(key, new Set([member]));
    this.dirty.add(key);
  }

  remove(key: string, member: T): void {
    const group = this.members.get(key);
    group?.delete(member);
    if (group?.size === 0) this.members.delete(key);
    this.dirty.add(key);
  }

  /** Nothing found before holds any more. */
  touchAll(): void {
    for (const key of this.members.keys()) this.dirty.add(key);
  }

  /** Calls `check` for each group that changed, and adds what was found in all of them. */
  collect(check: (members: Iterable<T>, key: string, found: Finding[]) => void, into: Finding[]): void {
    for (const key of this.dirty) {
      const found: Finding[] = [];
      const members = this.members.get(key);
      if (members) check(members, key, found);
      if (found.length > 0) this.found.set(key, found);
      else this.found.delete(key);
    }
    this.dirty.clear();
    for (const found of this.found.values()) into.push(...found);
  }

  /** Calls `visit` for each group that changed, with its members; none when it is gone. */
  takeChanged(visit: (members: Iterable<T>, key: string) => void): void {
    for (const key of this.dirty) visit(this.members.get(key) ?? [], key);
    this.dirty.clear();
  }
}
