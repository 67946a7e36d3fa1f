/** Reading Cuelock files from disk: text, or a sentence that says why there is none. */
import { readFileSync, statSync } from 'node:fs';

/** Larger files are refused: a show's text is a thousandth of this, so it is something else by accident. */
export const LARGEST_FILE_MB = 40;

export type FileReading = { readonly text: string } | { readonly problem: string };

/** Reads a file as UTF-8. A byte order mark is left out. Never throws. */
export function readCuelockFile(path: string): FileReading {
  let bytes: Buffer;
  try {
    const { size } = statSync(path);
    if (size > LARGEST_FILE_MB * 1_000_000) {
      const megabytes = Math.round(size / 1_000_000);
      return {
        problem: `${path} is ${megabytes} MB; files over ${LARGEST_FILE_MB} MB are not read. Split it, or remove it from the show's folder.`,
      };
    }
    bytes = readFileSync(path);
  } catch (error) {
    return { problem: `${path} cannot be read: ${reasonOf(error)}.` };
  }
  const binary = binaryKind(bytes);
  if (binary) return { problem: `${path} ${binary}` };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return {
      problem: `${path} is not UTF-8: line ${lineOfBadByte(bytes)} holds bytes that are no text. Save it again as UTF-8.`,
    };
  }
}

function binaryKind(bytes: Buffer): string | undefined {
  const mark = bytes.length >= 2 ? bytes.readUInt16BE(0) : 0;
  if (mark === 0xfffe || mark === 0xfeff) return 'is saved as UTF-16. Save it again as UTF-8.';
  return bytes.subarray(0, 8192).includes(0) ? 'is a binary file, not Cuelock text.' : undefined;
}

/** The one-based line of the first byte sequence that is not UTF-8. */
function lineOfBadByte(bytes: Buffer): number {
  const loose = new TextDecoder('utf-8').decode(bytes);
  const bad = loose.indexOf('\uFFFD');
  return loose.slice(0, bad < 0 ? loose.length : bad).split(/\r\n|\r|\n/).length;
}

const REASONS: Record<string, string> = {
  ENOENT: 'there is no such file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead in a circle',
  EMFILE: 'too many files are open',
};

/** What the system said, in words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? message ?? String(error);
}
