/**
 * The one that knows all files: which are open, which shows they make up, and what there is to say about each. Edits go
 * in, findings come out; everything in between is kept and only what an edit touched is worked out again.
 *
 * It reads no disk: files are given to it. It never throws for what a file says.
 */
import type { Document } from '../document/document.ts';
import type { Statement } from '../document/tree.ts';
import type { Finding, Severity } from '../findings.ts';
import { LIBRARY } from '../library/index.ts';
import { episodeAround, episodeAt } from '../model/episodes.ts';
import type { Fact } from '../model/facts.ts';
import { type FactChange, FileFacts } from '../model/file-facts.ts';
import { mergeSorted } from '../model/merge-sorted.ts';
import type { Show } from '../model/show.ts';
import { builtInChecks } from '../rules/built-in.ts';
import type { Rule } from '../rules/rule.ts';
import { rules as allRules } from '../rules/table.ts';
import type { Place } from '../syntax/row.ts';
import type { Span } from '../text/span.ts';
import { silence } from './allows.ts';
import { findingOrder } from './found.ts';
import { includeFindings, includesOf } from './includes.ts';
import { type Levels, levelFindings, levelOf, statedLevels } from './levels.ts';
import { LibraryShow, libraryFile } from './library-files.ts';
import { isLaidOutAnew } from './show-layout.ts';
import { type ShowState, Shows, type Today } from './shows.ts';

export interface WorkspaceOptions {
  /** Folders that includes may not leave, with a final `/`; none means anywhere. */
  readonly roots?: readonly string[];
  /** Levels that the editor or the command line gives. */
  readonly levels?: Levels;
  readonly rules?: readonly Rule[];
  /** Says which day it is; without it nothing is said that depends on the day, but for shows with a `status`. */
  readonly today?: Today;
}

/** A change of text: a span of the text as it is before this change. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** What was said about a file, and the shows that said it. */
interface Said {
  readonly owners: readonly ShowState[];
  readonly findings: readonly Finding[];
}

export class Workspace {
  private readonly files = new Map<string, FileFacts>();
  private readonly shows: Shows;
  private readonly library = new LibraryShow(this);
  private readonly rules: readonly Rule[];
  /** Every code that there is. */
  private readonly codes: readonly string[];
  private batching = 0;
  /** What was said about files, until something changes that it depends on. */
  private said = new WeakMap<FileFacts, Said>();
  private given: Levels;
  private changes = 0;
  roots: readonly string[];

  constructor(options: WorkspaceOptions = {}) {
    this.roots = options.roots ?? [];
    this.given = options.levels ?? {};
    this.rules = options.rules ?? allRules;
    this.codes = [...builtInChecks, ...this.rules].map((check) => check.code);
    this.shows = new Shows(this, this.library, this.rules);
    this.setToday(options.today);
  }

  /** Levels that the editor or the command line gives. */
  get levels(): Levels {
    return this.given;
  }

  set levels(levels: Levels) {
    this.given = levels;
    this.said = new WeakMap();
    this.changes++;
  }

  /** Another number after every change of a file, of the levels or of the day. */
  get revision(): number {
    return this.changes;
  }

  /** Says which day it is for each show, now and whenever one comes up; whether that made it another day for any. */
  setToday(today: Today | undefined): boolean {
    this.changes++;
    return this.shows.setToday(today);
  }

  /** Adds a file, or replaces the text of one that is there. The library's own files are there already, and stay. */
  open(uri: string, text: string): void {
    if (LIBRARY.has(uri)) return;
    const document = this.files.get(uri)?.document;
    if (document) {
      if (document.text() !== text) this.edit(uri, [{ span: { start: 0, end: document.length }, text }]);
      return;
    }
    this.add([FileFacts.read(uri, text)]);
  }

  /** Adds files that were read elsewhere, and are not there yet: to read a file takes longer than to add it. */
  add(files: readonly FileFacts[]): void {
    for (const facts of files) this.files.set(facts.document.uri, facts);
    this.regroup();
  }

  /** Adds or removes many files and sorts them into shows once, at the end. */
  batch(work: () => void): void {
    this.batching++;
    work();
    this.batching--;
    this.regroup();
  }

