import { readBy } from '../../model/pending.ts';
import type { Show } from '../../model/show.ts';
import type { WholeRule } from '../../rules/rule.ts';
import type { Found } from '../found.ts';
import { FoundBy, type Run } from './run.ts';

/** A rule about the show as a whole: checked again when a kind that it reads changed. */
export class WholeRun implements Run {
  private readonly found: FoundBy<Show>;
  private read: number | string | undefined;

  constructor(
    readonly rule: WholeRule,
    private readonly show: Show,
    found: Found,
  ) {
    this.found = new FoundBy(rule, found);
  }

  update(): void {
    const read = readBy(this.rule, this.show);
    if (read === this.read) return;
    this.read = read;
    this.rule.check(this.show, this.found.report);
    this.found.settle(this.show);
  }

  withdraw(): void {
    this.found.clear();
    this.read = undefined;
  }
}
