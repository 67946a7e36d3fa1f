/**
 * A show: all that the files of a folder say, found by name and by kind. Facts come and go as files are edited; what is
 * computed from them is kept until a kind it was computed from changes.
 *
 * A show inside another inherits what the outer one declares: names and settings that it does not state itself are
 * looked up outward, last in the shipped library.
 */

import type { NameKind } from '../schema/spec.ts';
import type { Place } from '../syntax/row.ts';
import { parseRate, parseTimecode, type Rate, type TimecodeReading } from '../time/index.ts';
import type { Declaration, Fact, FactOf, Name, Reference, ShowFact } from './facts.ts';
import type { FactChange } from './file-facts.ts';

/** Tells where places stand; the show itself knows no files. */
export interface PlaceOrder {
  /** Negative when `a` stands before `b`: by file, then by place. */
  compare(a: Place, b: Place): number;
}

/** Names that belong to one show alone: an outer show's cues and tasks are not its inner shows'. */
const OWN_NAMES: ReadonlySet<NameKind> = new Set(['cue', 'item', 'picture']);

type Kind = Fact['kind'];

/** Counts every change to any show, so that no two states of anything share a number. */
let changes = 0;

export class Show {
  private readonly facts = new Map<Kind, Set<Fact>>();
  private readonly declared = new Map<NameKind, Map<string, Set<Declaration>>>();
  private readonly referred = new Map<string, Set<Reference>>();
  private readonly revisions = new Map<Kind, number>();
  private readonly memos = new Map<unknown, { at: number; value: unknown }>();
  private surrounding: Show | undefined;
  /** When the show around this one was set. */
  private surroundedAt = 0;
  private readonly readings = new Map<string, TimecodeReading>();
  private readingsRate: Rate | undefined;
  /** Shows that can name what this one declares: those inside it, and those that include one of its files. */
  users: readonly Show[] = [];

  constructor(
    /** The folder, or the one file that is checked alone. */
    readonly uri: string,
    readonly order: PlaceOrder,
    outer: Show | undefined,
  ) {
    this.outer = outer;
  }

  /** The show around this one, whose declarations it inherits. */
  get outer(): Show | undefined {
    return this.surrounding;
  }

  set outer(outer: Show | undefined) {
    if (outer === this.surrounding) return;
    this.surrounding = outer;
    this.surroundedAt = ++changes;
  }

  apply(change: FactChange): void {
    for (const fact of change.removed) this.detach(fact);
    for (const fact of change.added) this.attach(fact);
  }

  private attach(fact: Fact): void {
    const facts = this.facts.get(fact.kind);
    if (facts) facts.add(fact);
    else this.facts.set(fact.kind, new Set([fact]));
    for (const declaration of fact.declares) {
      let names = this.declared.get(declaration.kind);
      if (!names) this.declared.set(declaration.kind, (names = new Map()));
      const same = names.get(declaration.key);
      if (same) same.add(declaration);
      else names.set(declaration.key, new Set([declaration]));
    }
    for (const reference of fact.references) {
      const same = this.referred.get(reference.key);
      if (same) same.add(reference);
      else this.referred.set(reference.key, new Set([reference]));
    }
    this.touch(fact.kind);
  }

  private detach(fact: Fact): void {
    this.facts.get(fact.kind)?.delete(fact);
    for (const declaration of fact.declares) {
      const names = this.declared.get(declaration.kind)!;
      const same = names.get(declaration.key)!;
      same.delete(declaration);
      if (same.size === 0) names.delete(declaration.key);
    }
    for (const reference of fact.references) {
      const same = this.referred.get(reference.key)!;
      same.delete(reference);
      if (same.size === 0) this.referred.delete(reference.key);
    }
    this.touch(fact.kind);
  }

  private touch(kind: Kind): void {
    this.revisions.set(kind, ++changes);
  }

  /** Grows whenever a fact of one of these kinds came or went, here or in a show that this one inherits from. */
  revisionOf(kinds: readonly Kind[]): number {
    let newest = this.surroundedAt;
    for (const kind of kinds) newest = Math.max(newest, this.revisions.get(kind) ?? 0);
    return this.surrounding ? Math.max(newest, this.surrounding.revisionOf(kinds)) : newest;
  }

