/**
 * What one connection keeps: the workspace, which files the editor has open, and what was last said about each.
 *
 * Findings go out in two phases: those of the edited file at once, those of the other files of its shows when the
 * typing pauses. A file's findings are sent only when they differ from what was sent before, and are never blanked.
 */
import { basename } from 'node:path';
import { type ClientCapabilities, type Connection, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { findCuelockFiles } from '../disk/find-files.ts';
import { type LoadProblem, loadFiles, oneSpelling, pathOfUri } from '../disk/load-show.ts';
import { readCuelockFile } from '../disk/read-file.ts';
import { checks, type Level, type Levels, type Place, parseLevel, Workspace } from '../language/index.ts';
import { CHANGED, type ChangedParams } from './messages.ts';
import { noteAbout, shownFindings } from './shown-findings.ts';
import { toDiagnostic } from './to-lsp.ts';
import { todayFor } from './today.ts';

/** Milliseconds without an edit before the other files of a show are told. */
const PAUSE = 150;

/** Milliseconds between two looks at the calendar. */
const DAY_CHECK = 60_000;

export class Session {
  readonly workspace = new Workspace();
  rulePages: string | undefined;
  /** Another number after whatever findings can depend on has changed. */
  state = 0;
  private readonly openUris = new Set<string>();
  /** Where each open file was edited last. */
  private readonly typedIn = new Map<string, Place['row']>();
  private readonly sent = new Map<string, string>();
  private readonly unreadable = new Map<string, string>();
  private readonly waiting = new Set<string>();
  private readonly clientListeners: ((client: ClientCapabilities) => void)[] = [];
  private pause: NodeJS.Timeout | undefined;

  constructor(readonly connection: Connection) {
    this.workspace.setToday(todayFor);
    // What is due depends on the day, and an editor stays open over midnight. The timer keeps no process alive.
    setInterval(() => this.checkDay(), DAY_CHECK).unref();
  }

  /** Says again what there is to say, once it is another day. */
  private checkDay(): void {
    if (!this.workspace.setToday(todayFor)) return;
    this.state++;
    this.publishAll();
  }

  /** Calls back with what the client can take, once it has said so. */
  onClient(listener: (client: ClientCapabilities) => void): void {
    this.clientListeners.push(listener);
  }

  setClient(client: ClientCapabilities): void {
    for (const listener of this.clientListeners) listener(client);
  }

  isOpen(uri: string): boolean {
    return this.openUris.has(uri);
  }

  /** Reads every Cuelock file below the workspace's folders. Files that the editor has open keep the editor's text. */
  addFolders(uris: readonly string[]): void {
    this.workspace.roots = [...this.workspace.roots, ...uris.map(folderUri)];
    const problems: LoadProblem[] = [];
    for (const uri of uris) {
      const folder = pathOfUri(uri);
      if (folder === undefined) continue;
      const found = findCuelockFiles(folder);
      for (const problem of found.problems) this.connection.console.warn(problem);
      problems.push(...loadFiles(this.workspace, found.files, (fileUri) => this.openUris.has(fileUri)));
    }
    this.tellUnreadable(problems);
    this.publishAll();
  }

  removeFolders(uris: readonly string[]): void {
    const gone = uris.map(folderUri);
    this.workspace.roots = this.workspace.roots.filter((root) => !gone.includes(root));
    const left = this.workspace
      .uris()
      .filter((uri) => gone.some((root) => uri.startsWith(root)) && !this.openUris.has(uri));
    this.workspace.batch(() => {
      for (const uri of left) this.workspace.remove(uri);
    });
    this.publishAll();
  }

  open(uri: string, text: string): void {
    this.openUris.add(uri);
    this.unreadable.delete(uri);
    this.workspace.open(uri, text);
    this.readIncludes();
    this.publishAround(uri);
  }

  /** `row` is where the text was changed last. */
  edited(uri: string, row: Place['row']): void {
    this.typedIn.set(uri, row);
    this.readIncludes();
    this.publishAround(uri);
  }

  /** From now on the file is what the disk says. */
  close(uri: string): void {
    this.openUris.delete(uri);
    this.typedIn.delete(uri);
    this.readFromDisk(uri);
    this.publishAround(uri);
  }

  diskChanged(uris: readonly string[]): void {
    for (const uri of uris) {
      if (this.openUris.has(uri)) continue;
      const related = this.workspace.relatedTo(uri);
      this.readFromDisk(uri);
      for (const other of related) this.waiting.add(other);
      this.publishAround(uri);
    }
  }

  setLevels(levels: Readonly<Record<string, string>> | undefined): void {
    const read: Record<string, Level> = {};
    const codes = checks.map((check) => check.code);
    for (const [code, level] of Object.entries(levels ?? {})) {
      const parsed = parseLevel(`${code}=${level}`, codes);
      if ('message' in parsed) this.connection.console.warn(`Setting cuelock.rules: ${parsed.message}`);
      else read[parsed.code] = parsed.level;
    }
    this.workspace.levels = read as Levels;
    this.publishAll();
  }

  private readFromDisk(uri: string): void {
    const path = pathOfUri(uri);
    const reading = path === undefined ? undefined : readCuelockFile(path);
    if (reading && 'text' in reading) {
      this.unreadable.delete(uri);
      this.workspace.open(uri, reading.text);
      return;
    }
    this.workspace.remove(uri);
    const isThere = reading && !reading.isMissing;
    if (isThere) this.unreadable.set(uri, reading.problem);
    else this.unreadable.delete(uri);
  }

  private readIncludes(): void {
    if (this.workspace.missingIncludes().length > 0) this.tellUnreadable(loadFiles(this.workspace, []));
  }

  private tellUnreadable(problems: readonly LoadProblem[]): void {
    for (const { uri, message } of problems) {
      this.unreadable.set(uri, message);
      this.connection.console.warn(message);
    }
  }

  private publishAround(uri: string): void {
    this.state++;
    this.publish([uri]);
    for (const other of this.workspace.relatedTo(uri)) if (other !== uri) this.waiting.add(other);
    clearTimeout(this.pause);
    if (this.waiting.size > 0) this.pause = setTimeout(() => this.publishWaiting(), PAUSE);
  }

  private publishWaiting(): void {
    const uris = [...this.waiting];
    this.waiting.clear();
    this.publish(uris);
  }

  private publishAll(): void {
    this.state++;
    this.publish([...new Set([...this.workspace.uris(), ...this.unreadable.keys(), ...this.sent.keys()])]);
  }

  private publish(uris: readonly string[]): void {
    for (const uri of uris) {
      const diagnostics = this.diagnosticsOf(uri);
      const said = JSON.stringify(diagnostics);
      if (said === (this.sent.get(uri) ?? '[]')) continue;
      if (diagnostics.length > 0) this.sent.set(uri, said);
      else this.sent.delete(uri);
      void this.connection.sendDiagnostics({ uri, diagnostics });
    }
    const changed: ChangedParams = { uris };
    void this.connection.sendNotification(CHANGED, changed);
  }

  private diagnosticsOf(uri: string): Diagnostic[] {
    const problem = this.unreadable.get(uri);
    if (problem !== undefined) return [fileDiagnostic('language/unreadable', DiagnosticSeverity.Error, problem)];
    const typedIn = this.typedIn.get(uri);
    const { shown, left } = shownFindings(this.workspace.findings(uri), ({ at }) => at.row === typedIn);
    const diagnostics = shown.map((finding) => toDiagnostic(this.workspace, finding, this.rulePages));
    if (!left) return diagnostics;
    const path = pathOfUri(uri);
    const note = noteAbout(left, path === undefined ? undefined : basename(path));
    return [...diagnostics, fileDiagnostic('language/too-many-findings', DiagnosticSeverity.Information, note)];
  }
}

/** Something to say about a file as a whole, at its first character. */
function fileDiagnostic(code: string, severity: DiagnosticSeverity, message: string): Diagnostic {
  const start = { line: 0, character: 0 };
  return { range: { start, end: start }, severity, source: 'cuelock', code, message };
}

function folderUri(uri: string): string {
  return `${oneSpelling(uri).replace(/\/$/, '')}/`;
}
