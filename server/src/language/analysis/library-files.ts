/**
 * The shipped library as it is read. Few shows need all of it, so that its files are read in groups, each when a kind of
 * fact or name that only it has is asked for. Its text never changes: all workspaces of a process share one reading.
 */
import { LIBRARY, LIBRARY_GROUPS, type LibraryGroup } from '../library/index.ts';
import type { Fact } from '../model/facts.ts';
import { FileFacts } from '../model/file-facts.ts';
import { type PlaceOrder, Show } from '../model/show.ts';
import type { NameKind } from '../schema/spec.ts';

const read = new Map<string, FileFacts>();

/** A file of the library, read when first asked for; undefined for any other. */
export function libraryFile(uri: string): FileFacts | undefined {
  const text = LIBRARY.get(uri);
  let facts = read.get(uri);
  if (text !== undefined && !facts) read.set(uri, (facts = FileFacts.read(uri, text)));
  return facts;
}

/** The show outside all others. */
export class LibraryShow extends Show {
  private readonly unread = new Set(LIBRARY_GROUPS);

  constructor(order: PlaceOrder) {
    super('', order, undefined);
  }

  protected override prepare(what: Fact['kind'] | NameKind | 'references'): void {
    if (this.unread.size === 0) return;
    for (const group of this.unread) if (what === 'references' || group.kinds.includes(what)) this.take(group);
  }

  private take(group: LibraryGroup): void {
    this.unread.delete(group);
    for (const uri of group.uris) for (const fact of libraryFile(uri)!.all()) this.enter(fact);
  }
}
