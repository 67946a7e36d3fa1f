/** Lines of a text. A line ends in `\r\n`, `\r` or `\n`, whichever comes; nothing else ends one. */

/** Lines with their endings; the last has none (and is empty when the text ends in one). */
export function splitLines(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$|^$/g) ?? [];
}

export function hasEnding(line: string): boolean {
  return line.endsWith('\n') || line.endsWith('\r');
}

/** Line endings in a text. */
export function countBreaks(text: string): number {
  let breaks = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks++;
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) if (text[at + 1] !== '\n') breaks++;
  return breaks;
}

/** Length of a text's first line without its ending. */
export function lengthOfLine(text: string): number {
  const feed = text.indexOf('\n');
  const end = feed < 0 ? text.length : feed;
  const carriage = text.indexOf('\r');
  return carriage < 0 ? end : Math.min(carriage, end);
}
