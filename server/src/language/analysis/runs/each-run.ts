import type { Finding } from '../../findings.ts';
import type { Show } from '../../model/show.ts';
import type { EachRule, Subject } from '../../rules/rule.ts';
import { type Change, type Run, reporter, ToCheck } from './run.ts';

/** A rule that looks at one fact, or one thing, at a time. */
export class EachRun<T extends Subject> implements Run<T> {
  private readonly toCheck: ToCheck<T>;
  private readonly found = new Map<T, Finding[]>();

  constructor(
    readonly rule: EachRule<T>,
    private readonly show: Show,
    all: () => Iterable<T>,
  ) {
    this.toCheck = new ToCheck(rule, show, all);
  }

  note(change: Change<T>): void {
    this.toCheck.note(change, (subject) => this.found.delete(subject));
  }

  collect(into: Finding[]): void {
    for (const subject of this.toCheck.take().subjects) {
      const found: Finding[] = [];
      this.rule.check(subject, this.show, reporter(this.rule, found));
      if (found.length > 0) this.found.set(subject, found);
      else this.found.delete(subject);
    }
    for (const found of this.found.values()) into.push(...found);
  }
}
