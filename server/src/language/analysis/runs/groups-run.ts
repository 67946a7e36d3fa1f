import type { Finding } from '../../findings.ts';
import type { Fact } from '../../model/facts.ts';
import type { FactChange } from '../../model/file-facts.ts';
import type { Show } from '../../model/show.ts';
import type { GroupsRule } from '../../rules/rule.ts';
import { Groups } from './groups.ts';
import { FactsToCheck, type Run, reporter } from './run.ts';

/** A rule that compares facts that share a key. */
export class GroupsRun implements Run {
  private readonly toCheck: FactsToCheck;
  private readonly keys = new Map<Fact, readonly string[]>();
  private readonly groups = new Groups<Fact>();

  constructor(
    readonly rule: GroupsRule,
    private readonly show: Show,
  ) {
    this.toCheck = new FactsToCheck(rule, show);
  }

  note(change: FactChange): void {
    this.toCheck.note(change, (fact) => this.leave(fact));
  }

  collect(into: Finding[]): void {
    const { facts, isAll } = this.toCheck.take();
    if (isAll) this.groups.touchAll();
    for (const fact of facts) {
      this.leave(fact);
      const keys = this.rule.keysOf(fact, this.show);
      this.keys.set(fact, keys);
      for (const key of keys) this.groups.add(key, fact);
    }
    this.groups.collect((members, key, found) => {
      this.rule.check(this.show.inOrder(members), this.show, reporter(this.rule, found), key);
    }, into);
  }

  private leave(fact: Fact): void {
    for (const key of this.keys.get(fact) ?? []) this.groups.remove(key, fact);
    this.keys.delete(fact);
  }
}
