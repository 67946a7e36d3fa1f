/**
 * The one that knows all files: which are open, which shows they make up, and what there is to say about each. Edits go
 * in, findings come out; everything in between is kept and only what an edit touched is worked out again.
 *
 * It reads no disk: files are given to it. It never throws for what a file says.
 */
import { Document } from '../document/document.ts';
import type { Finding } from '../findings.ts';
import { LIBRARY } from '../library/index.ts';
import type { Fact } from '../model/facts.ts';
import { type FactChange, FileFacts } from '../model/file-facts.ts';
import { Show } from '../model/show.ts';
import { builtInChecks } from '../rules/built-in.ts';
import type { Rule } from '../rules/rule.ts';
import { rules as allRules } from '../rules/table.ts';
import type { Place } from '../syntax/row.ts';
import { folderAbove, folderOf } from '../text/paths.ts';
import type { Span } from '../text/span.ts';
import { silence } from './allows.ts';
import { includeFindings, includesOf } from './includes.ts';
import { type Levels, levelFindings, levelOf, statedLevels } from './levels.ts';
import { showFolderOf } from './membership.ts';
import { RuleRunner } from './rule-runner.ts';

export interface WorkspaceOptions {
  /** Folders that includes may not leave, with a final `/`; none means anywhere. */
  readonly roots?: readonly string[];
  /** Levels that the editor or the command line gives. */
  readonly levels?: Levels;
  readonly rules?: readonly Rule[];
}

/** A change of text: a span of the text as it is before this change. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

interface File {
  readonly document: Document;
  readonly facts: FileFacts;
  /** The show it belongs to. */
  home: ShowState;
}

interface ShowState {
  readonly show: Show;
  readonly runner: RuleRunner;
  /** Files whose facts are in it: its own, and included ones. */
  readonly files: Set<string>;
}

export class Workspace {
  private readonly files = new Map<string, File>();
  private readonly shows = new Map<string, ShowState>();
  private readonly library: Show;
  private readonly libraryFiles = new Map<string, FileFacts>();
  private readonly rules: readonly Rule[];
  /** Every code that there is. */
  private readonly codes: readonly string[];
  private batching = 0;
  roots: readonly string[];
  levels: Levels;

  constructor(options: WorkspaceOptions = {}) {
    this.roots = options.roots ?? [];
    this.levels = options.levels ?? {};
    this.rules = options.rules ?? allRules;
    this.codes = [...builtInChecks, ...this.rules].map((check) => check.code);
    this.library = new Show('', this, undefined);
    for (const [uri, text] of LIBRARY) {
      const facts = new FileFacts(new Document(uri, text));
      this.libraryFiles.set(uri, facts);
      this.library.apply({ removed: [], added: [...facts.all()] });
    }
  }

  /** Adds a file, or replaces the text of one that is there. The library's own files are there already, and stay. */
  open(uri: string, text: string): void {
    if (this.libraryFiles.has(uri)) return;
    const known = this.files.get(uri);
    if (known) {
      if (known.document.text() !== text) this.edit(uri, [{ span: { start: 0, end: known.document.length }, text }]);
      return;
    }
    const document = new Document(uri, text);
    const file: File = { document, facts: new FileFacts(document), home: undefined as unknown as ShowState };
    this.files.set(uri, file);
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
    const file = this.files.get(uri);
    if (!file) return;
    for (const { span, text } of edits) {
      const change = file.facts.apply(file.document.edit(span, text));
      for (const state of this.shows.values()) if (state.files.has(uri)) this.pass(state, change);
      if (touches(change, 'show') || touches(change, 'include')) this.regroup();
    }
  }

  /** Forgets a file: it was deleted. */
  remove(uri: string): void {
    const file = this.files.get(uri);
    if (!file) return;
    this.files.delete(uri);
    const removed = [...file.facts.all()];
    for (const state of this.shows.values()) {
      if (state.files.delete(uri)) this.pass(state, { removed, added: [] });
    }
    this.regroup();
  }

  private pass(state: ShowState, change: FactChange): void {
    state.show.apply(change);
    state.runner.note(change);
  }

  /** Sorts files into shows again, after one came, went, or began or ceased to say `show` or `include`. */
  private regroup(): void {
    if (this.batching > 0) return;
    const showFolders = new Set<string>();
    for (const [uri, { facts }] of this.files) if (facts.shows.size > 0) showFolders.add(folderOf(uri));
    const wanted = new Map<string, Set<string>>();
    const homes = new Map<string, string>();
    for (const uri of this.files.keys()) {
      const home = showFolderOf(uri, (folder) => showFolders.has(folder)) ?? uri;
      homes.set(uri, home);
      const members = wanted.get(home) ?? new Set();
      wanted.set(home, members.add(uri));
    }
    for (const members of wanted.values()) this.addIncluded(members);
    for (const [key, state] of this.shows) if (!wanted.has(key)) this.drop(key, state);
    for (const [key, members] of wanted) this.fill(this.stateOf(key), members);
    for (const [key, state] of this.shows) state.show.outer = this.outerOf(key, showFolders)?.show ?? this.library;
    for (const [uri, file] of this.files) file.home = this.shows.get(homes.get(uri)!)!;
    this.tellUsers();
  }