  /** Applies edits, each to the text that the one before left. Unknown files are ignored. */
  edit(uri: string, edits: readonly TextEdit[]): void {
    const facts = this.files.get(uri);
    if (!facts) return;
    this.changes++;
    for (const { span, text } of edits) {
      const change = facts.apply(facts.document.edit(span, text));
      this.shows.pass(uri, change);
      this.said.delete(facts);
      if (isLaidOutAnew(change)) this.regroup();
      else if (touches(change, 'show')) this.shows.retell();
    }
  }

  /** Forgets files, because they were deleted, or nobody looks at them any more. */
  remove(...uris: readonly string[]): void {
    const gone = new Map<string, FileFacts>();
    for (const uri of uris) {
      const facts = this.files.get(uri);
      if (facts && this.files.delete(uri)) gone.set(uri, facts);
    }
    if (gone.size === 0) return;
    this.shows.remove(gone);
    this.regroup();
  }

  private regroup(): void {
    if (this.batching > 0) return;
    this.changes++;
    this.said = new WeakMap();
    this.shows.regroup(this.files, this.roots);
  }

  /** Files that are known, in order. */
  uris(): string[] {
    return [...this.files.keys()].sort();
  }

  document(uri: string): Document | undefined {
    return this.facts(uri)?.document;
  }

  facts(uri: string): FileFacts | undefined {
    return this.files.get(uri) ?? libraryFile(uri);
  }

  /** The show that a file belongs to, outside its episodes; a file with no show above it makes up one of its own. */
  showOf(uri: string): Show | undefined {
    return this.shows.ownerOf(uri, undefined)?.show ?? (LIBRARY.has(uri) ? this.library : undefined);
  }

  /** The show that a statement belongs to: the episode around it, else that of its file. */
  showAround(statement: Statement): Show | undefined {
    const { uri } = statement.row;
    return this.shows.ownerOf(uri, episodeAround(statement))?.show ?? this.showOf(uri);
  }

  /** The show that text typed at an offset belongs to. */
  showAt(uri: string, offset: number): Show | undefined {
    const document = this.document(uri);
    if (!document) return undefined;
    const { row, offset: start } = document.rowAtOffset(offset);
    return this.shows.ownerOf(uri, episodeAt(document, { row, start, end: start }))?.show ?? this.showOf(uri);
  }

  /** The shows that a file says anything of: the one that it belongs to, and its episodes in the order of the text. */
  showsIn(uri: string): Show[] {
    const facts = this.files.get(uri);
    if (facts) return [...this.shows.ownersOf(uri, facts)].map(({ show }) => show);
    return LIBRARY.has(uri) ? [this.library] : [];
  }

  /** Every show that there is, the shipped library's last. */
  allShows(): Show[] {
    return [...[...this.shows.all()].map(({ show }) => show), this.library];
  }

  /** The files whose facts are in a show, in order: its own, and those it includes. */
  filesOf(show: Show): string[] {
    for (const state of this.shows.all()) if (state.show === show) return [...state.parts.keys()].sort();
    return show === this.library ? [...LIBRARY.keys()] : [];
  }

  /** Files that must be checked again when this one changes: those of its shows, of shows inside them, and of shows around. */
  relatedTo(uri: string): string[] {
    const related = new Set<string>([uri]);
    const touched = new Set<Show>();
    const add = (state: ShowState) => {
      for (const file of state.parts.keys()) related.add(file);
    };
    for (const state of this.shows.all()) if (state.parts.has(uri)) touched.add(state.show);
    for (const state of this.shows.all()) {
      // What a show declares is used, or not, by those that can name it.
      if (state.show.users.some((user) => touched.has(user))) add(state);
      for (let show: Show | undefined = state.show; show; show = show.outer) if (touched.has(show)) add(state);
    }
    return [...related];
  }

  /** Includes that name a file which is not known yet, so that an adapter may read it. */
  missingIncludes(): string[] {
    const missing = new Set<string>();
    for (const facts of this.files.values()) {
      for (const { target } of includesOf(facts, this.roots))
        if (target && !this.files.has(target)) missing.add(target);
    }
    return [...missing];
  }

