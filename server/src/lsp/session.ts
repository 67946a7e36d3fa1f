/**
 * What one connection keeps: the workspace, which files there are, and what was last said about each.
 *
 * Findings go out in two phases: those of the edited file at once, those of the other files of its shows as soon as the
 * typing pauses, in slices that the next keystroke interrupts.
 */
import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import { checks, type Level, type Levels, type Place, parseLevel, Workspace } from '../language/index.ts';
import { Backlog } from './backlog.ts';
import { DiskFiles, folderUri } from './disk-files.ts';
import { CHANGED, type ChangedParams } from './messages.ts';
import { ReadingProgress } from './reading-progress.ts';
import { SentFindings } from './sent-findings.ts';
import { todayFor } from './today.ts';
import { DiskWatch } from './watch.ts';

/** Milliseconds without an edit before the other files of a show are told. */
const PAUSE = 30;

/** Milliseconds between two looks at the calendar. */
const DAY_CHECK = 60_000;

export class Session {
  readonly workspace = new Workspace();
  readonly findings: SentFindings;
  readonly files: DiskFiles;
  readonly backlog: Backlog;
  /** How often each open file has changed. */
  private readonly versions = new Map<string, number>();
  /** What is to be looked at as soon as the typing pauses. */
  private readonly others = new Set<string>();
  private readonly clientListeners: ((client: ClientCapabilities) => void)[] = [];
  private readonly closedListeners: ((uri: string) => void)[] = [];
  private client: ClientCapabilities = {};
  private readonly watch: DiskWatch;
  private pause: NodeJS.Timeout | undefined;

  constructor(readonly connection: Connection) {
    this.findings = new SentFindings(connection, this.workspace);
    this.files = new DiskFiles(this.workspace, this.findings.unreadable, (message) => connection.console.warn(message));
    this.backlog = new Backlog(this.workspace, this.files, this.findings, new ReadingProgress(connection), {
      told: (uris) => this.sayChanged(uris),
      complemented: ({ uris }) => this.complemented(uris),
      failed: (error) => this.log(error),
      found: () => this.watch.watch(this.files.groups.uris()),
    });
    this.watch = new DiskWatch(connection);
    this.workspace.setToday(todayFor);
    // What is due depends on the day, and an editor stays open over midnight. The timer keeps no process alive.
    setInterval(() => this.checkDay(), DAY_CHECK).unref();
  }

  /** Says on the console what should not have happened. */
  log(error: unknown): void {
    this.connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }

  /** Says again what there is to say, once it is another day. */
  private checkDay(): void {
    if (this.workspace.setToday(todayFor)) this.lookAtAll();
  }

  /** Calls back with what the client can take, once it has said so. */
  onClient(listener: (client: ClientCapabilities) => void): void {
    this.clientListeners.push(listener);
  }

  /** Calls back with each file that the editor closes. */
  onClosed(listener: (uri: string) => void): void {
    this.closedListeners.push(listener);
  }

  setClient(client: ClientCapabilities): void {
    this.client = client;
    this.watch.setClient(client);
    for (const listener of this.clientListeners) listener(client);
  }

  /** Another number after every change of an open file. */
  versionOf(uri: string): number {
    return this.versions.get(uri) ?? 0;
  }

  /** The editor listens from now on. */
  start(folders: readonly string[]): void {
    this.watch.watch([]);
    this.addFolders(folders);
  }

  /** Reads every Cuelock file below the folders, in time. */
  addFolders(uris: readonly string[]): void {
    this.workspace.roots = [...this.workspace.roots, ...uris.map(folderUri)];
    for (const uri of uris) this.backlog.addFolder(uri);
    this.lookAtAll();
  }

  removeFolders(uris: readonly string[]): void {
    const gone = uris.map(folderUri);
    this.workspace.roots = this.workspace.roots.filter((root) => !gone.includes(root));
    this.files.forget(gone.flatMap((folder) => this.files.below(folder)));
    this.lookAtAll();
  }

  open(uri: string, text: string): void {
    this.files.opened(uri, text);
    this.files.readIncludes();
    this.changed(uri);
  }

  /** `row` is where the text was changed last. */
  edited(uri: string, row: Place['row']): void {
    this.findings.typedIn.set(uri, row);
    if (this.files.edited(uri)) this.files.readIncludes();
    this.changed(uri);
  }

  /** From now on the file is what the disk says. */
  close(uri: string): void {
    this.findings.typedIn.delete(uri);
    this.versions.delete(uri);
    this.files.closed(uri);
    for (const listener of this.closedListeners) listener(uri);
    this.diskChanged([uri]);
  }

  diskChanged(uris: readonly string[]): void {
    this.backlog.diskChanged(uris);
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
    this.lookAtAll();
  }

  /** An open file is another now. */
  private changed(uri: string): void {
    this.versions.set(uri, this.versionOf(uri) + 1);
    if (this.backlog.isLookedAt(uri)) this.backlog.tell([uri]);
    else this.backlog.mark([uri]);
    for (const other of this.workspace.relatedTo(uri)) if (other !== uri) this.others.add(other);
    for (const group of this.files.groups.with(uri)) {
      if (!this.files.isWhole(group)) for (const other of group.uris) this.others.add(other);
    }
    clearTimeout(this.pause);
    if (this.others.size > 0) this.pause = setTimeout(() => this.lookAtOthers(), PAUSE);
  }

  /** Once everything is told. */
  async whenSettled(): Promise<void> {
    clearTimeout(this.pause);
    this.lookAtOthers();
    await this.backlog.whenEmpty();
  }

  private lookAtOthers(): void {
    const uris = [...this.others];
    this.others.clear();
    this.backlog.mark(uris);
  }

  private lookAtAll(): void {
    this.backlog.mark([...this.files.groups.uris(), ...this.findings.uris()]);
  }

  /** What names mean in open files may be known only now. */
  private complemented(uris: readonly string[]): void {
    if (!uris.some((uri) => this.files.isOpen(uri))) return;
    const { semanticTokens, inlayHint } = this.client.workspace ?? {};
    if (semanticTokens?.refreshSupport) void this.connection.languages.semanticTokens.refresh().catch(() => {});
    if (inlayHint?.refreshSupport) void this.connection.languages.inlayHint.refresh().catch(() => {});
  }

  private sayChanged(uris: readonly string[]): void {
    if (uris.length === 0) return;
    const changed: ChangedParams = { uris };
    void this.connection.sendNotification(CHANGED, changed);
  }
}