  /** Tells each show who can name what it declares, by way of others too. */
  private tellUsers(): void {
    const users = new Map<Show, Show[]>();
    for (const { show } of this.shows.values()) {
      const seen = new Set([show]);
      for (const each of seen) {
        if (each.outer && each.outer !== this.library) seen.add(each.outer); // a Set grows while it is walked
        for (const uri of this.shows.get(each.uri)!.files) seen.add(this.files.get(uri)!.home.show);
      }
      seen.delete(show);
      for (const each of seen) users.set(each, [...(users.get(each) ?? []), show]);
    }
    for (const { show } of this.shows.values()) show.users = users.get(show) ?? [];
  }

  private drop(key: string, state: ShowState): void {
    this.shows.delete(key);
    state.files.clear();
  }

  private addIncluded(members: Set<string>): void {
    for (const uri of members) {
      for (const { target } of includesOf(this.files.get(uri)!.facts, this.roots)) {
        if (target !== undefined && this.files.has(target)) members.add(target); // a Set grows while it is walked
      }
    }
  }

  private stateOf(key: string): ShowState {
    let state = this.shows.get(key);
    if (!state) {
      const show = new Show(key, this, this.library);
      state = { show, runner: new RuleRunner(this.rules, show), files: new Set() };
      this.shows.set(key, state);
    }
    return state;
  }

  private fill(state: ShowState, members: ReadonlySet<string>): void {
    for (const uri of [...state.files]) {
      if (members.has(uri)) continue;
      state.files.delete(uri);
      const file = this.files.get(uri);
      if (file) this.pass(state, { removed: [...file.facts.all()], added: [] });
    }
    for (const uri of members) {
      if (state.files.has(uri)) continue;
      state.files.add(uri);
      this.pass(state, { removed: [], added: [...this.files.get(uri)!.facts.all()] });
    }
  }

  private outerOf(key: string, showFolders: ReadonlySet<string>): ShowState | undefined {
    if (!key.endsWith('/')) return undefined;
    for (let folder = folderAbove(key); folder; folder = folderAbove(folder)) {
      if (showFolders.has(folder)) return this.shows.get(folder);
    }
    return undefined;
  }

  /** Files that are known, in order. */
  uris(): string[] {
    return [...this.files.keys()].sort();
  }

  document(uri: string): Document | undefined {
    return this.files.get(uri)?.document ?? this.libraryFiles.get(uri)?.document;
  }

  facts(uri: string): FileFacts | undefined {
    return this.files.get(uri)?.facts ?? this.libraryFiles.get(uri);
  }

  /** The show that a file belongs to; a file with no show above it makes up one of its own. */
  showOf(uri: string): Show | undefined {
    return this.files.get(uri)?.home.show ?? (this.libraryFiles.has(uri) ? this.library : undefined);
  }

  /** The files whose facts are in a show, in order: its own, and those it includes. */
  filesOf(show: Show): string[] {
    for (const state of this.shows.values()) if (state.show === show) return [...state.files].sort();
    return show === this.library ? [...this.libraryFiles.keys()] : [];
  }

  /** Files that must be checked again when this one changes: those of its shows, and of shows inside them. */
  relatedTo(uri: string): string[] {
    const related = new Set<string>([uri]);
    const touched = new Set<Show>();
    for (const state of this.shows.values()) if (state.files.has(uri)) touched.add(state.show);
    for (const state of this.shows.values()) {
      for (let show: Show | undefined = state.show; show; show = show.outer) {
        if (touched.has(show)) for (const file of state.files) related.add(file);
      }
    }
    return [...related];
  }

  /** Includes that name a file which is not known yet, so that an adapter may read it. */
  missingIncludes(): string[] {
    const missing = new Set<string>();
    for (const { facts } of this.files.values()) {
      for (const { target } of includesOf(facts, this.roots))
        if (target && !this.files.has(target)) missing.add(target);
    }
    return [...missing];
  }

  /** All there is to say about a file, in the order of its text, at the levels that hold for it. */
  findings(uri: string): Finding[] {
    const file = this.files.get(uri);
    if (!file) return [];
    const { show, runner } = file.home;
    const stated = statedLevels(show);
    const isOff = (code: string) => levelOf(code, 'error', stated, this.levels) === 'off';
    const fromRules = runner.findings((rule) => !isOff(rule.code)).filter((finding) => finding.at.row.uri === uri);
    const raw = [
      ...file.document.findings(),
      ...includeFindings(file.facts, this.roots, this.files),
      ...levelFindings(show, uri, this.codes),
      ...fromRules,
    ];
    const found: Finding[] = [];
    for (const finding of silence(file.document, raw, this.codes, isOff)) {
      const level = levelOf(finding.code, finding.severity, stated, this.levels);
      if (level !== 'off') found.push(level === finding.severity ? finding : { ...finding, severity: level });
    }
    return found.sort((a, b) => this.compare(a.at, b.at) || byText(a.code, b.code) || byText(a.message, b.message));
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
