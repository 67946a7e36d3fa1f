import type { Finding } from '../../findings.ts';
import type { Fact } from '../../model/facts.ts';
import type { FactChange } from '../../model/file-facts.ts';
import type { Show } from '../../model/show.ts';
import type { Thing, ThingsRule } from '../../rules/rule.ts';
import { Groups } from './groups.ts';
import { FactsToCheck, type Run, reporter } from './run.ts';

/** A rule that first puts facts together into things, such as all lines about one cue, and then compares things. */
export class ThingsRun implements Run {
  private readonly toCheck: FactsToCheck;
  private readonly sources = new Map<Fact, string>();
  /** Facts by what they share that may be about one thing. */
  private readonly facts = new Groups<Fact>();
  private readonly made = new Map<string, ReturnType<ThingsRule['gather']>>();
  private readonly things = new Groups<Thing>();

  constructor(
    readonly rule: ThingsRule,
    private readonly show: Show,
  ) {
    this.toCheck = new FactsToCheck(rule, show);
  }

  note(change: FactChange): void {
    this.toCheck.note(change, (fact) => this.leave(fact));
  }

  collect(into: Finding[]): void {
    const { facts, isAll } = this.toCheck.take();
    if (isAll) this.things.touchAll();
    for (const fact of facts) {
      this.leave(fact);
      const source = this.rule.sourceOf(fact, this.show);
      this.sources.set(fact, source);
      this.facts.add(source, fact);
    }
    this.facts.takeChanged((members, source) => this.gather(source, this.show.inOrder(members)));
    this.things.collect((members, key, found) => {
      this.rule.check(this.show.inOrder(members), this.show, reporter(this.rule, found), key);
    }, into);
  }

  private gather(source: string, facts: readonly Fact[]): void {
    for (const { thing, keys } of this.made.get(source) ?? []) for (const key of keys) this.things.remove(key, thing);
    const made = facts.length > 0 ? this.rule.gather(facts, this.show) : [];
    if (made.length > 0) this.made.set(source, made);
    else this.made.delete(source);
    for (const { thing, keys } of made) for (const key of keys) this.things.add(key, thing);
  }

  private leave(fact: Fact): void {
    const source = this.sources.get(fact);
    if (source === undefined) return;
    this.sources.delete(fact);
    this.facts.remove(source, fact);
  }
}
