/** Filling a workspace from disk: a folder's files, and the files that they include from elsewhere. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Workspace } from '../language/index.ts';
import { readCuelockFile } from './read-file.ts';

export interface LoadProblem {
  readonly uri: string;
  readonly message: string;
}

export function uriOfPath(path: string): string {
  return pathToFileURL(path).href;
}

/** The path of a `file:` URI; undefined for any other. */
export function pathOfUri(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Reads files into a workspace, then whatever they include. Files that cannot be read are told, and left out; those
 * that `isKnown` are left as they are.
 */
export function loadFiles(
  workspace: Workspace,
  paths: readonly string[],
  isKnown: (uri: string) => boolean = () => false,
): LoadProblem[] {
  const problems: LoadProblem[] = [];
  const load = (path: string, uri: string) => {
    if (isKnown(uri)) return;
    const reading = readCuelockFile(path);
    if ('text' in reading) workspace.open(uri, reading.text);
    else problems.push({ uri, message: reading.problem });
  };
  workspace.batch(() => {
    for (const path of paths) load(path, uriOfPath(path));
  });
  const tried = new Set<string>();
  for (let missing = workspace.missingIncludes(); missing.length > 0; missing = workspace.missingIncludes()) {
    const fresh = missing.filter((uri) => !tried.has(uri));
    if (fresh.length === 0) break;
    for (const uri of fresh) {
      tried.add(uri);
      const path = pathOfUri(uri);
      // An include of a file that is not there is a finding at the include; only one that cannot be read is told here.
      const reading = path === undefined ? undefined : readCuelockFile(path);
      if (reading && 'text' in reading) workspace.open(uri, reading.text);
      else if (reading && !reading.problem.includes('there is no such file'))
        problems.push({ uri, message: reading.problem });
    }
  }
  return problems;
}
