/** Which folders hold a show, as far as can be said by reading the files that stand directly in them. */
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { uriOfPath } from '../disk/load-show.ts';
import { readCuelockFile } from '../disk/read-file.ts';
import { Workspace } from '../language/index.ts';

/** The outermost folder from `folder` up to `root` in which a file says `show`: shows may stand inside shows. */
export function outermostShow(folder: string, root: string): string | undefined {
  return foldersUpTo(folder, root).filter(declaresShow).at(-1);
}

/** The nearest folder, at or anywhere above `folder`, in which a file says `show`. */
export function nearestShow(folder: string): string | undefined {
  return foldersUpTo(folder, undefined).find(declaresShow);
}

function foldersUpTo(folder: string, root: string | undefined): string[] {
  const folders = [folder];
  for (let at = folder; at !== root && at !== dirname(at); at = dirname(at)) folders.push(dirname(at));
  return folders;
}

function declaresShow(folder: string): boolean {
  const workspace = new Workspace({ rules: [] });
  for (const name of namesIn(folder)) {
    if (!name.endsWith('.cuelock')) continue;
    const reading = readCuelockFile(join(folder, name));
    if (!('text' in reading)) continue;
    const uri = uriOfPath(join(folder, name));
    workspace.open(uri, reading.text);
    for (const fact of workspace.facts(uri)!.all()) if (fact.kind === 'show' && fact.word === 'show') return true;
  }
  return false;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // a folder above that is not ours to look into
  }
}
