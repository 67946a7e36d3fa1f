/** Checking parts of a tree in several threads. What comes out does not depend on how many there are. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CheckedPart } from './check-part.ts';
import type { CheckJob } from './check-plan.ts';
import type { WorkerData } from './check-worker.ts';
import { CHECK_THREAD } from './commands.ts';

/**
 * The parts in the order of the jobs, each as soon as it and all before it are there. The largest are begun first, so
 * that none is left for one thread alone at the end; what is done before its turn waits as text.
 *
 * @param done called whenever a job is done
 */
export async function* checkInWorkers(
  jobs: readonly CheckJob[],
  threads: number,
  data: WorkerData,
  done: (job: CheckJob) => void,
): AsyncGenerator<CheckedPart> {
  const waiting = jobs.map((_, at) => at).sort((a, b) => jobs[b]!.size - jobs[a]!.size || a - b);
  const finished = new Map<number, CheckedPart>();
  let failure: { readonly error: unknown } | undefined;
  let wake = () => {};
  const workers = Array.from({ length: Math.min(threads, jobs.length) }, () => {
    const worker = new Worker(join(__dirname, 'cuelock.js'), { workerData: data, argv: [CHECK_THREAD] });
    let at: number | undefined;
    const next = () => {
      at = waiting.shift();
      if (at !== undefined) worker.postMessage(jobs[at]);
    };
    worker.on('message', (part: CheckedPart) => {
      finished.set(at!, part);
      done(jobs[at!]!);
      next();
      wake();
    });
    const fail = (error: unknown) => {
      failure ??= { error };
      wake();
    };
    worker.on('error', fail);
    worker.on('exit', () => fail(new Error('A thread of the check ended before its work was done.')));
    next();
    return worker;
  });
  try {
    for (let at = 0; at < jobs.length; at++) {
      while (!finished.has(at)) {
        if (failure) throw failure.error;
        await new Promise<void>((resolve) => (wake = resolve));
      }
      const part = finished.get(at)!;
      finished.delete(at);
      yield part;
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
