/** Runs the rules over one show, and again over what changed since. */
import type { Show } from '../model/show.ts';
import type { Rule } from '../rules/rule.ts';
import { Found } from './found.ts';
import { EachRun } from './runs/each-run.ts';
import { GroupsRun } from './runs/groups-run.ts';
import type { Run } from './runs/run.ts';
import { WholeRun } from './runs/whole-run.ts';

export class RuleRunner {
  readonly found: Found;
  /** Of the rules that were ever on. */
  private readonly runs = new Map<Rule, Run>();

  constructor(
    private readonly rules: readonly Rule[],
    private readonly show: Show,
  ) {
    this.found = new Found(show.order);
  }

  /** Brings what was found up to date. A rule that is off does no work; it looks at everything when it is on again. */
  update(isOn: (rule: Rule) => boolean): void {
    for (const _ of this.catchUp(isOn));
  }

  /** The same, one rule at a step. */
  *catchUp(isOn: (rule: Rule) => boolean): Generator<void> {
    for (const rule of this.rules) {
      const run = this.runs.get(rule);
      if (isOn(rule)) (run ?? this.start(rule)).update();
      else run?.withdraw();
      yield;
    }
  }

  private start(rule: Rule): Run {
    const run =
      rule.looksAt === 'each'
        ? new EachRun(rule, this.show, this.found)
        : rule.looksAt === 'groups'
          ? new GroupsRun(rule, this.show, this.found)
          : new WholeRun(rule, this.show, this.found);
    this.runs.set(rule, run);
    return run;
  }
}
