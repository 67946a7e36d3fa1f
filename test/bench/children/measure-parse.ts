/**
 * What a parser takes for one file, in a process where nothing else has run: the first time, the best time once the
 * engine knows the code, and the bytes of heap that one tree holds. Started by Node with `--expose-gc`.
 */
import { readFileSync } from 'node:fs';
import { measure } from '../measure.ts';

export interface Parsed {
  readonly cold: number;
  readonly steady: number;
  readonly heap: number;
  /** What the tree holds, for comparison. */
  readonly counts: object;
}

export function measureParse<Tree>(parse: (text: string) => Tree, count: (tree: Tree) => object): void {
  const text = readFileSync(process.argv[2]!, 'utf8');
  const started = performance.now();
  const first = parse(text);
  const cold = performance.now() - started;
  const counts = count(first);
  const steady = measure(5, () => parse(text), 2).least;
  const before = heap();
  const tree = parse(text);
  const held = heap() - before;
  process.stdout.write(JSON.stringify({ cold, steady, heap: held, counts, ...(tree ? {} : { tree }) }));
}

/** Bytes in use after everything that nobody holds is gone. */
function heap(): number {
  for (let run = 0; run < 3; run++) (globalThis as { gc?: () => void }).gc!();
  return process.memoryUsage().heapUsed;
}
