import type { Finding } from '../../findings.ts';
import type { Show } from '../../model/show.ts';
import type { WholeRule } from '../../rules/rule.ts';
import { type Run, readBy, reporter } from './run.ts';

/** A rule about the show as a whole: checked again when a kind that it reads changed. */
export class WholeRun implements Run<never> {
  private found: Finding[] = [];
  private read: string | undefined;

  constructor(
    readonly rule: WholeRule,
    private readonly show: Show,
  ) {}

  note(): void {}

  collect(into: Finding[]): void {
    const read = readBy(this.rule, this.show);
    if (read !== this.read) {
      this.read = read;
      this.found = [];
      this.rule.check(this.show, reporter(this.rule, this.found));
    }
    into.push(...this.found);
  }
}
