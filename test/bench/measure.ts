/** Times in milliseconds, over many runs: what is usual, and what the slow ones are. */
export interface Measured {
  /** The fastest: for pure computing, to which others on the machine only ever add. */
  readonly least: number;
  readonly median: number;
  readonly p95: number;
  readonly p99: number;
}

/**
 * Runs `work` that many times, after a few runs that do not count. What it returns is kept until the next run, so that
 * nothing can be left out as unused; garbage is collected when the engine wants to, as it is in life.
 */
export function measure(runs: number, work: (run: number) => unknown, warmUp = Math.ceil(runs / 4)): Measured {
  const times: number[] = [];
  for (let run = 0; run < warmUp + runs; run++) {
    const started = performance.now();
    kept = work(run);
    if (run >= warmUp) times.push(performance.now() - started);
  }
  return summary(times);
}

/** The same for work that ends later. One run ends before the next begins. */
export async function measureAsync(
  runs: number,
  work: (run: number) => Promise<unknown>,
  warmUp = Math.ceil(runs / 4),
): Promise<Measured> {
  const times: number[] = [];
  for (let run = 0; run < warmUp + runs; run++) {
    const started = performance.now();
    kept = await work(run);
    if (run >= warmUp) times.push(performance.now() - started);
  }
  return summary(times);
}

/** Two ways of doing something, by turns, so that both meet the machine in the same moods. Each says how long it took. */
export async function measureByTurns(
  runs: number,
  ours: (run: number) => Promise<number> | number,
  theirs: (run: number) => Promise<number> | number,
  warmUp = 0,
): Promise<[Measured, Measured]> {
  const times: [number[], number[]] = [[], []];
  for (let run = 0; run < warmUp + runs; run++) {
    const [mine, other] = [await ours(run), await theirs(run)];
    if (run < warmUp) continue;
    times[0].push(mine);
    times[1].push(other);
  }
  return [summary(times[0]), summary(times[1])];
}

/** Milliseconds until it is done. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  kept = await work();
  return performance.now() - started;
}

export function summary(times: readonly number[]): Measured {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!;
  return { least: sorted[0]!, median: at(0.5), p95: at(0.95), p99: at(0.99) };
}

/** The last result: alive, so that the work that made it was needed. */
export let kept: unknown;
