/** From the paths on the command line to files: those that were asked about, and those that must be read beside them. */
import { existsSync, lstatSync, statSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { findCuelockFiles } from '../disk/find-files.ts';
import { reasonOf } from '../disk/read-file.ts';
import { shownPath, shownProblem } from './report.ts';
import { nearestShow, outermostShow } from './show-folder.ts';

export interface AskedFiles {
  /** Absolute paths, in order, each once. */
  readonly asked: readonly string[];
  /** Asked files, and all others of their shows. */
  readonly read: readonly string[];
  /** Folders that were looked into. */
  readonly folders: readonly string[];
  /** Folders that includes may not leave. */
  readonly roots: readonly string[];
  /** What is wrong with the paths, as sentences. */
  readonly problems: readonly string[];
}

/**
 * Finds what was asked for. Of a file that belongs to a show the whole show is read, so that names resolve.
 *
 * @param standIn whether the path only says where a text from elsewhere would stand, so that no file need be there
 */
export function findAsked(paths: readonly string[], cwd: string, standIn: boolean): AskedFiles {
  const asked = new Set<string>();
  const read = new Set<string>();
  const folders = new Set<string>();
  const roots = new Set<string>();
  const problems: string[] = [];
  const look = (folder: string): readonly string[] => {
    const found = findCuelockFiles(folder);
    for (const each of found.folders) folders.add(each);
    problems.push(...found.problems.map((problem) => shownProblem(problem, cwd)));
    return found.files;
  };
  for (const path of paths.map((each) => resolve(cwd, each))) {
    const kind = standIn && kindOf(path) !== 'folder' ? 'file' : kindOf(path);
    if (kind !== 'file' && (kind !== 'folder' || standIn)) {
      problems.push(`${shownPath(path, cwd)} cannot be read: ${kind === 'folder' ? 'it is a folder' : kind}.`);
      continue;
    }
    const start = kind === 'folder' ? path : dirname(path);
    const root = workspaceRoot(start, cwd);
    roots.add(root);
    const files = kind === 'folder' ? look(path) : [path];
    if (files.length === 0) problems.push(`There is no .cuelock file in ${shownPath(path, cwd)}.`);
    const show = outermostShow(start, root);
    for (const file of files) asked.add(file);
    for (const file of show === undefined || show === path ? files : look(show)) read.add(file);
  }
  for (const file of asked) read.add(file);
  return {
    asked: [...asked].sort(),
    read: [...read].sort(),
    folders: [...folders].sort(),
    roots: [...roots].sort(),
    problems: [...new Set(problems)],
  };
}

/** `folder`, `file`, or why it is neither. */
function kindOf(path: string): string {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // A link to nothing is told apart when it is read.
    if (code === 'ENOENT') return isLink(path) ? 'file' : 'there is no such file or folder';
    return reasonOf(error);
  }
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

/**
 * The folder that includes may not leave: the nearest at or above `folder` with a `.git`; else the current folder, or
 * `folder` itself when that lies elsewhere, or the show above either.
 */
function workspaceRoot(folder: string, cwd: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(resolve(at, '.git'))) return at;
    if (at === dirname(at)) break;
  }
  const base = isInside(folder, cwd) ? cwd : folder;
  const show = nearestShow(folder);
  return show !== undefined && isInside(base, show) ? show : base;
}

export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
