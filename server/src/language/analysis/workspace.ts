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
import type { Span } from '../text/span.ts';
import { silence } from './allows.ts';
import { includeFindings, includesOf } from './includes.ts';
import { type Levels, levelFindings, levelOf, statedLevels } from './levels.ts';
import { type ShowState, Shows } from './shows.ts';

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
  }

  /** Levels that the editor or the command line gives. */
  get levels(): Levels {
    return this.given;
  }

  set levels(levels: Levels) {
    this.given = levels;
    this.changes++;
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

  /** The show that a file belongs to; a file with no show above it makes up one of its own. */
  showOf(uri: string): Show | undefined {
    return this.shows.homeOf(uri)?.show ?? (this.libraryFiles.has(uri) ? this.library : undefined);
  }

  /** The files whose facts are in a show, in order: its own, and those it includes. */
  filesOf(show: Show): string[] {
    for (const state of this.shows.all()) if (state.show === show) return [...state.files].sort();
    return show === this.library ? [...this.libraryFiles.keys()] : [];
  }

  /** Files that must be checked again when this one changes: those of its shows, and of shows inside them. */
  relatedTo(uri: string): string[] {
    const related = new Set<string>([uri]);
    const touched = new Set<Show>();
    for (const state of this.shows.all()) if (state.files.has(uri)) touched.add(state.show);
    for (const state of this.shows.all()) {
      for (let show: Show | undefined = state.show; show; show = show.outer) {
        if (touched.has(show)) for (const file of state.files) related.add(file);
      }
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
  findings(uri: string): Finding[] {
    const facts = this.files.get(uri);
    const home = this.shows.homeOf(uri);
    if (!facts || !home) return [];
    const { show } = home;
    const stated = statedLevels(show);
    const isOff = (code: string) => levelOf(code, 'error', stated, this.levels) === 'off';
    const raw = [
      ...facts.document.findings(),
      ...includeFindings(facts, this.roots, this.files),
      ...levelFindings(show, uri, this.codes),
      ...(this.fromRules(home, isOff).get(uri) ?? []),
    ];
    const found: Finding[] = [];
    for (const finding of silence(facts.document, raw, this.codes, isOff)) {
      const level = levelOf(finding.code, finding.severity, stated, this.levels);
      if (level !== 'off') found.push(level === finding.severity ? finding : { ...finding, severity: level });
    }
    return found.sort((a, b) => this.compare(a.at, b.at) || byText(a.code, b.code) || byText(a.message, b.message));
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
