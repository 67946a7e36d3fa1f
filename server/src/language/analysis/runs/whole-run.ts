import type { Finding } from '../../findings.ts';
import type { Show } from '../../model/show.ts';
import type { WholeRule } from '../../rules/rule.ts';
import { addAll, Reports, type Run, readBy } from './run.ts';

/** A rule about the show as a whole: checked again when a kind that it reads changed. */
export class WholeRun implements Run<never> {
  private found: readonly Finding[] = [];
  private readonly reports: Reports;
  private read: number | string | undefined;

  constructor(
    readonly rule: WholeRule,
    private readonly show: Show,
  ) {
    this.reports = new Reports(rule);
  }

  note(): void {}

  collect(into: Finding[]): void {
    const read = readBy(this.rule, this.show);
    if (read !== this.read) {
      this.read = read;
      this.rule.check(this.show, this.reports.report);
      this.found = this.reports.take() ?? [];
    }
    addAll(this.found, into);
  }
}
