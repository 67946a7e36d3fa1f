/** How lines of ADR are numbered: letters, then digits. */

const LINE_NUMBER = /^(\p{L}+)\d+$/u;

/** The letters of such a number, `LN` of `LN201`; undefined for what is none. */
export function lettersOfLineNumber(written: string): string | undefined {
  // Most names end in a letter, and the pattern takes as long to make as many names to read.
  const last = written.charCodeAt(written.length - 1);
  return last >= 0x30 && last <= 0x39 ? LINE_NUMBER.exec(written)?.[1] : undefined;
}