  /** A value computed from facts of these kinds, computed again only when one of them changed. `key` is the function. */
  memo<T>(compute: (show: Show) => T, kinds: readonly Kind[]): T {
    const at = this.revisionOf(kinds);
    const known = this.memos.get(compute);
    if (known?.at === at) return known.value as T;
    const value = compute(this);
    this.memos.set(compute, { at, value });
    return value;
  }

  /** This show's own facts of a kind, in the order they came: sort where order can be seen. */
  all<K extends Kind>(kind: K): Iterable<FactOf<K>> {
    return (this.facts.get(kind) ?? []) as Iterable<FactOf<K>>;
  }

  /** In the order of files and text. */
  sorted<K extends Kind>(kind: K): FactOf<K>[] {
    return this.inOrder(this.all(kind));
  }

  /** Anything that stands somewhere, in the order of files and text. */
  inOrder<T extends { readonly at: Place }>(things: Iterable<T>): T[] {
    return [...things].sort((a, b) => this.order.compare(a.at, b.at));
  }

  /** Declarations of a name in this show itself. */
  declarationsHere(kind: NameKind, key: string): readonly Declaration[] {
    return this.inOrder(this.declared.get(kind)?.get(key) ?? []);
  }

  /** Declarations of a name: this show's, else those of the nearest show around it that has any. */
  declarations(kind: NameKind, key: string): readonly Declaration[] {
    const own = this.declarationsHere(kind, key);
    if (own.length > 0 || OWN_NAMES.has(kind)) return own;
    return this.outer?.declarations(kind, key) ?? [];
  }

  /** The fact that declares what a name refers to. */
  find<K extends Kind>(kind: NameKind & K, name: Name | undefined): FactOf<K> | undefined {
    return name && (this.declarations(kind, name.key)[0]?.fact as FactOf<K> | undefined);
  }

  /** Every declared name of a kind that can be referred to from here, once each. */
  names(kind: NameKind): Declaration[] {
    const found = new Map<string, Declaration>();
    for (let show: Show | undefined = this; show; show = OWN_NAMES.has(kind) ? undefined : show.outer) {
      for (const key of show.declared.get(kind)?.keys() ?? []) {
        if (!found.has(key)) found.set(key, show.declarationsHere(kind, key)[0]!);
      }
    }
    return [...found.values()];
  }

  /** All names referred to in this show, by key. */
  referredKeys(): Iterable<string> {
    return this.referred.keys();
  }

  declaredKeys(kind: NameKind): Iterable<string> {
    return this.declared.get(kind)?.keys() ?? [];
  }

  references(key: string): readonly Reference[] {
    return this.inOrder(this.referred.get(key) ?? []);
  }

  /** The `show` statement: this show's, else that of the one around it. */
  get settings(): ShowFact | undefined {
    return this.memo(firstShow, ['show']);
  }

  /** A setting, from the innermost `show` that states it. */
  setting<K extends keyof ShowFact>(key: K): ShowFact[K] | undefined {
    for (let show: Show | undefined = this; show; show = show.outer) {
      for (const fact of show.sorted('show')) if (fact[key] !== undefined) return fact[key];
    }
    return undefined;
  }

  /** The rate that the show's timecodes are read at; undefined when it states none, or none that exists. */
  get rate(): Rate | undefined {
    return this.memo(rateOf, ['show']);
  }

  /** A label read at the show's rate; undefined without a rate. */
  reading(written: string): TimecodeReading | undefined {
    const { rate } = this;
    if (!rate) return undefined;
    if (rate !== this.readingsRate) {
      this.readings.clear();
      this.readingsRate = rate;
    }
    let reading = this.readings.get(written);
    if (!reading) this.readings.set(written, (reading = parseTimecode(written, rate)));
    return reading;
  }

  /** The frame number of a label; undefined when it cannot be read. */
  frameOf(written: string): number | undefined {
    return this.reading(written)?.frame;
  }
}

function firstShow(show: Show): ShowFact | undefined {
  return show.sorted('show')[0] ?? show.outer?.settings;
}

function rateOf(show: Show): Rate | undefined {
  const written = show.setting('rate')?.written;
  const reading = written === undefined ? undefined : parseRate(written);
  return reading && 'rate' in reading ? reading.rate : undefined;
}
