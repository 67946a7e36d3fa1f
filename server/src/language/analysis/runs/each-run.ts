import type { Finding } from '../../findings.ts';
import type { Fact } from '../../model/facts.ts';
import type { FactChange } from '../../model/file-facts.ts';
import type { Show } from '../../model/show.ts';
import type { EachRule } from '../../rules/rule.ts';
import { FactsToCheck, type Run, reporter } from './run.ts';

/** A rule that looks at one fact at a time. */
export class EachRun implements Run {
  private readonly toCheck: FactsToCheck;
  private readonly found = new Map<Fact, Finding[]>();

  constructor(
    readonly rule: EachRule,
    private readonly show: Show,
  ) {
    this.toCheck = new FactsToCheck(rule, show);
  }

  note(change: FactChange): void {
    this.toCheck.note(change, (fact) => this.found.delete(fact));
  }

  collect(into: Finding[]): void {
    for (const fact of this.toCheck.take().facts) {
      const found: Finding[] = [];
      this.rule.check(fact, this.show, reporter(this.rule, found));
      if (found.length > 0) this.found.set(fact, found);
      else this.found.delete(fact);
    }
    for (const found of this.found.values()) into.push(...found);
  }
}
