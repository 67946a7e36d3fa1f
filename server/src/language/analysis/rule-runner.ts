/** Runs the rules over one show, and again over what changed since. */
import type { Finding } from '../findings.ts';
import type { FactChange } from '../model/file-facts.ts';
import type { Show } from '../model/show.ts';
import type { Rule } from '../rules/rule.ts';
import { EachRun } from './runs/each-run.ts';
import { GroupsRun } from './runs/groups-run.ts';
import type { Run } from './runs/run.ts';
import { ThingsRun } from './runs/things-run.ts';
import { WholeRun } from './runs/whole-run.ts';

export class RuleRunner {
  private readonly runs: Run[];

  constructor(rules: readonly Rule[], show: Show) {
    this.runs = rules.map((rule) => startRun(rule, show));
  }

  /** Notes what changed; nothing is checked before somebody asks. */
  note(change: FactChange): void {
    for (const run of this.runs) run.note(change);
  }

  /** Every finding of the rules that `isOn`. A rule that is off does no work; it catches up when it is on again. */
  findings(isOn: (rule: Rule) => boolean): Finding[] {
    const found: Finding[] = [];
    for (const run of this.runs) if (isOn(run.rule)) run.collect(found);
    return found;
  }
}

function startRun(rule: Rule, show: Show): Run {
  switch (rule.looksAt) {
    case 'each':
      return new EachRun(rule, show);
    case 'groups':
      return new GroupsRun(rule, show);
    case 'things':
      return new ThingsRun(rule, show);
    case 'whole':
      return new WholeRun(rule, show);
  }
}
