/** Finding the Cuelock files below a folder. */
import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { reasonOf } from './read-file.ts';

const PASSED_OVER = new Set(['node_modules', '.git', '.svn', '.hg']);

export interface FoundFiles {
  /** In order of path. */
  readonly files: string[];
  /** The folder and every folder below it that was looked into. */
  readonly folders: string[];
  /** Folders that could not be read, as sentences. */
  readonly problems: string[];
}

/** Every `.cuelock` file below a folder. Links to folders are followed once; `node_modules` and the like are passed over. */
export function findCuelockFiles(folder: string): FoundFiles {
  const files: string[] = [];
  const folders: string[] = [];
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
        const isFolder = entry.isDirectory() || (entry.isSymbolicLink() && leadsToFolder(path));
        if (isFolder && !PASSED_OVER.has(entry.name)) waiting.push(path);
        // A link to nothing is told by whoever reads it.
        else if (!isFolder && entry.name.endsWith('.cuelock')) files.push(path);
      }
      folders.push(next);
    } catch (error) {
      problems.push(`${next} cannot be read: ${reasonOf(error)}.`);
    }
  }
  return { files: files.sort(), folders: folders.sort(), problems: problems.sort() };
}

function leadsToFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
