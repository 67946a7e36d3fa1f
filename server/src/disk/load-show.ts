/** Filling a workspace from disk: a folder's files, and the files that they include from elsewhere. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Workspace } from '../language/index.ts';
import { readCuelockFile } from './read-file.ts';

export interface LoadProblem {
  readonly uri: string;
  readonly message: string;
}

/** The `file:` URI of a path, each part escaped as the language escapes the paths of includes, so that the two meet. */
export function uriOfPath(path: string): string {
  const { host, pathname } = pathToFileURL(path);
  return `file://${host}${pathname.split('/').map(escapePart).join('/')}`;
}

function escapePart(part: string): string {
  const keptAsIs: Record<string, string> = { '%2C': ',', '%40': '@', '%2B': '+' };
  return encodeURIComponent(decodeURIComponent(part)).replace(/%2C|%40|%2B/g, (escaped) => keptAsIs[escaped]!);
}

/** The path of a `file:` URI; undefined for any other. */
export function pathOfUri(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}

/** One spelling for each file: editors escape other characters than disks and includes do. Other schemes stay as they are. */
export function oneSpelling(uri: string): string {
  const path = pathOfUri(uri);
  return path === undefined ? uri : uriOfPath(path);
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
  const tried = new Set(problems.map(({ uri }) => uri));
  for (let missing = workspace.missingIncludes(); missing.length > 0; missing = workspace.missingIncludes()) {
    const fresh = missing.filter((uri) => !tried.has(uri));
    if (fresh.length === 0) break;
    for (const uri of fresh) {
      tried.add(uri);
      const path = pathOfUri(uri);
      const reading = path === undefined ? undefined : readCuelockFile(path);
      if (reading === undefined) continue;
      if ('text' in reading) workspace.open(uri, reading.text);
      // An include of a file that is not there is a finding at the include; only one that cannot be read is told here.
      else if (!reading.isMissing) problems.push({ uri, message: reading.problem });
    }
  }
  return problems;
}
