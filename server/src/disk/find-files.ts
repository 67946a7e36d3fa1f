/** Finding the Cuelock files below a folder. */
import { readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { reasonOf } from './read-file.ts';

const PASSED_OVER = new Set(['node_modules', '.git', '.svn', '.hg']);

export interface FoundFiles {
  /** In order of path. */
  readonly files: string[];
  /** Folders that could not be read, as sentences. */
  readonly problems: string[];
}

/** Every `.cuelock` file below a folder. Links to folders are followed once; `node_modules` and the like are passed over. */
export function findCuelockFiles(folder: string): FoundFiles {
  const files: string[] = [];
  const problems: string[] = [];
  const seen = new Set<string>();
  const waiting = [folder];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    try {
      const real = realpathSync(next);
      if (seen.has(real)) continue;
      seen.add(real);
      for (const entry of readdirSync(next, { withFileTypes: true })) {
        const path = join(next, entry.name);
        if (entry.isFile() && entry.name.endsWith('.cuelock')) files.push(path);
        else if (entry.isDirectory() && !PASSED_OVER.has(entry.name)) waiting.push(path);
        else if (entry.isSymbolicLink()) addLink(path, entry.name);
      }
    } catch (error) {
      problems.push(`${next} cannot be read: ${reasonOf(error)}.`);
    }
  }
  function addLink(path: string, name: string): void {
    if (name.endsWith('.cuelock')) files.push(path);
    else if (isFolder(path) && !PASSED_OVER.has(name)) waiting.push(path);
  }
  return { files: files.sort(), problems };
}

function isFolder(path: string): boolean {
  try {
    readdirSync(path);
    return true;
  } catch {
    return false; // a link to a file, or to nothing
  }
}
