import type { Fact } from '../../model/facts.ts';
import type { FactChange } from '../../model/file-facts.ts';
import type { Show } from '../../model/show.ts';
import type { Gathering, Subject } from '../../rules/rule.ts';
import { KeyedSets } from './keyed-sets.ts';
import type { Run } from './run.ts';

/**
 * The things that a gathering puts together from the facts of one show, such as all its cues, made once for all the
 * rules that look at them; only things whose facts changed are made again.
 */
export class Gathered<T extends Subject> {
  readonly runs: Run<T>[] = [];
  private readonly fresh = new Set<Fact>();
  private readonly sources = new Map<Fact, string>();
  private readonly facts = new KeyedSets<Fact>();
  private readonly made = new Map<string, readonly T[]>();
  private read: number | undefined;

  constructor(
    private readonly gathering: Gathering<T>,
    private readonly show: Show,
  ) {}

  *all(): Generator<T> {
    for (const things of this.made.values()) yield* things;
  }

  note(change: FactChange): void {
    for (const fact of change.removed) {
      this.fresh.delete(fact);
      this.leave(fact);
    }
    for (const fact of change.added) if (fact.kind === this.gathering.kind) this.fresh.add(fact);
  }

  /** Makes again what changed, and tells the rules that look at it. */
  update(): void {
    const { gathering } = this;
    const read = this.show.revisionOf(gathering.reads);
    if (read !== this.read) {
      this.read = read;
      this.facts.touchAll();
      for (const fact of this.show.all(gathering.kind)) this.fresh.add(fact);
    }
    for (const fact of this.fresh) {
      this.leave(fact);
      const source = gathering.sourceOf(fact, this.show);
      this.sources.set(fact, source);
      this.facts.add(source, fact);
    }
    this.fresh.clear();
    const removed: T[] = [];
    const added: T[] = [];
    this.facts.takeChanged((members, source) => {
      for (const thing of this.made.get(source) ?? []) removed.push(thing);
      const facts = this.show.inOrder(members);
      const things = facts.length > 0 ? gathering.gather(facts, this.show) : [];
      if (things.length > 0) this.made.set(source, things);
      else this.made.delete(source);
      for (const thing of things) added.push(thing);
    });
    if (removed.length + added.length > 0) for (const run of this.runs) run.note({ removed, added });
  }

  private leave(fact: Fact): void {
    const source = this.sources.get(fact);
    if (source === undefined) return;
    this.sources.delete(fact);
    this.facts.remove(source, fact);
  }
}
