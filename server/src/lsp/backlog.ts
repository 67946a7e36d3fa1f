/**
 * What is to be looked at, and told, when there is time: the files of the folders after the start, the other files of a
 * show after an edit. Work is done for one group of files after the other (see `analysis/file-groups.ts`): its files are
 * read, the rules look at it, each file's findings are sent. It is done in slices, and whoever is in a hurry goes first:
 * requests that wait for a group, then open files and what depends on them, then the rest.
 */
import type { FileGroup, Show, Workspace } from '../language/index.ts';
import type { DiskFiles } from './disk-files.ts';
import type { ReadingProgress } from './reading-progress.ts';
import type { SentFindings } from './sent-findings.ts';
import { afterMessages, runInSlices } from './slices.ts';

export interface BacklogEvents {
  /** Other files than before may be known. */
  found(): void;
  /** Findings of these files were looked at, and sent where they are others. */
  told(uris: readonly string[]): void;
  /** Files were read that what is said of open ones may depend on. */
  complemented(group: FileGroup): void;
  /** What should not happen. */
  failed(error: unknown): void;
}

export class Backlog {
  private readonly folders: string[] = [];
  private readonly onDisk = new Set<string>();
  private readonly waiting = new Map<string, (() => void)[]>();
  private readonly soon = new Set<string>();
  private readonly later = new Set<string>();
  /** Groups that the rules have looked at: from then on an edit costs little. */
  private readonly looked = new WeakSet<FileGroup>();
  private isRunning = false;
  private onEmpty: (() => void)[] = [];

  constructor(
    private readonly workspace: Workspace,
    private readonly files: DiskFiles,
    private readonly findings: SentFindings,
    private readonly progress: ReadingProgress,
    private readonly events: BacklogEvents,
  ) {}

  /** Reads every file below a folder. */
  addFolder(folder: string): void {
    this.folders.push(folder);
    this.start();
  }

  /** Looks at files, or folders, that have changed on disk. */
  diskChanged(uris: Iterable<string>): void {
    for (const uri of uris) this.onDisk.add(uri);
    this.start();
  }

  /** Findings of these files may be others. */
  mark(uris: Iterable<string>): void {
    for (const uri of uris) (this.files.isComplete(uri) || this.files.isOpen(uri) ? this.soon : this.later).add(uri);
    this.start();
  }

  /** Whether all is there that answers about a file may depend on. */
  isReady(uri: string): boolean {
    return this.folders.length === 0 && this.files.isComplete(uri);
  }

  /** Whether the rules have looked at a file's group, so that its findings come at once. */
  isLookedAt(uri: string): boolean {
    const group = this.files.groups.of(uri);
    return this.isReady(uri) && (group === undefined || this.looked.has(group));
  }

  /** Calls `answer` once all is there that it may depend on, and gives its value. */
  whenReady<T>(uri: string, answer: () => T | Promise<T>): T | Promise<T> {
    if (this.isReady(uri)) return answer();
    return new Promise((resolve, reject) => {
      const settle = () => {
        try {
          resolve(answer());
        } catch (error) {
          reject(error as Error);
        }
      };
      this.waiting.set(uri, [...(this.waiting.get(uri) ?? []), settle]);
      this.start();
    });
  }

  /** Once nothing is left. */
  async whenEmpty(): Promise<void> {
    while (this.isRunning) await new Promise<void>((resolve) => this.onEmpty.push(resolve));
  }

  private start(): void {
    if (this.isRunning) return;
    this.isRunning = true;
    // What the editor asks first of a file that it opens, the colours of what is seen, needs no rules.
    afterMessages(() => void runInSlices(this.work()));
  }

