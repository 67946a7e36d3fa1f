/**
 * Typing in a file, in the core alone: writes a name wrong and right again in the middle of the file named and asks for
 * all findings each time. Prints the usual and the slow times, and the memory that the process took.
 */
import { readFileSync } from 'node:fs';
import { measure } from '../measure.ts';
import { opened, SHOW } from '../opened.ts';

export interface Edited {
  readonly median: number;
  readonly p99: number;
  /** Milliseconds to open the file, with all its findings. */
  readonly opening: number;
  /** Bytes of the process at the end. */
  readonly memory: number;
}

const text = readFileSync(process.argv[2]!, 'utf8');
const started = performance.now();
const workspace = opened(text);
const opening = performance.now() - started;
const before = workspace.findings(SHOW).length;
const at = text.indexOf('note ana', text.length >> 1) + 'note ana'.length;
const { median, p99 } = measure(
  1_000,
  (run) => {
    const isWrong = run % 2 === 0;
    workspace.edit(SHOW, [{ span: { start: at, end: isWrong ? at : at + 1 }, text: isWrong ? 'x' : '' }]);
    const found = workspace.findings(SHOW);
    if (found.length !== before + (isWrong ? 1 : 0)) throw new Error(`${found.length} findings, not one more`);
    return found;
  },
  1_000,
);
process.stdout.write(JSON.stringify({ median, p99, opening, memory: process.memoryUsage().rss } satisfies Edited));
