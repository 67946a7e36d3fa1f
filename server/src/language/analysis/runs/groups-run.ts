import type { Finding } from '../../findings.ts';
import type { Show } from '../../model/show.ts';
import type { GroupsRule, Subject } from '../../rules/rule.ts';
import { KeyedSets } from './keyed-sets.ts';
import { type Change, type Run, reporter, ToCheck } from './run.ts';

/** A rule that compares facts, or things, that share a key. Only groups whose members changed are checked again. */
export class GroupsRun<T extends Subject> implements Run<T> {
  private readonly toCheck: ToCheck<T>;
  private readonly keys = new Map<T, readonly string[]>();
  private readonly groups = new KeyedSets<T>();
  private readonly found = new Map<string, Finding[]>();

  constructor(
    readonly rule: GroupsRule<T>,
    private readonly show: Show,
    all: () => Iterable<T>,
  ) {
    this.toCheck = new ToCheck(rule, show, all);
  }

  note(change: Change<T>): void {
    this.toCheck.note(change, (subject) => this.leave(subject));
  }

  collect(into: Finding[]): void {
    const { subjects, isAll } = this.toCheck.take();
    if (isAll) this.groups.touchAll();
    for (const subject of subjects) {
      this.leave(subject);
      const keys = this.rule.keysOf(subject, this.show);
      this.keys.set(subject, keys);
      for (const key of keys) this.groups.add(key, subject);
    }
    this.groups.takeChanged((members, key) => {
      const found: Finding[] = [];
      const inOrder = this.show.inOrder(members);
      if (inOrder.length > 0) this.rule.check(inOrder, this.show, reporter(this.rule, found), key);
      if (found.length > 0) this.found.set(key, found);
      else this.found.delete(key);
    });
    for (const found of this.found.values()) into.push(...found);
  }

  private leave(subject: T): void {
    for (const key of this.keys.get(subject) ?? []) this.groups.remove(key, subject);
    this.keys.delete(subject);
  }
}
