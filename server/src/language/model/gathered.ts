/**
 * Things that a show's facts make up together, such as a cue, whichever lines say where it plays: put together once for
 * all who look at them, and only those whose facts changed are made again.
 */
import type { Place } from '../syntax/row.ts';
import type { Aspect, Fact } from './facts.ts';
import type { FactChange } from './file-facts.ts';
import { KeyedSets } from './keyed-sets.ts';
import type { Show } from './show.ts';

/** Anything that can be looked at: it stands somewhere, which gives it its place in the order. */
export interface Subject {
  readonly at: Place;
}

/** How things are put together from facts. */
export interface Gathering<T extends Subject = Subject, F extends Fact = Fact> {
  readonly kinds: readonly Fact['kind'][];
  /** Kinds whose facts it reads beside. */
  readonly reads: readonly Aspect[];
  /**
   * What facts share that may be about one thing: a function of the fact and of what is read, never of others.
   * Undefined for a fact that makes nothing.
   */
  sourceOf(fact: F, show: Show): string | undefined;
  /** The things that facts of one source make; the facts come in the order of the text. */
  gather(facts: readonly F[], show: Show): readonly T[];
}

/** What came and went. */
export interface Change<T> {
  readonly removed: readonly T[];
  readonly added: readonly T[];
}

export class Gathered<T extends Subject> {
  private readonly listeners: ((change: Change<T>) => void)[] = [];
  private readonly fresh = new Set<Fact>();
  private readonly facts = new KeyedSets<Fact>();
  private readonly made = new Map<string, readonly T[]>();
  private list: readonly T[] | undefined;
  private read: number | undefined;

  constructor(
    private readonly gathering: Gathering<T>,
    private readonly show: Show,
  ) {}

  /** All things, as they were when last brought up to date; in no order. */
  all(): readonly T[] {
    this.list ??= [...this.made.values()].flat();
    return this.list;
  }

  /** All things as they are now; in no order. */
  now(): readonly T[] {
    this.update();
    return this.all();
  }

  /** Is told of each change from now on, by whoever brings the things up to date. */
  listen(listener: (change: Change<T>) => void): void {
    this.listeners.push(listener);
  }

  note(change: FactChange): void {
    // Until somebody asks, all are to be put together.
    if (this.read === undefined) return;
    for (const fact of change.removed) {
      this.fresh.delete(fact);
      this.facts.remove(fact);
    }
    for (const fact of change.added) if (this.gathering.kinds.includes(fact.kind)) this.fresh.add(fact);
  }

  /** Makes again what changed, and tells those who look at it. */
  update(): void {
    const { gathering } = this;
    const read = this.show.revisionOf(gathering.reads);
    if (read !== this.read) {
      this.read = read;
      this.facts.touchAll();
      for (const kind of gathering.kinds) for (const fact of this.show.all(kind)) this.place(fact);
    } else {
      for (const fact of this.fresh) this.place(fact);
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
    if (removed.length + added.length === 0) return;
    this.list = undefined;
    for (const listener of this.listeners) listener({ removed, added });
  }

  private place(fact: Fact): void {
    const source = this.gathering.sourceOf(fact, this.show);
    this.facts.put(fact, source === undefined ? [] : [source]);
  }
}
