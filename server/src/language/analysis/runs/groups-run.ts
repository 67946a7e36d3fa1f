import type { Finding } from '../../findings.ts';
import type { Change, Subject } from '../../model/gathered.ts';
import { KeyedSets } from '../../model/keyed-sets.ts';
import type { Show } from '../../model/show.ts';
import type { GroupsRule } from '../../rules/rule.ts';
import { addAll, Reports, type Run, ToCheck } from './run.ts';

/** A rule that compares facts, or things, that share a key. Only groups whose members changed are checked again. */
export class GroupsRun<T extends Subject> implements Run<T> {
  private readonly toCheck: ToCheck<T>;
  private readonly groups = new KeyedSets<T>();
  private readonly found = new Map<string, readonly Finding[]>();
  private readonly reports: Reports;

  constructor(
    readonly rule: GroupsRule<T>,
    private readonly show: Show,
    all: () => Iterable<T>,
  ) {
    this.reports = new Reports(rule);
    this.toCheck = new ToCheck(rule, show, all);
  }

  note(change: Change<T>): void {
    this.toCheck.note(change, (subject) => this.groups.remove(subject));
  }

  collect(into: Finding[]): void {
    const { subjects, isAll } = this.toCheck.take();
    if (isAll) this.groups.touchAll();
    for (const subject of subjects) this.groups.put(subject, this.rule.keysOf(subject, this.show));
    this.groups.takeChanged((members, key) => {
      const inOrder = this.show.inOrder(members);
      if (inOrder.length > 0) this.rule.check(inOrder, this.show, this.reports.report, key);
      const found = this.reports.take();
      if (found) this.found.set(key, found);
      else this.found.delete(key);
    });
    for (const found of this.found.values()) addAll(found, into);
  }
}
