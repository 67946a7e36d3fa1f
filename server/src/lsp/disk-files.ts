/**
 * Which files there are below the folders of the editor, and which of them are in the workspace: all of them as long as
 * there is room, else those of the shows that were looked at last. The others are on disk, and what was said of them was
 * sent; they are read again when somebody asks for them. Files that the editor has open are as the editor has them.
 */
import { statSync } from 'node:fs';
import { findCuelockFiles } from '../disk/find-files.ts';
import { oneSpelling, pathOfUri, uriOfPath } from '../disk/load-show.ts';
import { readCuelockFile } from '../disk/read-file.ts';
import {
  cueKey,
  FileFacts,
  type FileGroup,
  FileGroups,
  LIBRARY,
  tiesOf,
  tiesOfText,
  type Workspace,
} from '../language/index.ts';

/** Characters of text that stay in the workspace, beside the shows of open files. In memory each takes twenty bytes. */
const MOST_KEPT = 3_500_000;

/** Characters of a file that is read at once when the editor opens it; a longer one is read in steps. */
const MOST_AT_ONCE = 100_000;

export class DiskFiles {
  readonly groups = new FileGroups();
  mostKept = MOST_KEPT;
  private readonly open = new Set<string>();
  /** The text of open files that nobody has read yet. */
  private readonly unread = new Map<string, string>();
  /** Files that are being read. */
  private readonly begun = new Map<string, Reading>();
  /** Includes that lead to no file. */
  private readonly absent = new Set<string>();
  /** Groups of which every file is in the workspace. */
  private complete = new WeakSet<FileGroup>();
  /** When each group was needed last, counted in steps. */
  private readonly neededAt = new WeakMap<FileGroup, number>();
  private steps = 0;
  /** Files that stay, because somebody is about to ask for them, with how many do. */
  private readonly held = new Map<string, number>();
  /** Whether files came, or some need not stay any more, since room was made. */
  private mayBeTooMany = true;

  constructor(
    private readonly workspace: Workspace,
    /** Why files that are there could not be read. */
    private readonly unreadable: Map<string, string>,
    private readonly warn: (message: string) => void,
  ) {}

  isOpen(uri: string): boolean {
    return this.open.has(uri);
  }

  /** The editor opened a file: from now on its text is the editor's. */
  opened(uri: string, text: string): void {
    this.open.add(uri);
    this.unreadable.delete(uri);
    this.mayBeTooMany = true;
    if (text.length > MOST_AT_ONCE && !this.workspace.document(uri)) {
      this.begun.delete(uri);
      this.unread.set(uri, text);
      this.groups.set(uri, tiesOfText(uri, text));
    } else {
      this.workspace.open(uri, text);
      this.edited(uri);
    }
  }

  closed(uri: string): void {
    this.open.delete(uri);
    this.unread.delete(uri);
    this.begun.delete(uri);
    this.mayBeTooMany = true;
  }

  /** The text of a file that is open, but not read yet. */
  unreadText(uri: string): string | undefined {
    return this.unread.get(uri);
  }

  /** Reads such a file to its end, because it is about to change. */
  readNow(uri: string): void {
    const text = this.unread.get(uri);
    if (text === undefined) return;
    const reading = this.begin(uri, text);
    while (reading.step());
    this.add([reading]);
    this.edited(uri);
    this.readIncludes();
  }

  /** An open file is another; whether that changed what it is tied to. */
  edited(uri: string): boolean {
    const facts = this.workspace.facts(uri);
    return facts !== undefined && !LIBRARY.has(uri) && this.groups.set(uri, tiesOf(facts));
  }

  /** Finds the files below a folder, and what ties them, one at a step; those that were found. */
  *find(folder: string): Generator<void, string[]> {
    const path = pathOfUri(folder);
    if (path === undefined) return [];
    const { files, problems } = findCuelockFiles(path);
    for (const problem of problems) this.warn(problem);
    const uris = files.map(uriOfPath);
    for (const uri of uris) {
      if (!this.open.has(uri)) this.readAgain(uri);
      yield;
    }
    return uris;
  }

