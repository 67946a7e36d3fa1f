/**
 * What a row looks like from far away: spans too small to tell apart melt into runs, once for each power of two, so
 * that a frame never draws more boxes than there are pixels, however many cues a show has.
 */
import { firstInSight, type Span } from './layout-rows.ts';

/** One or more neighbours of a row: `first` and `last` are indexes into the row, equal when it is one alone. */
export interface Run extends Span {
  readonly first: number;
  readonly last: number;
  /** The highest rank among them. */
  readonly rank: number;
}

export class Coverage<T extends Span> {
  readonly row: readonly T[];
  readonly #levels = new Map<number, readonly Run[]>();

  readonly #rank: (span: T) => number;

  /** `row` as `packRows` gives it: no two overlap, in order. What `rank` is above 0 for is not lost in a run. */
  constructor(row: readonly T[], rank: (span: T) => number = () => 0) {
    this.row = row;
    this.#rank = rank;
  }

  /**
   * Calls `see` with each run that touches `from` … `to`, in order, and with the run after it (whose start bounds the
   * room for words). `quantum` is the smallest length in units worth a box of its own.
   */
  inSight(from: number, to: number, quantum: number, see: (run: Run, next: Run | undefined) => void): void {
    const runs = this.#level(Math.max(0, Math.floor(Math.log2(Math.max(quantum, 1)))));
    for (let index = firstInSight(runs, from); index < runs.length; index++) {
      const run = runs[index];
      if (!run || run.start >= to) return;
      see(run, runs[index + 1]);
    }
  }

  #level(level: number): readonly Run[] {
    let runs = this.#levels.get(level);
    if (!runs) {
      runs = melt(this.row, level === 0 ? 0 : 2 ** level, this.#rank);
      this.#levels.set(level, runs);
    }
    return runs;
  }
}

function melt<T extends Span>(row: readonly T[], quantum: number, rank: (span: T) => number): Run[] {
  const runs: { start: number; end: number; first: number; last: number; rank: number; small: boolean }[] = [];
  row.forEach((span, index) => {
    const small = span.end - span.start < quantum;
    const before = runs.at(-1);
    if (before?.small && small && span.start - before.end < quantum) {
      before.end = Math.max(before.end, span.end);
      before.last = index;
      before.rank = Math.max(before.rank, rank(span));
    } else {
      runs.push({ start: span.start, end: span.end, first: index, last: index, rank: rank(span), small });
    }
  });
  return runs;
}
