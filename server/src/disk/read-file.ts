/** Reading Cuelock files from disk: text, or a sentence that says why there is none. */
import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync } from 'node:fs';

/** Larger files are refused: a show's text is a thousandth of this, so it is something else by accident. */
export const LARGEST_FILE_MB = 40;

export interface TextRead {
  readonly text: string;
  /** Whether a byte order mark stood before the text. */
  readonly hasMark: boolean;
}

export interface ReadProblem {
  /** One sentence or two, the path first. */
  readonly problem: string;
  /** Whether nothing at all is at that path. */
  readonly isMissing: boolean;
}

export type FileReading = TextRead | ReadProblem;

/** Reads a file as UTF-8. A byte order mark is left out. Never throws. */
export function readCuelockFile(path: string): FileReading {
  let bytes: Buffer;
  try {
    // Opened without waiting: a named pipe would otherwise be waited on for ever.
    const file = openSync(path, OPEN_FLAGS);
    try {
      const stat = fstatSync(file);
      if (stat.isDirectory()) return refusal(`${path} cannot be read: it is a folder.`);
      if (!stat.isFile()) return refusal(`${path} cannot be read: it is no ordinary file.`);
      if (stat.size > LARGEST_FILE_MB * 1_000_000) return refusal(tooLarge(path, stat.size));
      bytes = readFileSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return explainFailure(path, error);
  }
  return decodeText(path, bytes);
}

/** Bytes as text; `name` is what messages call them. */
export function decodeText(name: string, bytes: Buffer): FileReading {
  const binary = binaryKind(bytes);
  if (binary) return refusal(`${name} ${binary}`);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, hasMark: bytes.length >= 3 && bytes.readUIntBE(0, 3) === 0xefbbbf };
  } catch {
    const line = lineOfBadByte(bytes);
    return refusal(`${name} is not UTF-8: line ${line} holds bytes that are no text. Save it again as UTF-8.`);
  }
}

const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

function refusal(problem: string): ReadProblem {
  return { problem, isMissing: false };
}

function tooLarge(path: string, size: number): string {
  const megabytes = Math.round(size / 1_000_000);
  return `${path} is ${megabytes} MB; files over ${LARGEST_FILE_MB} MB are not read. Split it, or remove it from the show's folder.`;
}

function explainFailure(path: string, error: unknown): ReadProblem {
  const isMissing = ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
  if (isMissing && isLink(path)) return refusal(`${path} cannot be read: it is a link to a file that is not there.`);
  return { problem: `${path} cannot be read: ${reasonOf(error)}.`, isMissing };
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

function binaryKind(bytes: Buffer): string | undefined {
  const mark = bytes.length >= 2 ? bytes.readUInt16BE(0) : 0;
  if (mark === 0xfffe || mark === 0xfeff) return 'is saved as UTF-16. Save it again as UTF-8.';
  return bytes.subarray(0, 8192).includes(0) ? 'is a binary file, not Cuelock text.' : undefined;
}

/** The one-based line of the first byte sequence that is not UTF-8. */
function lineOfBadByte(bytes: Buffer): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  // No byte of a longer sequence is a line ending, so lines can be tried one by one.
  for (let start = 0; start < bytes.length; line++) {
    const next = bytes.indexOf(0x0a, start);
    const end = next < 0 ? bytes.length : next + 1;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      break;
    }
    start = end;
  }
  return line;
}

const REASONS: Record<string, string> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
  ENXIO: 'it is no ordinary file',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk can only be read',
  EBUSY: 'another program is using it',
};

/** What the system said, in words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? message ?? String(error);
}
