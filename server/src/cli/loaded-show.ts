/** The files that were asked for, read into a workspace together with the rest of their shows, and read again when they change. */
import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { loadFiles, pathOfUri, uriOfPath } from '../disk/load-show.ts';
import type { FileReading } from '../disk/read-file.ts';
import type { Workspace } from '../language/index.ts';
import { type AskedFiles, isInside } from './asked-files.ts';
import { shownPath, shownProblem } from './report.ts';

export class LoadedShow {
  private found: AskedFiles;
  /** What kept a file from being read, by URI. */
  private readonly unread = new Map<string, string>();
  /** When each file was written last, as far as that was seen. */
  private readonly stamps = new Map<string, string | undefined>();

  /**
   * @param find says which files there are, now and whenever something may have changed
   * @param standIn the text of the one asked file, in place of what is on disk
   */
  constructor(
    readonly workspace: Workspace,
    private readonly find: () => AskedFiles,
    private readonly cwd: string,
    standIn?: FileReading,
  ) {
    this.found = find();
    workspace.roots = this.found.roots.map((root) => `${uriOfPath(root).replace(/\/$/, '')}/`);
    if (!standIn) {
      this.load(this.found.read);
      return;
    }
    for (const path of this.found.asked) {
      if ('text' in standIn) workspace.open(uriOfPath(path), standIn.text);
      else this.unread.set(uriOfPath(path), standIn.problem);
    }
    this.load(this.found.read.filter((path) => !this.found.asked.includes(path)));
  }

  /** URIs of the files that were asked about and could be read. */
  asked(): string[] {
    return this.found.asked.map(uriOfPath).filter((uri) => this.workspace.document(uri));
  }

  /** Folders in which a change may matter. */
  folders(): string[] {
    const ofFiles = this.workspace.uris().flatMap((uri) => pathOfUri(uri) ?? []);
    return [...new Set([...this.found.folders, ...[...ofFiles, ...this.found.read].map((path) => dirname(path))])];
  }

  /** What could not be read, as sentences, in a fixed order. */
  problems(): string[] {
    return [...this.found.problems, ...[...this.unread.values()].sort(), ...this.leavingIncludes()];
  }

  /** Reads again what changed on disk; whether anything did. */
  refresh(): boolean {
    this.found = this.find();
    const known = [...this.workspace.uris(), ...this.unread.keys()].flatMap((uri) => pathOfUri(uri) ?? []);
    const all = [...new Set([...this.found.read, ...known])];
    const changed = all.filter((path) => stampOf(path) !== this.stamps.get(path));
    const gone = changed.filter((path) => stampOf(path) === undefined && !this.found.read.includes(path));
    this.workspace.batch(() => {
      for (const path of gone) this.forget(path);
    });
    this.load(changed.filter((path) => !gone.includes(path)));
    return changed.length > 0;
  }

  private load(paths: readonly string[]): void {
    for (const path of paths) {
      this.unread.delete(uriOfPath(path));
      // Before it is read: a write that comes in between is then a change.
      this.stamps.set(path, stampOf(path));
    }
    const problems = loadFiles(this.workspace, paths);
    for (const { uri, message } of problems) {
      this.workspace.remove(uri);
      this.unread.set(uri, shownProblem(message, this.cwd));
    }
    for (const uri of [...this.workspace.uris(), ...this.unread.keys()]) {
      const path = pathOfUri(uri)!;
      if (!this.stamps.has(path)) this.stamps.set(path, stampOf(path));
    }
  }

  private forget(path: string): void {
    this.workspace.remove(uriOfPath(path));
    this.unread.delete(uriOfPath(path));
    this.stamps.delete(path);
  }

  /** Includes of asked files that climb out of the folders that were opened: they are not followed. */
  private leavingIncludes(): string[] {
    const found: string[] = [];
    for (const path of this.found.asked) {
      const uri = uriOfPath(path);
      for (const fact of this.workspace.facts(uri)?.all() ?? []) {
        if (fact.kind !== 'include' || /^([a-z][a-z0-9+.-]*:|[/\\])/i.test(fact.path)) continue;
        const target = resolve(dirname(path), fact.path.replaceAll('\\', '/'));
        if (this.found.roots.some((root) => isInside(target, root))) continue;
        const document = this.workspace.document(uri)!;
        const { line } = document.positionAt(document.spanOf(fact.pathAt).start);
        const roots = this.found.roots.map((root) => shownPath(root, this.cwd)).join(', ');
        const place = `${shownPath(path, this.cwd)}:${line + 1}`;
        const shown = shownPath(target, this.cwd);
        found.push(`${place} includes ${shown}, which lies outside the workspace (${roots}), so it is not read.`);
      }
    }
    return found;
  }
}

/** Changes whenever a file is written; undefined when it is not there. */
function stampOf(path: string): string | undefined {
  try {
    const { mtimeNs, size, ino } = statSync(path, { bigint: true });
    return `${mtimeNs} ${size} ${ino}`;
  } catch {
    return undefined;
  }
}
