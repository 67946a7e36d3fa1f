/** Making new files: all of them or none, whole, and never in the place of one that is there. */
import {
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { reasonOf } from './read-file.ts';

export interface FileToCreate {
  /** Its name in the folder. */
  readonly name: string;
  readonly text: string;
}

/** Why nothing was written: what is there already, by path; or a sentence. */
export type NotCreated = { readonly existing: readonly string[] } | { readonly problem: string };

/**
 * Makes files in a folder, and the folder where there is none. Each is written under another name and only then given
 * its own, which fails where somebody else was quicker; when one fails, those before it are taken away again.
 *
 * @returns why nothing was written, or undefined.
 */
export function createFiles(folder: string, files: readonly FileToCreate[]): NotCreated | undefined {
  const paths = files.map(({ name }) => join(folder, name));
  const existing = existingAmong(paths);
  if (existing.length > 0) return { existing };
  const drafts: string[] = [];
  const made: string[] = [];
  let firstFolder: string | undefined;
  let at = folder;
  try {
    firstFolder = mkdirSync(folder, { recursive: true });
    for (const { name, text } of files) {
      at = join(folder, name);
      const draft = join(folder, `.${name}.${process.pid}.tmp`);
      writeDraft(draft, text, drafts);
    }
    paths.forEach((path, index) => {
      at = path;
      giveName(drafts[index]!, path);
      made.push(path);
    });
    return undefined;
  } catch (error) {
    for (const path of made) rmSync(path, { force: true });
    removeDrafts(drafts);
    if (firstFolder !== undefined) removeEmpty(folder, firstFolder);
    const isThere = (error as NodeJS.ErrnoException).code === 'EEXIST' && at !== folder;
    return isThere ? { existing: [at] } : { problem: `${at} cannot be written: ${reasonOf(error)}.` };
  } finally {
    removeDrafts(drafts);
  }
}

/** Those of the paths at which something is, be it a link to nothing. */
export function existingAmong(paths: readonly string[]): string[] {
  return paths.filter((path) => {
    try {
      return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
    } catch {
      return false; // nothing can be there: what should be its folder is none
    }
  });
}

function writeDraft(path: string, text: string, drafts: string[]): void {
  const file = openSync(path, 'wx');
  drafts.push(path);
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

const KNOWS_NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL']);

/** A second name for the same file: unlike renaming, this never replaces another. Some disks can only copy. */
function giveName(draft: string, path: string): void {
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!KNOWS_NO_LINKS.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    copyFileSync(draft, path, constants.COPYFILE_EXCL);
  }
}

function removeDrafts(drafts: readonly string[]): void {
  for (const draft of drafts) rmSync(draft, { force: true });
}

/** Folders that were made for nothing, from the inside out; one that somebody has used meanwhile stays. */
function removeEmpty(folder: string, outermost: string): void {
  try {
    for (let at = folder; ; at = dirname(at)) {
      rmdirSync(at);
      if (at === outermost) return;
    }
  } catch {
    // in use
  }
}
