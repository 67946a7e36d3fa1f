/** Runs the rules over one show, and again over what changed since. */
import type { Finding } from '../findings.ts';
import type { Fact } from '../model/facts.ts';
import type { FactChange } from '../model/file-facts.ts';
import type { Show } from '../model/show.ts';
import type { EachRule, Gathering, GroupsRule, Rule, Subject } from '../rules/rule.ts';
import { EachRun } from './runs/each-run.ts';
import { Gathered } from './runs/gathered.ts';
import { GroupsRun } from './runs/groups-run.ts';
import type { Run } from './runs/run.ts';
import { WholeRun } from './runs/whole-run.ts';

export class RuleRunner {
  private readonly runs: Run<Subject>[] = [];
  /** Runs of rules that look at facts, by the kind of fact. */
  private readonly byKind = new Map<Fact['kind'], Run<Subject>[]>();
  private readonly gathered = new Map<Gathering, Gathered<Subject>>();

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
      const gathered = this.gatheredFor(of);
      const run = startRun(rule, this.show, () => gathered.all());
      gathered.runs.push(run);
      return run;
    }
    const run = startRun(rule, this.show, () => this.factsOf(of.kinds));
    for (const kind of of.kinds) this.byKind.set(kind, [...(this.byKind.get(kind) ?? []), run]);
    return run;
  }

  private gatheredFor(gathering: Gathering): Gathered<Subject> {
    let gathered = this.gathered.get(gathering);
    if (!gathered) this.gathered.set(gathering, (gathered = new Gathered(gathering, this.show)));
    return gathered;
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
    for (const gathered of this.gathered.values()) gathered.note(change);
  }

  /** Every finding of the rules that `isOn`. A rule that is off does no work; it catches up when it is on again. */
  findings(isOn: (rule: Rule) => boolean): Finding[] {
    for (const gathered of this.gathered.values()) {
      if (gathered.runs.some(({ rule }) => isOn(rule))) gathered.update();
    }
    const found: Finding[] = [];
    for (const run of this.runs) if (isOn(run.rule)) run.collect(found);
    return found;
  }
}

function startRun<T extends Subject>(rule: EachRule<T> | GroupsRule<T>, show: Show, all: () => Iterable<T>): Run<T> {
  return rule.looksAt === 'each' ? new EachRun(rule, show, all) : new GroupsRun(rule, show, all);
}
