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
import { letterPrefix, linesWithLetters } from './characters.ts';
import { cutsText } from './cuts.ts';
import type { Aspect, Declaration, Fact, FactOf, Name, Reference, ShowFact } from './facts.ts';
import type { FactChange } from './file-facts.ts';
import { FactsOfKinds, Gathered, type Gathering, type Subject, type Subjects, type Watched } from './gathered.ts';
import { Grouped, type Grouping } from './grouped.ts';
import { isLarge, NameNews, type NewName } from './name-news.ts';
import { isRenumbered } from './renumbering.ts';
import { type Episode, isSamePlace, NOWHERE, type PlaceInSeries } from './series.ts';
import { SetsByKey } from './sets-by-key.ts';
import { isSetAnew } from './settings.ts';
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
  private readonly declared = new Map<NameKind, SetsByKey<Declaration>>();
  private readonly referred = new SetsByKey<Reference>();
  private readonly nameNews = new NameNews();
  private cuts = { text: '[]', at: 0 };
  private readonly revisions = new Map<Aspect, number>();
  private readonly memos = new Map<unknown, { at: number; seen: number; value: unknown }>();
  private readonly watched = new Map<Subjects<never>, Pick<Watched<Subject>, 'note'>>();
  private readonly groupings = new Map<Grouping<never>, unknown>();
  private readonly summings = new Map<Summing<never>, unknown>();
  private surrounding: Show | undefined;
  /** When the show around this one was set. */
  private surroundedAt = 0;
  /** When anything of it changed last. */
  private touchedAt = 0;
  private day: number | undefined;
  private place: PlaceInSeries = NOWHERE;
  private namers: readonly Show[] = [];

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
    this.touchedAt = this.surroundedAt = ++changes;
  }

  /** Shows that can name what this one declares: those inside it, and those that include one of its files. */
  get users(): readonly Show[] {
    return this.namers;
  }

  set users(users: readonly Show[]) {
    if (users.length === this.namers.length && users.every((user, at) => user === this.namers[at])) return;
    this.namers = users;
    this.touchedAt = ++changes;
  }

  /** Which day it is, as the adapter says; undefined when it does not. */
  get clock(): number | undefined {
    return this.day;
  }

  set clock(day: number | undefined) {
    if (day === this.day) return;
    this.day = day;
    this.touch('status');
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
    this.touch('show');
  }

  apply(change: FactChange): void {
    const used = isLarge(change) ? undefined : this.usedIn(change);
    for (const fact of change.removed) this.detach(fact);
    for (const fact of change.added) this.attach(fact);
    for (const watched of this.watched.values()) watched.note(change);
    if (used) this.nameNews.note(change, ++changes);
    else this.nameNews.forget(++changes);
    if (isRenumbered(change)) this.touch('renumbering');
    if (isSetAnew(change)) this.touch('settings');
    if (!used || [...used].some(([key, was]) => was !== this.referred.has(key))) this.touch('reference');
  }

  /** The names that what changes refers to, and whether anything does so far. */
  private usedIn({ removed, added }: FactChange): Map<string, boolean> {
    const used = new Map<string, boolean>();
    for (const facts of [removed, added])
      for (const { references } of facts) for (const { key } of references) used.set(key, this.referred.has(key));
    return used;
  }

  private touch(aspect: Aspect): void {
    this.touchedAt = ++changes;
    this.revisions.set(aspect, changes);
  }

  /**
   * Called before facts of a kind are looked at, names of a kind, or references: for a show whose facts are there all
   * along, as the shipped library's are, but read when they are needed.
   */
  protected prepare(_what: Kind | NameKind | 'references'): void {}

  private attach(fact: Fact): void {
    this.enter(fact);
    this.touchBy(fact);
  }

  /** Takes in a fact that was there all along: nothing that was computed has missed it. */
  protected enter(fact: Fact): void {
    const facts = this.facts.get(fact.kind);
    if (facts) facts.add(fact);
    else this.facts.set(fact.kind, new Set([fact]));
    for (const declaration of fact.declares) {
      let names = this.declared.get(declaration.kind);
      if (!names) this.declared.set(declaration.kind, (names = new SetsByKey()));
      names.add(declaration.key, declaration);
    }
    for (const reference of fact.references) this.referred.add(reference.key, reference);
  }

  private detach(fact: Fact): void {
    this.facts.get(fact.kind)?.delete(fact);
    for (const declaration of fact.declares) this.declared.get(declaration.kind)!.delete(declaration.key, declaration);
    for (const reference of fact.references) this.referred.delete(reference.key, reference);
    this.touchBy(fact);
  }

  private touchBy(fact: Fact): void {
    this.touch(fact.kind);
    // What a series plans for each reel of an episode hangs on that episode's cut, and on the rate it is read at.
    const isCut = fact.kind === 'picture' || fact.kind === 'show';
    if (isCut && this.episode !== undefined) this.surrounding?.touch('cut-of-episode');
  }

  /** Grows whenever a fact of one of these kinds came or went, here or in a show that this one inherits from. */
  revisionOf(kinds: readonly Aspect[]): number {
    let newest = 0;
    for (let show: Show | undefined = this; show; show = show.surrounding) {
      newest = Math.max(newest, show.surroundedAt);
      for (const kind of kinds) {
        const at = kind === 'cuts' ? show.cutsRevision() : show.revisions.get(kind);
        if (at !== undefined && at > newest) newest = at;
      }
    }
    return newest;
  }

  /** When its cuts were last others than before. */
  private cutsRevision(): number {
    const text = cutsText(this);
    if (text !== this.cuts.text) this.cuts = { text, at: ++changes };
    return this.cuts.at;
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

  /** When anything changed that what is said of it can depend on: in it, around it, or in those that can name it. */
  get changedAt(): number {
    let newest = 0;
    for (let show: Show | undefined = this; show; show = show.surrounding) newest = Math.max(newest, show.touchedAt);
    for (const user of this.users) newest = Math.max(newest, user.touchedAt);
    return newest;
  }

  /** Later than everything that changed so far. */
  get now(): number {
    return changes;
  }

  /** The names that mean something else than at a moment, here or around; undefined when nobody knows any more. */
  namesSince(moment: number): readonly NewName[] | undefined {
    let names: readonly NewName[] = [];
    for (let show: Show | undefined = this; show; show = show.surrounding) {
      const own = show.surroundedAt > moment ? undefined : show.nameNews.since(moment);
      if (!own) return undefined;
      if (own.length > 0) names = [...names, ...own];
    }
    return names;
  }

  /** This show's facts that refer to a name, as whatever they take it for. */
  factsNaming({ kind, key, isPrefix }: NewName): readonly Fact[] {
    if (isPrefix) return linesWithLetters(this, key);
    const facts: Fact[] = Array.from(this.referred.of(key), ({ fact }) => fact);
    // Numbers name a character, too: by the prefix of whichever has the name now.
    for (let show: Show | undefined = kind === 'character' ? this : undefined; show; show = show.outer) {
      for (const { fact } of show.declarationsHere(kind, key)) {
        const prefix = fact.kind === 'character' ? letterPrefix(fact) : undefined;
        if (prefix !== undefined) facts.push(...linesWithLetters(this, prefix));
      }
    }
    return facts;
  }

  /** Facts of some kinds, or things that facts make up together: kept up with edits. */
  watch<T extends Subject>(subjects: Subjects<T>): Watched<T> {
    if ('gather' in subjects) return this.gathered(subjects);
    const watched = new FactsOfKinds(subjects.kinds, this);
    this.watched.set(subjects, watched);
    return watched as Watched<Subject> as Watched<T>;
  }

  /** What its facts make up together; up to date when somebody says so. */
  gathered<T extends Subject>(gathering: Gathering<T>): Gathered<T> {
    const known = this.watched.get(gathering) as Gathered<T> | undefined;
    if (known) return known;
    const gathered = new Gathered(gathering, this);
    this.watched.set(gathering, gathered);
    return gathered;
  }

  /** The same by group; up to date when somebody says so. */
  grouped<T extends Subject>(grouping: Grouping<T>): Grouped<T> {
    const known = this.groupings.get(grouping) as Grouped<T> | undefined;
    if (known) return known;
    const grouped = new Grouped(grouping, this.watch(grouping.of), this);
    this.groupings.set(grouping, grouped);
    return grouped;
  }

  /** What groups of gathered things come to; in no order. Only groups whose things changed are summed up again. */
  sums<T extends Subject, S>(summing: Summing<T, S>): ReadonlyMap<string, S> {
    const known = this.summings.get(summing) as Sums<T, S> | undefined;
    if (known) return known.now();
    const sums = new Sums(summing, this.grouped(summing), this);
    this.summings.set(summing, sums);
    return sums.now();
  }

  /** This show's own facts of a kind, in the order they came: sort where order can be seen. */
  all<K extends Kind>(kind: K): Iterable<FactOf<K>> {
    this.prepare(kind);
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

  private declaredOf(kind: NameKind): SetsByKey<Declaration> | undefined {
    this.prepare(kind);
    return this.declared.get(kind);
  }

  /** Declarations of a name in this show itself. */
  declarationsHere(kind: NameKind, key: string): readonly Declaration[] {
    return this.inOrder(this.declaredOf(kind)?.of(key) ?? []);
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
    if ((inner ? inner.show : this).declaredOf(kind)?.has(key)) return true;
    return !OWN_NAMES.has(kind) && (this.outer?.isDeclared(kind, key) ?? false);
  }

  /** The fact that declares what a name refers to. */
  find<K extends Kind>(kind: NameKind & K, name: Name | undefined): FactOf<K> | undefined {
    return name && (this.firstDeclaration(kind, name.key)?.fact as FactOf<K> | undefined);
  }

  private firstDeclaration(kind: NameKind, key: string): Declaration | undefined {
    const own = kind === 'episode' ? undefined : this.declaredOf(kind)?.only(key);
    return own ?? this.declarations(kind, key)[0];
  }

  /** Every declared name of a kind that can be referred to from here, once each. */
  names(kind: NameKind): Declaration[] {
    const found = new Map<string, Declaration>();
    for (let show: Show | undefined = this; show; show = OWN_NAMES.has(kind) ? undefined : show.outer) {
      for (const each of kind === 'episode' ? [show, ...show.episodes.map((episode) => episode.show)] : [show]) {
        for (const key of each.declaredOf(kind)?.keys() ?? []) {
          if (!found.has(key)) found.set(key, each.declarationsHere(kind, key)[0]!);
        }
      }
    }
    return [...found.values()];
  }

  /** All names referred to in this show, by key. */
  referredKeys(): Iterable<string> {
    this.prepare('references');
    return this.referred.keys();
  }

  /** Whether anything in this show refers to a name with this key. */
  isReferredTo(key: string): boolean {
    this.prepare('references');
    return this.referred.has(key);
  }

  declaredKeys(kind: NameKind): Iterable<string> {
    return this.declaredOf(kind)?.keys() ?? [];
  }

  references(key: string): readonly Reference[] {
    this.prepare('references');
    return this.inOrder(this.referred.of(key));
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
    return this.memo(countOf, ['settings']).rate;
  }

  /** How many subframes a frame of its timecodes has; undefined when they are written without any. */
  get subframes(): SubframeBase | undefined {
    return this.memo(countOf, ['settings']).base;
  }

  /** A label read at the show's rate; undefined without a rate. */
  reading(written: string): TimecodeReading | undefined {
    const { rate, base, bad } = this.memo(countOf, ['settings']);
    if (!rate) return undefined;
    const known = bad.size > 0 ? bad.get(written) : undefined;
    if (known) return known;
    const reading = parseTimecode(written, rate, base);
    if (reading.problems.length > 0) bad.set(written, reading);
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

/** How labels are read. Good ones are read in no time; of the others it takes long to find out what is wrong. */
function countOf(show: Show) {
  return { rate: rateOf(show), base: show.setting('subframes'), bad: new Map<string, TimecodeReading>() };
}

function rateOf(show: Show): Rate | undefined {
  const written = show.setting('rate')?.written;
  const reading = written === undefined ? undefined : parseRate(written);
  return reading && 'rate' in reading ? reading.rate : undefined;
}
