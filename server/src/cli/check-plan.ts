/**
 * What is checked together: the asked files of each group of shows that have to do with each other, and what must be
 * read for them. Of a tree with many shows only one is then in memory at a time, or one for each worker.
 */
import { uriOfPath } from '../disk/load-show.ts';
import { readCuelockFile } from '../disk/read-file.ts';
import { type FileGroup, FileGroups, tiesOfText } from '../language/index.ts';
import type { AskedFiles } from './asked-files.ts';

export interface CheckJob {
  /** Paths of asked files, in order. */
  readonly asked: readonly string[];
  /** Those, and all others that what is said of them depends on. */
  readonly read: readonly string[];
  /** Characters to read. */
  readonly size: number;
}

/** Every asked file once, in an order that depends on the files alone. */
export function planChecks({ asked, read }: Pick<AskedFiles, 'asked' | 'read'>): CheckJob[] {
  const groups = new FileGroups();
  const sizes = new Map<string, number>();
  const paths = new Map<string, string>();
  for (const path of read) {
    const reading = readCuelockFile(path);
    // One that cannot be read is told by whoever checks it.
    const text = 'text' in reading ? reading.text : '';
    const uri = uriOfPath(path);
    groups.set(uri, tiesOfText(uri, text));
    sizes.set(uri, text.length);
    paths.set(uri, path);
  }
  const askedOf = new Map<FileGroup, string[]>();
  for (const path of asked) {
    // A file that others include too is told of by its own group alone.
    const group = groups.of(uriOfPath(path))!;
    const known = askedOf.get(group);
    if (known) known.push(path);
    else askedOf.set(group, [path]);
  }
  return [...askedOf].map(([{ uris }, files]) => ({
    asked: files,
    read: uris.map((uri) => paths.get(uri)!),
    size: uris.reduce((sum, uri) => sum + sizes.get(uri)!, 0),
  }));
}
