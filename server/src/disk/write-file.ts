/** Writing a Cuelock file so that a reader, or a crash, meets the old text or the new one and nothing between. */
import {
  closeSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readCuelockFile, reasonOf } from './read-file.ts';

/**
 * Replaces a file's text: writes a sibling, then puts it in the file's place. Links are followed; mode, owner where
 * that is allowed, and a byte order mark are kept. Nothing is written when the file no longer holds `before`.
 *
 * @returns a sentence that says why nothing was written, or undefined.
 */
export function replaceCuelockFile(path: string, before: string, after: string): string | undefined {
  let sibling: string | undefined;
  try {
    const target = realpathSync(path);
    const name = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
    const current = readCuelockFile(target);
    if ('problem' in current) return current.problem;
    const file = openSync(name, 'wx', 0o600);
    sibling = name;
    writeWhole(file, current.hasMark ? `\uFEFF${after}` : after, target);
    // Looked at last of all, so that a save that came in meanwhile is seen.
    const now = readCuelockFile(target);
    if (!('text' in now) || now.text !== before)
      return `${path} was changed by another program, so it was not written.`;
    renameSync(sibling, target);
    sibling = undefined;
    syncFolder(dirname(target));
    return undefined;
  } catch (error) {
    return `${path} cannot be written: ${reasonOf(error)}.`;
  } finally {
    if (sibling) rmSync(sibling, { force: true });
  }
}

function writeWhole(file: number, text: string, like: string): void {
  try {
    const { mode, uid, gid } = statSync(like);
    writeFileSync(file, text);
    keepOwner(file, uid, gid);
    fchmodSync(file, mode & 0o7777);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Only root may give files away; for everybody else the owner is right already. */
function keepOwner(file: number, uid: number, gid: number): void {
  try {
    fchownSync(file, uid, gid);
  } catch {
    // not ours to give
  }
}

/** Makes the rename last through a power cut where the system can be asked to. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // Windows opens no folders
  }
}
