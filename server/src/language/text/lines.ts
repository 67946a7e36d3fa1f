/** Lines of a text. A line ends in `\r\n`, `\r` or `\n`, whichever comes; nothing else ends one. */

/** Lines of a closing brace, mostly. The engine copies what is this short; longer ones it cuts out of the text. */
const SHORT = 12;

/** Reads a text line by line. */
export class LineReader {
  private at = 0;
  /** Where the next of each stands; the end of the text when there is none. */
  private feed = -1;
  private return = -1;

  /** The last short line: one string for all that are the same in a run. */
  private short = '';

  constructor(private readonly text: string) {}

  /** The next line with its ending, which the last may lack; undefined behind the last. Never empty. */
  next(): string | undefined {
    const { text, at } = this;
    if (at === text.length) return undefined;
    if (this.feed < at) this.feed = indexOrEnd(text, '\n', at);
    if (this.return < at) this.return = indexOrEnd(text, '\r', at);
    const isPair = this.return + 1 === this.feed;
    const ending = isPair ? this.feed : Math.min(this.feed, this.return);
    this.at = Math.min(ending + 1, text.length);
    const line = text.slice(at, this.at);
    if (line.length > SHORT) return line;
    if (line !== this.short) this.short = line;
    return this.short;
  }
}

function indexOrEnd(text: string, character: string, from: number): number {
  const at = text.indexOf(character, from);
  return at < 0 ? text.length : at;
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
