/** Asks the editor to tell of changes on disk, where it can be asked. */
import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import { DidChangeWatchedFilesNotification, WatchKind } from './protocol.ts';

/**
 * Watches Cuelock files, and by name the folders that hold some, now: of a folder that is moved or deleted, editors tell
 * nothing but its own name.
 */
export class DiskWatch {
  private folders = '';
  private registered: Promise<{ dispose(): void }> | undefined;
  private canWatch = false;

  constructor(private readonly connection: Connection) {}

  setClient({ workspace }: ClientCapabilities): void {
    this.canWatch = workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
  }

  /** Says which files are known; the editor is asked again only when their folders are others. */
  watch(uris: Iterable<string>): void {
    if (!this.canWatch) return;
    const folders = [...namesOfFolders(uris)].sort().join(',');
    if (this.registered && folders === this.folders) return;
    this.folders = folders;
    const before = this.registered;
    const watchers = [
      { globPattern: '**/*.cuelock' },
      ...(folders === '' ? [] : [{ globPattern: `**/{${folders}}`, kind: WatchKind.Create | WatchKind.Delete }]),
    ];
    this.registered = this.connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    // An editor that refuses is one that does not watch.
    this.registered.catch(() => {});
    void before?.then(
      (old) => old.dispose(),
      () => {},
    );
  }
}

/** The names of all folders above files, but for those that a pattern would read otherwise. */
function namesOfFolders(uris: Iterable<string>): Set<string> {
  const names = new Set<string>();
  const seen = new Set<string>();
  for (const uri of uris) {
    if (!uri.startsWith('file:')) continue;
    for (let end = uri.lastIndexOf('/'); end > 7; end = uri.lastIndexOf('/', end - 1)) {
      const folder = uri.slice(0, end);
      if (seen.has(folder)) break;
      seen.add(folder);
      const name = decodeURIComponent(folder.slice(folder.lastIndexOf('/') + 1));
      if (!/[{}[\]*?,!]/.test(name)) names.add(name);
    }
  }
  return names;
}
