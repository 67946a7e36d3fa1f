import type { Subject } from '../../model/gathered.ts';
import { Pending } from '../../model/pending.ts';
import type { Show } from '../../model/show.ts';
import type { EachRule } from '../../rules/rule.ts';
import type { Found } from '../found.ts';
import { FoundBy, type Run } from './run.ts';

/** A rule that looks at one fact, or one thing, at a time. */
export class EachRun<T extends Subject> implements Run {
  private readonly pending: Pending<T>;
  private readonly found: FoundBy<T>;
  private told = 0;

  constructor(
    readonly rule: EachRule<T>,
    private readonly show: Show,
    found: Found,
  ) {
    this.found = new FoundBy(rule, found);
    this.pending = new Pending(rule, show.watch(rule.of), show, (subject) => this.found.drop(subject));
  }

  update(): void {
    const { subjects, isAll } = this.pending.take();
    const told = this.show.revisionOf(this.rule.tells ?? []);
    if (!isAll && told !== this.told) for (const subject of [...this.found.keys()]) this.check(subject);
    this.told = told;
    for (const subject of subjects) this.check(subject);
  }

  private check(subject: T): void {
    this.rule.check(subject, this.show, this.found.report);
    this.found.settle(subject);
  }

  withdraw(): void {
    this.found.clear();
    this.pending.startOver();
  }
}
