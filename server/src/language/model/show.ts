/**
 * A show: all that the files of a folder say, found by name and by kind. Facts come and go as files are edited; what is
 * computed from them is kept until a kind it was computed from changes.
 *
 * A show inside another inherits what the outer one declares: names and settings that it does not state itself are
 * looked up outward, last in the shipped library.
 */

import type { NameKind } from '../schema/spec.ts';
import type { Place } from '../syntax/row.ts';
import { parseRate, parseTimecode, type Rate, type SubframeBase, type TimecodeReading } from '../time/index.ts';
import type { Aspect, Declaration, Fact, FactOf, Name, Reference, ShowFact } from './facts.ts';
import type { FactChange } from './file-facts.ts';
import { Gathered, type Gathering, type Subject } from './gathered.ts';
import { renumberingsIn } from './renumbering.ts';
import { type Episode, isSamePlace, NOWHERE, type PlaceInSeries } from './series.ts';
import { type Summing, Sums } from './sums.ts';

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
  private readonly revisions = new Map<Aspect, number>();
  private readonly memos = new Map<unknown, { at: number; seen: number; value: unknown }>();
  private readonly gatherings = new Map<Gathering, Pick<Gathered<Subject>, 'note'>>();
  private readonly summings = new Map<Summing, unknown>();
  private surrounding: Show | undefined;
  /** When the show around this one was set. */
  private surroundedAt = 0;
  private day: number | undefined;
  private place: PlaceInSeries = NOWHERE;
  /** Shows that can name what this one declares: those inside it, and those that include one of its files. */
  users: readonly Show[] = [];

  constructor(
    /** The folder, or the one file that is checked alone; of an episode, that of its series, `#` and its number. */
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

  /** Which day it is, as the adapter says; undefined when it does not. */
  get clock(): number | undefined {
    return this.day;
  }

  set clock(day: number | undefined) {
    if (day === this.day) return;
    this.day = day;
    this.revisions.set('status', ++changes);
  }

  /** Its number as it compares, where it is an episode of a series: `103`. */
  get episode(): string | undefined {
    return this.place.episode;
  }

  /** The shows directly inside it that say which episode they are: by number, 101 before 1010, then those with a name. */
  get episodes(): readonly Episode[] {
    return this.place.episodes;
  }

  /** Whether it is a file with no show above it, or an episode in one: nobody knows what else there is. */
  get isAlone(): boolean {
    return !/\/(#|$)/.test(this.uri);
  }

  /** The folders in which a `show` speaks of it: none for a file that is checked alone, nor for `episode` blocks. */
  get folders(): readonly string[] {
    return this.place.folders;
  }

  /** Says where it stands; what was computed from its `show` statements is computed again if that is news. */
  setPlace(place: PlaceInSeries): void {
    if (isSamePlace(place, this.place)) return;
    this.place = place;
    this.revisions.set('show', ++changes);
  }

  apply(change: FactChange): void {
    for (const fact of change.removed) this.detach(fact);
    for (const fact of change.added) this.attach(fact);
    for (const gathered of this.gatherings.values()) gathered.note(change);
    if (renumberingsIn(change.removed) !== renumberingsIn(change.added)) this.revisions.set('renumbering', ++changes);
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
    this.touchBy(fact);
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
    this.touchBy(fact);
  }

  private touchBy(fact: Fact): void {
    this.revisions.set(fact.kind, ++changes);
    // What a series plans for each reel of an episode hangs on that episode's cut, and on the rate it is read at.
    const isCut = fact.kind === 'picture' || fact.kind === 'show';
    if (isCut && this.episode !== undefined) this.surrounding?.revisions.set('cut-of-episode', changes);
  }

  /** Grows whenever a fact of one of these kinds came or went, here or in a show that this one inherits from. */
  revisionOf(kinds: readonly Aspect[]): number {
    let newest = 0;
    for (let show: Show | undefined = this; show; show = show.surrounding) {
      newest = Math.max(newest, show.surroundedAt);
      for (const kind of kinds) {
        const at = show.revisions.get(kind);
        if (at !== undefined && at > newest) newest = at;
      }
    }
    return newest;
  }

  /** A value computed from facts of these kinds, computed again only when one of them changed. `key` is the function. */
  memo<T>(compute: (show: Show) => T, kinds: readonly Aspect[]): T {
    const known = this.memos.get(compute);
    // Asked for many times between two changes; as long as nothing at all changed, it holds.
    if (known?.seen === changes) return known.value as T;
    const at = this.revisionOf(kinds);
    if (known?.at === at) {
      known.seen = changes;
      return known.value as T;
    }
    const seen = changes;
    const value = compute(this);
    this.memos.set(compute, { at, seen, value });
    return value;
  }

  /** What its facts make up together, kept up with its edits; up to date when somebody says so. */
  gathered<T extends Subject>(gathering: Gathering<T>): Gathered<T> {
    const known = this.gatherings.get(gathering) as Gathered<T> | undefined;
    if (known) return known;
    const gathered = new Gathered(gathering, this);
    this.gatherings.set(gathering, gathered);
    return gathered;
  }

  /** What gathered things come to, by group; in no order. Only groups whose things changed are summed up again. */
  sums<T extends Subject, S>(summing: Summing<T, S>): ReadonlyMap<string, S> {
    const known = this.summings.get(summing) as Sums<T, S> | undefined;
    if (known) return known.now();
    const sums = new Sums(summing, this.gathered(summing.of), this);
    this.summings.set(summing, sums);
    return sums.now();
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
    const sorted = [...things];
    return sorted.length < 2 ? sorted : sorted.sort((a, b) => this.order.compare(a.at, b.at));
  }

  /** Declarations of a name in this show itself. */
  declarationsHere(kind: NameKind, key: string): readonly Declaration[] {
    return this.inOrder(this.declared.get(kind)?.get(key) ?? []);
  }

  /** Declarations of a name: this show's, else those of the nearest show around it that has any. */
  declarations(kind: NameKind, key: string): readonly Declaration[] {
    const inner = kind === 'episode' && this.episodes.find((episode) => episode.key === key);
    const own = (inner ? inner.show : this).declarationsHere(kind, key);
    if (own.length > 0 || OWN_NAMES.has(kind)) return own;
    return this.outer?.declarations(kind, key) ?? [];
  }

  /** Whether a name is declared, here or around. */
  isDeclared(kind: NameKind, key: string): boolean {
    const inner = kind === 'episode' && this.episodes.find((episode) => episode.key === key);
    if ((inner ? inner.show : this).declared.get(kind)?.has(key)) return true;
    return !OWN_NAMES.has(kind) && (this.outer?.isDeclared(kind, key) ?? false);
  }

  /** The fact that declares what a name refers to. */
  find<K extends Kind>(kind: NameKind & K, name: Name | undefined): FactOf<K> | undefined {
    return name && (this.firstDeclaration(kind, name.key)?.fact as FactOf<K> | undefined);
  }

  private firstDeclaration(kind: NameKind, key: string): Declaration | undefined {
    const own = kind === 'episode' ? undefined : this.declared.get(kind)?.get(key);
    if (own?.size === 1) for (const only of own) return only;
    return this.declarations(kind, key)[0];
  }

  /** Every declared name of a kind that can be referred to from here, once each. */
  names(kind: NameKind): Declaration[] {
    const found = new Map<string, Declaration>();
    for (let show: Show | undefined = this; show; show = OWN_NAMES.has(kind) ? undefined : show.outer) {
      for (const each of kind === 'episode' ? [show, ...show.episodes.map((episode) => episode.show)] : [show]) {
        for (const key of each.declared.get(kind)?.keys() ?? []) {
          if (!found.has(key)) found.set(key, each.declarationsHere(kind, key)[0]!);
        }
      }
    }
    return [...found.values()];
  }

  /** All names referred to in this show, by key. */
  referredKeys(): Iterable<string> {
    return this.referred.keys();
  }

  /** Whether anything in this show refers to a name with this key. */
  isReferredTo(key: string): boolean {
    return this.referred.has(key);
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

  /** The title that it states itself; empty when it states none. */
  get title(): string {
    return this.memo(titleOf, ['show']);
  }

  /** A setting, from the innermost `show` that states it. */
  setting<K extends keyof ShowFact>(key: K): ShowFact[K] | undefined {
    for (let show: Show | undefined = this; show; show = show.outer) {
      for (const fact of show.memo(allSettings, ['show'])) if (fact[key] !== undefined) return fact[key];
    }
    return undefined;
  }

  /** The rate that the show's timecodes are read at; undefined when it states none, or none that exists. */
  get rate(): Rate | undefined {
    return this.memo(rateOf, ['show']);
  }

  /** How many subframes a frame of its timecodes has; undefined when they are written without any. */
  get subframes(): SubframeBase | undefined {
    return this.memo(subframesOf, ['show']);
  }

  /** A label read at the show's rate; undefined without a rate. */
  reading(written: string): TimecodeReading | undefined {
    const { rate, base, known } = this.memo(readingsOf, ['show']);
    if (!rate) return undefined;
    let reading = known.get(written);
    if (!reading) known.set(written, (reading = parseTimecode(written, rate, base)));
    return reading;
  }

  /** The frame number of a label; undefined when it cannot be read. */
  frameOf(written: string): number | undefined {
    return this.reading(written)?.frame;
  }
}

function allSettings(show: Show): readonly ShowFact[] {
  return show.sorted('show');
}

function firstShow(show: Show): ShowFact | undefined {
  return show.memo(allSettings, ['show'])[0] ?? show.outer?.settings;
}

function titleOf(show: Show): string {
  return show.sorted('show').find(({ title }) => title !== '')?.title ?? '';
}

/** Labels as they are read at the rate that the show states now. */
function readingsOf({ rate, subframes: base }: Show) {
  return { rate, base, known: new Map<string, TimecodeReading>() };
}

function rateOf(show: Show): Rate | undefined {
  const written = show.setting('rate')?.written;
  const reading = written === undefined ? undefined : parseRate(written);
  return reading && 'rate' in reading ? reading.rate : undefined;
}

function subframesOf(show: Show): SubframeBase | undefined {
  return show.setting('subframes');
}
