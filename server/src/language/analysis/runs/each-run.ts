import type { Finding } from '../../findings.ts';
import type { Change, Subject } from '../../model/gathered.ts';
import type { Show } from '../../model/show.ts';
import type { EachRule } from '../../rules/rule.ts';
import { addAll, Reports, type Run, ToCheck } from './run.ts';

/** A rule that looks at one fact, or one thing, at a time. */
export class EachRun<T extends Subject> implements Run<T> {
  private readonly toCheck: ToCheck<T>;
  private readonly found = new Map<T, readonly Finding[]>();
  private readonly reports: Reports;

  constructor(
    readonly rule: EachRule<T>,
    private readonly show: Show,
    all: () => Iterable<T>,
  ) {
    this.reports = new Reports(rule);
    this.toCheck = new ToCheck(rule, show, all);
  }

  note(change: Change<T>): void {
    this.toCheck.note(change, (subject) => this.found.delete(subject));
  }

  collect(into: Finding[]): void {
    const { subjects, isAll } = this.toCheck.take();
    if (isAll) this.found.clear();
    for (const subject of subjects) {
      this.rule.check(subject, this.show, this.reports.report);
      const found = this.reports.take();
      if (found) this.found.set(subject, found);
      else if (!isAll) this.found.delete(subject);
    }
    for (const found of this.found.values()) addAll(found, into);
  }
}
