/**
 * What can be looked at: facts of some kinds; or things that a show's facts make up together, such as a cue, whichever
 * lines say where it plays. Those are put together once for all who look at them, and only those whose facts changed are
 * made again.
 */
import type { Place } from '../syntax/row.ts';
import type { Aspect, Fact } from './facts.ts';
import type { FactChange } from './file-facts.ts';
import type { Show } from './show.ts';
import { SortedByKey } from './sorted-by-key.ts';

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
  gather(facts: readonly F[], show: Show, source: string): readonly T[];
}

/** What to look at. */
export type Subjects<T extends Subject = Subject> = { readonly kinds: readonly Fact['kind'][] } | Gathering<T>;

/** What came and went. */
export interface Change<T> {
  readonly removed: readonly T[];
  readonly added: readonly T[];
}

/** Things to look at, kept up with a show's edits. */
export interface Watched<T extends Subject> {
  /** All as they were when last brought up to date; in no order. */
  all(): Iterable<T>;
  /** Those that a fact is, or is a part of. */
  with(fact: Fact): readonly T[];
  /** Brings them up to date, and tells those who listen what changed. */
  update(): void;
  /** Is told of each change from now on. */
  listen(listener: (change: Change<T>) => void): void;
  note(change: FactChange): void;
}

/** Facts of some kinds, as they are. */
export class FactsOfKinds implements Watched<Fact> {
  private readonly listeners: ((change: Change<Fact>) => void)[] = [];

  constructor(
    private readonly kinds: readonly Fact['kind'][],
    private readonly show: Show,
  ) {}

  private readonly isOne = ({ kind }: Fact): boolean => this.kinds.includes(kind);

  all(): Iterable<Fact> {
    const [kind, ...others] = this.kinds;
    if (kind && others.length === 0) return this.show.all(kind);
    return this.kinds.flatMap((each) => [...this.show.all(each)]);
  }

  with(fact: Fact): readonly Fact[] {
    return this.kinds.includes(fact.kind) ? [fact] : [];
  }

  update(): void {}

  listen(listener: (change: Change<Fact>) => void): void {
    this.listeners.push(listener);
  }

  note(change: FactChange): void {
    const removed = change.removed.filter(this.isOne);
    const added = change.added.filter(this.isOne);
    if (removed.length + added.length > 0) for (const listener of this.listeners) listener({ removed, added });
  }
}

export class Gathered<T extends Subject> implements Watched<T> {
  private readonly listeners: ((change: Change<T>) => void)[] = [];
  private readonly fresh = new Set<Fact>();
  private readonly gone = new Set<Fact>();
  private readonly touched = new Set<string>();
  private readonly facts: SortedByKey<Fact>;
  /** By source; one that makes a single thing, as nearly all do, has that. */
  private readonly made = new Map<string, T | readonly T[]>();
  private list: readonly T[] | undefined;
  private read: number | undefined;

  constructor(
    private readonly gathering: Gathering<T>,
    private readonly show: Show,
  ) {
    this.facts = new SortedByKey(show.order);
  }

  all(): readonly T[] {
    this.list ??= [...this.made.values()].flat() as T[];
    return this.list;
  }

  /** All things as they are now; in no order. */
  now(): readonly T[] {
    this.update();
    return this.all();
  }

  with(fact: Fact): readonly T[] {
    const source = this.isOne(fact) ? this.gathering.sourceOf(fact, this.show) : undefined;
    return source === undefined ? NONE : this.madeOf(source);
  }

  listen(listener: (change: Change<T>) => void): void {
    this.listeners.push(listener);
  }

  note(change: FactChange): void {
    // Until somebody asks, all are to be put together.
    if (this.read === undefined) return;
    for (const fact of change.removed) if (this.isOne(fact) && !this.fresh.delete(fact)) this.gone.add(fact);
    for (const fact of change.added) if (this.isOne(fact)) this.fresh.add(fact);
  }

  /** Makes again what changed. */
  update(): void {
    const { gathering, show } = this;
    const read = show.revisionOf(gathering.reads);
    const removed: T[] = [];
    const added: T[] = [];
    if (read !== this.read) {
      this.read = read;
      for (const thing of this.all()) removed.push(thing);
      this.facts.clear();
      this.made.clear();
      for (const kind of gathering.kinds) for (const fact of show.all(kind)) this.place(fact);
    } else {
      // What is read is as it was, so each comes from where it was put.
      for (const fact of this.gone) this.takeOut(fact);
      for (const fact of this.fresh) this.place(fact);
    }
    this.gone.clear();
    this.fresh.clear();
    for (const source of this.touched) {
      for (const thing of this.madeOf(source)) removed.push(thing);
      const facts = this.facts.of(source);
      const things = facts.length > 0 ? gathering.gather(facts, show, source) : NONE;
      if (things.length > 0) this.made.set(source, things.length === 1 ? things[0]! : things);
      else this.made.delete(source);
      for (const thing of things) added.push(thing);
    }
    this.touched.clear();
    if (removed.length + added.length === 0) return;
    this.list = undefined;
    for (const listener of this.listeners) listener({ removed, added });
  }

  private isOne({ kind }: Fact): boolean {
    return this.gathering.kinds.includes(kind);
  }

  private madeOf(source: string): readonly T[] {
    const made = this.made.get(source);
    return made === undefined ? NONE : Array.isArray(made) ? made : [made as T];
  }

  private place(fact: Fact): void {
    const source = this.gathering.sourceOf(fact, this.show);
    if (source === undefined) return;
    this.facts.add(source, fact);
    this.touched.add(source);
  }

  private takeOut(fact: Fact): void {
    const source = this.gathering.sourceOf(fact, this.show);
    if (source === undefined) return;
    this.facts.delete(source, fact);
    this.touched.add(source);
  }
}

const NONE: readonly never[] = [];
