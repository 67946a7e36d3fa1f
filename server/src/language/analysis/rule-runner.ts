/** Runs the rules over one show, and again over what changed since. */
import type { Finding } from '../findings.ts';
import type { Fact } from '../model/facts.ts';
import type { FactChange } from '../model/file-facts.ts';
import type { Gathered, Subject } from '../model/gathered.ts';
import type { Show } from '../model/show.ts';
import type { EachRule, GroupsRule, Rule } from '../rules/rule.ts';
import { EachRun } from './runs/each-run.ts';
import { GroupsRun } from './runs/groups-run.ts';
import type { Run } from './runs/run.ts';
import { WholeRun } from './runs/whole-run.ts';

export class RuleRunner {
  private readonly runs: Run<Subject>[] = [];
  /** Runs of rules that look at facts, by the kind of fact. */
  private readonly byKind = new Map<Fact['kind'], Run<Subject>[]>();
  /** Rules that look at gathered things, by what these are. */
  private readonly byGathered = new Map<Gathered<Subject>, Rule[]>();

  constructor(
    rules: readonly Rule[],
    private readonly show: Show,
  ) {
    for (const rule of rules) this.runs.push(this.start(rule));
  }

  private start(rule: Rule): Run<Subject> {
    if (rule.looksAt === 'whole') return new WholeRun(rule, this.show);
    const { of } = rule;
    if ('gather' in of) {
      const gathered = this.show.gathered(of);
      const run = startRun(rule, this.show, () => gathered.all());
      gathered.listen((change) => run.note(change));
      this.byGathered.set(gathered, [...(this.byGathered.get(gathered) ?? []), rule]);
      return run;
    }
    const run = startRun(rule, this.show, () => this.factsOf(of.kinds));
    for (const kind of of.kinds) this.byKind.set(kind, [...(this.byKind.get(kind) ?? []), run]);
    return run;
  }

  private *factsOf(kinds: readonly Fact['kind'][]): Generator<Fact> {
    for (const kind of kinds) yield* this.show.all(kind);
  }

  /** Notes what changed; nothing is checked before somebody asks. */
  note(change: FactChange): void {
    for (const [kind, runs] of this.byKind) {
      const removed = change.removed.filter((fact) => fact.kind === kind);
      const added = change.added.filter((fact) => fact.kind === kind);
      if (removed.length + added.length > 0) for (const run of runs) run.note({ removed, added });
    }
  }

  /** Every finding of the rules that `isOn`. A rule that is off does no work; it catches up when it is on again. */
  findings(isOn: (rule: Rule) => boolean): Finding[] {
    for (const [gathered, rules] of this.byGathered) if (rules.some(isOn)) gathered.update();
    const found: Finding[] = [];
    for (const run of this.runs) if (isOn(run.rule)) run.collect(found);
    return found;
  }
}

function startRun<T extends Subject>(rule: EachRule<T> | GroupsRule<T>, show: Show, all: () => Iterable<T>): Run<T> {
  return rule.looksAt === 'each' ? new EachRun(rule, show, all) : new GroupsRun(rule, show, all);
}
