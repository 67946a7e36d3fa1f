/** Times in milliseconds, over many runs: what is usual, and what the slow ones are. */
export interface Measured {
  readonly median: number;
  readonly p99: number;
}

export function measure(runs: number, work: (run: number) => void): Measured {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    work(run);
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  return {
    median: times[Math.floor(times.length / 2)]!,
    p99: times[Math.min(times.length - 1, Math.floor(times.length * 0.99))]!,
  };
}