  private *work(): Generator<void> {
    while (this.folders.length + this.onDisk.size + this.waiting.size + this.soon.size + this.later.size > 0) {
      this.progress.update(this.later);
      const [folder] = this.folders;
      const uri = folder === undefined && this.onDisk.size === 0 ? this.next() : undefined;
      try {
        if (folder !== undefined) yield* this.find(folder);
        else if (uri !== undefined) yield* this.lookAt(uri);
        else yield* this.readAgain();
      } catch (error) {
        // Whatever it was, the other files are not to blame.
        this.events.failed(error);
        if (uri !== undefined) this.drop(uri);
      }
    }
    this.progress.end();
    // At once, for whoever is told now may have more to do.
    this.isRunning = false;
    for (const resolve of this.onEmpty.splice(0)) resolve();
  }

  private drop(uri: string): void {
    this.settle(uri);
    this.soon.delete(uri);
    this.later.delete(uri);
  }

  private *find(folder: string): Generator<void> {
    try {
      this.mark(yield* this.files.find(folder));
    } finally {
      this.folders.splice(this.folders.indexOf(folder), 1);
    }
    this.events.found();
  }

  private *readAgain(): Generator<void> {
    const changed = new Set<string>();
    for (const uri of this.onDisk) {
      // Of a folder that was moved or deleted nobody names the files.
      if (uri.endsWith('.cuelock') || this.files.groups.has(uri)) changed.add(uri);
      else if (this.files.isFolder(uri)) this.folders.push(uri);
      for (const each of this.files.below(uri)) changed.add(each);
    }
    this.onDisk.clear();
    const touched = new Set(changed);
    const touch = () => {
      for (const uri of changed)
        for (const { uris } of this.files.groups.with(uri)) for (const each of uris) touched.add(each);
    };
    touch();
    for (const uri of changed) {
      this.files.readAgain(uri);
      yield;
    }
    touch();
    this.mark(touched);
    this.events.found();
  }

  private next(): string | undefined {
    for (const uri of this.waiting.keys()) return uri;
    for (const uri of this.soon) return uri;
    for (const uri of this.later) return uri;
    return undefined;
  }

  /** Whether something else is more urgent by now. */
  private isOvertaken(group: FileGroup): boolean {
    if (this.folders.length > 0 || this.onDisk.size > 0) return true;
    const [uri] = this.waiting.size > 0 ? this.waiting.keys() : this.soon;
    return uri !== undefined && this.files.groups.of(uri) !== group;
  }

  private *lookAt(uri: string): Generator<void> {
    const group = this.files.groups.of(uri);
    if (!group) {
      this.settle(uri);
      this.tell([uri]);
      return;
    }
    this.files.need(group);
    if (!this.files.isComplete(uri)) {
      this.looked.delete(group);
      let read = 0;
      for (const _ of this.files.complement(group)) {
        this.progress.update(this.later, ++read);
        yield;
        if (this.isOvertaken(group)) return;
      }
      if (this.files.isComplete(uri)) this.events.complemented(group);
      return;
    }
    for (const each of group.uris) this.settle(each);
    yield* this.look(group);
    this.files.makeRoom();
  }

  private *look(group: FileGroup): Generator<void> {
    const shows = new Set<Show>();
    for (const uri of group.uris) {
      for (const show of this.workspace.showsIn(uri)) {
        if (shows.has(show)) continue;
        shows.add(show);
        for (const _ of this.workspace.catchUp(uri)) {
          yield;
          if (this.isOvertaken(group)) return;
        }
      }
    }
    this.looked.add(group);
    const told: string[] = [];
    for (const uri of group.uris) {
      if (!this.soon.has(uri) && !this.later.has(uri)) continue;
      if (!this.files.isComplete(uri)) break;
      this.tell([uri], false);
      told.push(uri);
      yield;
      if (this.isOvertaken(group)) break;
    }
    this.events.told(told);
  }

  /** Sends what there is to say of files, right now. */
  tell(uris: readonly string[], isSaid = true): void {
    for (const uri of uris) {
      this.soon.delete(uri);
      this.later.delete(uri);
      this.findings.send(uri);
    }
    if (isSaid) this.events.told(uris);
  }

  private settle(uri: string): void {
    const settlers = this.waiting.get(uri) ?? [];
    this.waiting.delete(uri);
    for (const settle of settlers) settle();
  }
}