  /** Takes a file as the disk has it now: changed, new or gone. */
  readAgain(uri: string): void {
    if (this.open.has(uri)) return;
    this.absent.delete(uri);
    this.begun.delete(uri);
    const text = this.textOf(uri);
    this.groups.set(uri, text === undefined && !this.unreadable.has(uri) ? undefined : tiesOfText(uri, text ?? ''));
    if (text === undefined) this.workspace.remove(uri);
    else if (this.workspace.document(uri)) this.workspace.open(uri, text);
    this.complete = new WeakSet();
    this.mayBeTooMany = true;
  }

  /** Known files below what may have been a folder. */
  below(uri: string): string[] {
    const folder = `${uri.replace(/\/$/, '')}/`;
    return [...this.groups.uris()].filter((each) => each.startsWith(folder));
  }

  /** Forgets files: their folder is no longer looked at. Open ones stay. */
  forget(uris: readonly string[]): void {
    const gone = uris.filter((uri) => !this.open.has(uri));
    for (const uri of gone) {
      this.groups.set(uri, undefined);
      this.unreadable.delete(uri);
      this.begun.delete(uri);
    }
    this.workspace.remove(...gone);
  }

  /** Whether everything is in the workspace that a file's findings may depend on. */
  isComplete(uri: string): boolean {
    const group = this.groups.of(uri);
    return group === undefined || this.isWhole(group);
  }

  /** Whether every file of a group is in the workspace, or cannot be read. */
  isWhole(group: FileGroup): boolean {
    if (this.complete.has(group)) return true;
    if (!group.uris.every((each) => this.workspace.document(each) || this.unreadable.has(each))) return false;
    this.complete.add(group);
    return true;
  }

  /**
   * Reads what is missing of a group, in steps. It may be another group then: an include may lead to more. Whoever leaves
   * off goes on with the same file the next time.
   */
  *complement(group: FileGroup): Generator<void> {
    const readings: Reading[] = [];
    try {
      for (const uri of group.uris) {
        if (this.workspace.document(uri) || this.unreadable.has(uri)) continue;
        const text = this.textOf(uri);
        if (text !== undefined) {
          const reading = this.begin(uri, text);
          readings.push(reading);
          while (reading.step()) yield;
        } else if (!this.unreadable.has(uri)) this.groups.set(uri, undefined);
        yield;
      }
    } finally {
      this.add(readings);
    }
    yield;
    this.readIncludes();
  }

  private begin(uri: string, text: string): Reading {
    let reading = this.begun.get(uri);
    if (!reading) this.begun.set(uri, (reading = new Reading(uri, text)));
    return reading;
  }

  /** Adds what was read to the end. Meanwhile the editor may have opened a file, or the disk may have lost it. */
  private add(readings: readonly Reading[]): void {
    const read: FileFacts[] = [];
    for (const reading of readings) {
      const { uri, facts } = reading;
      if (!facts || this.begun.get(uri) !== reading) continue;
      this.begun.delete(uri);
      this.unread.delete(uri);
      if (this.groups.has(uri) && !this.workspace.document(uri)) read.push(facts);
    }
    this.workspace.add(read);
    this.mayBeTooMany = true;
  }

  /** Reads files that are included from where nobody looked; whether there were any. */
  readIncludes(): boolean {
    const missing = this.workspace.missingIncludes().filter((uri) => !this.groups.has(uri) && !this.absent.has(uri));
    for (const uri of missing) {
      const text = this.textOf(uri);
      if (text !== undefined || this.unreadable.has(uri)) this.groups.set(uri, tiesOfText(uri, text ?? ''));
      else this.absent.add(uri);
      if (text !== undefined) this.workspace.open(uri, text);
      this.mayBeTooMany = true;
    }
    return missing.length > 0;
  }