  /** All there is to say about a file, in the order of its text, at the levels that hold for it. */
  findings(uri: string): readonly Finding[] {
    const facts = this.files.get(uri);
    if (!facts) return [];
    let said = this.said.get(facts);
    if (said) for (const owner of said.owners) this.bringUpToDate(owner);
    said = this.said.get(facts);
    if (!said) {
      const owners = this.shows.ownersOf(uri, facts);
      for (const owner of owners) this.bringUpToDate(owner);
      said = { owners: [...owners], findings: this.collect(uri, facts, owners) };
      this.said.set(facts, said);
    }
    return said.findings;
  }

  private collect(uri: string, facts: FileFacts, owners: ReadonlySet<ShowState>): readonly Finding[] {
    const [home] = owners;
    if (!home) return [];
    const { document } = facts;
    const order = findingOrder(this);
    const ownerAt = (at: Place) => (owners.size > 1 && this.shows.ownerOf(uri, episodeAt(document, at))) || home;
    const levelIn = (owner: ShowState, code: string, own: Severity) =>
      levelOf(code, own, statedLevels(owner.show), this.levels);
    const ofReading: Finding[] = [...document.findings(), ...includeFindings(facts, this.roots, this.files)];
    let ofRules: readonly Finding[] = [];
    for (const owner of owners) {
      // Another show's part of the file may be included in this one; it is told of by its own.
      const isOwn = ({ at }: Finding) => owners.size === 1 || ownerAt(at) === owner;
      ofReading.push(...levelFindings(owner.show, uri, this.codes).filter(isOwn));
      const found = owner.runner.found.in(uri);
      ofRules = owners.size === 1 ? found : mergeSorted(ofRules, found.filter(isOwn), order);
    }
    const all = mergeSorted(ofRules, ofReading.sort(order), order);
    const isOff = (code: string, at: Place) => levelIn(ownerAt(at), code, 'error') === 'off';
    const { left, unneeded } = silence(document, all, this.codes, isOff);
    const found: Finding[] = [];
    for (const finding of mergeSorted(left, [...unneeded].sort(order), order)) {
      const level = levelIn(ownerAt(finding.at), finding.code, finding.severity);
      if (level !== 'off') found.push(level === finding.severity ? finding : { ...finding, severity: level });
    }
    return found;
  }

  /**
   * Lets the rules look at what they have not seen yet of a file's shows, one rule at a step: `findings` is then quick,
   * and the text may change between two steps.
   */
  *catchUp(uri: string): Generator<void> {
    const facts = this.files.get(uri);
    for (const state of facts ? this.shows.ownersOf(uri, facts) : []) {
      const stated = statedLevels(state.show);
      if (!this.isUpToDate(state, stated)) yield* state.runner.catchUp((rule) => this.isOn(rule, stated));
    }
  }

  private isUpToDate({ show, seen }: ShowState, stated: Levels): boolean {
    return seen?.at === show.changedAt && seen.stated === stated && seen.given === this.given;
  }

  private isOn({ code }: Rule, stated: Levels): boolean {
    return levelOf(code, 'error', stated, this.given) !== 'off';
  }

  /** Lets the rules look at what changed in a show, and forgets what was said of files that it is news for. */
  private bringUpToDate(state: ShowState): void {
    const { show, runner, seen } = state;
    const stated = statedLevels(show);
    if (this.isUpToDate(state, stated)) return;
    if (seen && seen.stated !== stated) this.said = new WeakMap();
    const at = show.changedAt;
    runner.update((rule) => this.isOn(rule, stated));
    state.seen = { at, stated, given: this.given };
    for (const uri of runner.found.takeNews()) {
      const facts = this.files.get(uri);
      if (facts) this.said.delete(facts);
    }
  }

  /** Negative when `a` stands before `b`: by file, then by place. */
  compare(a: Place, b: Place): number {
    if (a.row.uri !== b.row.uri) return a.row.uri < b.row.uri ? -1 : 1;
    return this.document(a.row.uri)!.compare(a, b);
  }

  /** Offsets of a place in its file. */
  spanOf(place: Place): Span & { uri: string } {
    const { uri } = place.row;
    return { uri, ...this.document(uri)!.spanOf(place) };
  }
}

function touches(change: FactChange, kind: Fact['kind']): boolean {
  return change.removed.some((fact) => fact.kind === kind) || change.added.some((fact) => fact.kind === kind);
}
