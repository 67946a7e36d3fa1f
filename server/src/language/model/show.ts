/**
 * A show: all that the files of a folder say. Facts come and go as files are edited; what is computed from them is kept
 * until a kind it was computed from changes. How they are found is in `facts-by-name.ts`, what a show states of itself in
 * `settings.ts`.
 */

import type { Rate, SubframeBase, TimecodeReading } from '../time/index.ts';
import { letterPrefix, linesWithLetters } from './characters.ts';
import { cutsText } from './cuts.ts';
import type { Aspect, Fact, ShowFact } from './facts.ts';
import { FactsByName, type PlaceOrder } from './facts-by-name.ts';
import type { FactChange } from './file-facts.ts';
import { FactsOfKinds, Gathered, type Gathering, type Subject, type Subjects, type Watched } from './gathered.ts';
import { Grouped, type Grouping } from './grouped.ts';
import { isLarge, NameNews, type NewName } from './name-news.ts';
import { isRenumbered } from './renumbering.ts';
import { type Episode, isSamePlace, NOWHERE, type PlaceInSeries } from './series.ts';
import { isSetAnew, labelCount, readLabel, showStatement, statedSetting, statedTitle } from './settings.ts';
import { type Summing, Sums } from './sums.ts';

export type { PlaceOrder };

/** Counts every change to any show, so that no two states of anything share a number. */
let changes = 0;

export class Show extends FactsByName {
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
    order: PlaceOrder,
    outer: Show | undefined,
  ) {
    super(order);
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
    for (const fact of change.removed) {
      this.leave(fact);
      this.touchBy(fact);
    }
    for (const fact of change.added) {
      this.enter(fact);
      this.touchBy(fact);
    }
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

  /** The `show` statement: this show's, else that of the one around it. */
  get settings(): ShowFact | undefined {
    return this.memo(showStatement, ['show']);
  }

  /** The title that it states itself; empty when it states none. */
  get title(): string {
    return this.memo(statedTitle, ['show']);
  }

  /** A setting, from the innermost `show` that states it. */
  setting<K extends keyof ShowFact>(key: K): ShowFact[K] | undefined {
    return statedSetting(this, key);
  }

  /** The rate that the show's timecodes are read at; undefined when it states none, or none that exists. */
  get rate(): Rate | undefined {
    return this.memo(labelCount, ['settings']).rate;
  }

  /** How many subframes a frame of its timecodes has; undefined when they are written without any. */
  get subframes(): SubframeBase | undefined {
    return this.memo(labelCount, ['settings']).base;
  }

  /** A label read at the show's rate; undefined without a rate. */
  reading(written: string): TimecodeReading | undefined {
    return readLabel(this.memo(labelCount, ['settings']), written);
  }

  /** The frame number of a label; undefined when it cannot be read. */
  frameOf(written: string): number | undefined {
    return this.reading(written)?.frame;
  }
}