  /**
   * The text of a file that is not in the workspace: the editor's, else what is on disk. Undefined where there is none, and
   * why is then in `unreadable`, if it is there at all.
   */
  textOf(uri: string): string | undefined {
    const unread = this.unread.get(uri);
    if (unread !== undefined) return unread;
    const path = pathOfUri(uri);
    const reading = path === undefined ? undefined : readCuelockFile(path);
    this.unreadable.delete(uri);
    if (reading && 'text' in reading) return reading.text;
    if (reading && !reading.isMissing) {
      this.unreadable.set(uri, reading.problem);
      this.warn(reading.problem);
    }
    return undefined;
  }

  /**
   * Groups that are not in the workspace, and may name what is declared in one of these files: where that is shared by
   * many, all that say the name. A group at a step.
   */
  *naming(uris: Iterable<string>, name: string): Generator<void, FileGroup[]> {
    const found: FileGroup[] = [];
    const key = cueKey(name);
    for (const group of new Set([...uris].flatMap((uri) => [...this.groups.with(uri)]))) {
      if (this.isWhole(group)) continue;
      const says = (uri: string) =>
        cueKey(this.workspace.document(uri)?.text() ?? this.textOf(uri) ?? '').includes(key);
      if (group.uris.some(says)) found.push(group);
      yield;
    }
    return found;
  }

  /** Files that are on disk alone. */
  resting(): string[] {
    return [...this.groups.uris()].filter((uri) => !this.workspace.document(uri) && !this.unreadable.has(uri)).sort();
  }

  /** Says that a group was needed just now. */
  need(group: FileGroup): void {
    this.neededAt.set(group, ++this.steps);
  }

  /** Keeps files in the workspace, once they are there, until the function is called that comes back. */
  hold(uris: readonly string[]): () => void {
    const count = (by: number) => {
      for (const uri of uris) this.held.set(uri, (this.held.get(uri) ?? 0) + by);
    };
    count(1);
    return () => {
      count(-1);
      this.mayBeTooMany = true;
    };
  }

  /** Takes out of the workspace what there is no room for: what was not needed for longest. */
  makeRoom(): void {
    if (!this.mayBeTooMany) return;
    this.mayBeTooMany = false;
    const mustStay = (group: FileGroup) =>
      group.uris.some((uri) => this.open.has(uri) || (this.held.get(uri) ?? 0) > 0);
    const ageOf = (group: FileGroup) => (mustStay(group) ? -1 : this.steps - (this.neededAt.get(group) ?? 0));
    const uris = this.workspace.uris();
    const groups = [...new Set(uris.flatMap((uri) => this.groups.of(uri) ?? []))];
    const kept = new Set<string>();
    let size = 0;
    for (const group of groups.sort((a, b) => ageOf(a) - ageOf(b))) {
      const more = group.uris.filter((uri) => !kept.has(uri));
      const length = more.reduce((sum, uri) => sum + (this.workspace.document(uri)?.length ?? 0), 0);
      if (size + length > this.mostKept && !mustStay(group)) continue;
      size += length;
      for (const uri of more) kept.add(uri);
    }
    const gone = uris.filter((uri) => !kept.has(uri));
    if (gone.length === 0) return;
    this.workspace.remove(...gone);
    this.complete = new WeakSet();
  }

  /** Whether a URI is that of a folder on disk. */
  isFolder(uri: string): boolean {
    const path = pathOfUri(uri);
    try {
      return path !== undefined && statSync(path).isDirectory();
    } catch {
      return false;
    }
  }
}

/** A file that is being read. */
class Reading {
  facts: FileFacts | undefined;
  private readonly work: Generator<void, FileFacts>;

  constructor(
    readonly uri: string,
    text: string,
  ) {
    this.work = FileFacts.readInSteps(uri, text);
  }

  /** Reads on; whether there is more. */
  step(): boolean {
    if (this.facts) return false;
    const step = this.work.next();
    if (step.done) this.facts = step.value;
    return !step.done;
  }
}

/** A folder as the language writes it: in one spelling, with a final `/`. */
export function folderUri(uri: string): string {
  return `${oneSpelling(uri).replace(/\/$/, '')}/`;
}
