/**
 * The one that knows all files: which are open, which shows they make up, and what there is to say about each. Edits go
 * in, findings come out; everything in between is kept and only what an edit touched is worked out again.
 *
 * It reads no disk: files are given to it. It never throws for what a file says.
 */
import { Document } from '../document/document.ts';
import type { Statement } from '../document/tree.ts';
import type { Finding, Severity } from '../findings.ts';
import { LIBRARY } from '../library/index.ts';
import { episodeAround, episodeAt } from '../model/episodes.ts';
import type { Fact } from '../model/facts.ts';
import { type FactChange, FileFacts } from '../model/file-facts.ts';
import { Show } from '../model/show.ts';
import { builtInChecks } from '../rules/built-in.ts';
import type { Rule } from '../rules/rule.ts';
import { rules as allRules } from '../rules/table.ts';
import type { Place } from '../syntax/row.ts';
import type { Span } from '../text/span.ts';
import { silence } from './allows.ts';
import { includeFindings, includesOf } from './includes.ts';
import { type Levels, levelFindings, levelOf, statedLevels } from './levels.ts';
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

export class Workspace {
  private readonly files = new Map<string, FileFacts>();
  private readonly shows: Shows;
  private readonly library: Show;
  private readonly libraryFiles = new Map<string, FileFacts>();
  private readonly rules: readonly Rule[];
  /** Every code that there is. */
  private readonly codes: readonly string[];
  private batching = 0;
  /** Counts everything that findings can depend on. */
  private changes = 0;
  /** What was said about a file, as long as nothing has changed since: many ask between two keystrokes. */
  private readonly said = new WeakMap<FileFacts, { readonly at: number; readonly findings: readonly Finding[] }>();
  private given: Levels;
  roots: readonly string[];

  constructor(options: WorkspaceOptions = {}) {
    this.roots = options.roots ?? [];
    this.given = options.levels ?? {};
    this.rules = options.rules ?? allRules;
    this.codes = [...builtInChecks, ...this.rules].map((check) => check.code);
    this.library = new Show('', this, undefined);
    for (const [uri, text] of LIBRARY) {
      const facts = new FileFacts(new Document(uri, text));
      this.libraryFiles.set(uri, facts);
      this.library.apply({ removed: [], added: [...facts.all()] });
    }
    this.shows = new Shows(this, this.library, this.rules);
    this.setToday(options.today);
  }

  /** Levels that the editor or the command line gives. */
  get levels(): Levels {
    return this.given;
  }

  set levels(levels: Levels) {
    this.given = levels;
    this.changes++;
  }

  /** Says which day it is for each show, now and whenever one comes up; whether that made it another day for any. */
  setToday(today: Today | undefined): boolean {
    const isNews = this.shows.setToday(today);
    if (isNews) this.changes++;
    return isNews;
  }

  /** Adds a file, or replaces the text of one that is there. The library's own files are there already, and stay. */
  open(uri: string, text: string): void {
    if (this.libraryFiles.has(uri)) return;
    const document = this.files.get(uri)?.document;
    if (document) {
      if (document.text() !== text) this.edit(uri, [{ span: { start: 0, end: document.length }, text }]);
      return;
    }
    this.files.set(uri, new FileFacts(new Document(uri, text)));
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
    for (const { span, text } of edits) {
      const change = facts.apply(facts.document.edit(span, text));
      this.shows.pass(uri, change);
      this.changes++;
      if (touches(change, 'show') || touches(change, 'include')) this.regroup();
    }
  }

  /** Forgets a file: it was deleted. */
  remove(uri: string): void {
    const facts = this.files.get(uri);
    if (!facts) return;
    this.files.delete(uri);
    this.shows.remove(uri, facts);
    this.regroup();
  }

  private regroup(): void {
    if (this.batching > 0) return;
    this.changes++;
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
    return this.files.get(uri) ?? this.libraryFiles.get(uri);
  }

  /** The show that a file belongs to, outside its episodes; a file with no show above it makes up one of its own. */
  showOf(uri: string): Show | undefined {
    return this.shows.ownerOf(uri, undefined)?.show ?? (this.libraryFiles.has(uri) ? this.library : undefined);
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
    return this.libraryFiles.has(uri) ? [this.library] : [];
  }

  /** Every show that there is, the shipped library's last. */
  allShows(): Show[] {
    return [...[...this.shows.all()].map(({ show }) => show), this.library];
  }

  /** The files whose facts are in a show, in order: its own, and those it includes. */
  filesOf(show: Show): string[] {
    for (const state of this.shows.all()) if (state.show === show) return [...state.parts.keys()].sort();
    return show === this.library ? [...this.libraryFiles.keys()] : [];
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
    const said = this.said.get(facts);
    if (said?.at === this.changes) return said.findings;
    const findings = this.collect(uri, facts);
    this.said.set(facts, { at: this.changes, findings });
    return findings;
  }

  private collect(uri: string, facts: FileFacts): Finding[] {
    const owners = this.shows.ownersOf(uri, facts);
    const [home] = owners;
    if (!home) return [];
    const ownerAt = (at: Place) => (owners.size > 1 && this.shows.ownerOf(uri, episodeAt(facts.document, at))) || home;
    const stated = new Map([...owners].map((owner) => [owner, statedLevels(owner.show)]));
    const levelIn = (owner: ShowState, code: string, own: Severity) =>
      levelOf(code, own, stated.get(owner)!, this.levels);
    const raw = [...facts.document.findings(), ...includeFindings(facts, this.roots, this.files)];
    for (const owner of owners) {
      const found = this.fromRules(owner, (code) => levelIn(owner, code, 'error') === 'off').get(uri) ?? [];
      const all = [...levelFindings(owner.show, uri, this.codes), ...found];
      // Another show's part of the file may be included in this one; it is told of by its own.
      for (const finding of all) if (owners.size === 1 || ownerAt(finding.at) === owner) raw.push(finding);
    }
    const isOff = (code: string, at: Place) => levelIn(ownerAt(at), code, 'error') === 'off';
    const found: Finding[] = [];
    for (const finding of silence(facts.document, raw, this.codes, isOff)) {
      const level = levelIn(ownerAt(finding.at), finding.code, finding.severity);
      if (level !== 'off') found.push(level === finding.severity ? finding : { ...finding, severity: level });
    }
    const { document } = facts;
    return found.sort((a, b) => document.compare(a.at, b.at) || byText(a.code, b.code) || byText(a.message, b.message));
  }

  /** What the rules find in a show, by file; asked once for all its files between two changes. */
  private fromRules(state: ShowState, isOff: (code: string) => boolean): ReadonlyMap<string, readonly Finding[]> {
    if (state.found?.at !== this.changes) {
      const findings = state.runner.findings((rule) => !isOff(rule.code));
      state.found = { at: this.changes, byFile: byFileOf(findings) };
    }
    return state.found.byFile;
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

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function touches(change: FactChange, kind: Fact['kind']): boolean {
  return change.removed.some((fact) => fact.kind === kind) || change.added.some((fact) => fact.kind === kind);
}

function byFileOf(findings: readonly Finding[]): Map<string, Finding[]> {
  const byFile = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { uri } = finding.at.row;
    const same = byFile.get(uri);
    if (same) same.push(finding);
    else byFile.set(uri, [finding]);
  }
  return byFile;
}
