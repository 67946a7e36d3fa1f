import type { Subject } from '../../model/gathered.ts';
import type { Grouped, GroupsToLookAt } from '../../model/grouped.ts';
import { readBy } from '../../model/pending.ts';
import type { Show } from '../../model/show.ts';
import type { GroupsRule } from '../../rules/rule.ts';
import type { Found } from '../found.ts';
import { FoundBy, type Run } from './run.ts';

/** A rule that compares facts, or things, that share a key. Only groups whose members changed are checked again. */
export class GroupsRun<T extends Subject> implements Run {
  private readonly grouped: Grouped<T>;
  private readonly changed: GroupsToLookAt;
  private readonly found: FoundBy<string>;
  private read: number | string | undefined;
  private told = 0;

  constructor(
    readonly rule: GroupsRule<T>,
    private readonly show: Show,
    found: Found,
  ) {
    this.found = new FoundBy(rule, found);
    this.grouped = show.grouped(rule.by);
    this.changed = this.grouped.watch();
  }

  update(): void {
    const { rule, show } = this;
    this.grouped.update();
    const read = readBy(rule, show);
    if (read !== this.read) this.changed.addAll();
    this.read = read;
    const told = show.revisionOf(rule.tells ?? []);
    if (told !== this.told) for (const key of this.found.keys()) this.changed.add(key);
    this.told = told;
    const { keys, isAll } = this.changed.take();
    if (isAll)
      for (const key of [...this.found.keys()]) if (this.grouped.members(key).length === 0) this.found.drop(key);
    for (const key of keys) {
      const members = this.grouped.members(key);
      if (members.length > 0) rule.check(members, show, this.found.report, key);
      this.found.settle(key);
    }
  }

  withdraw(): void {
    this.found.clear();
    this.changed.addAll();
  }
}
