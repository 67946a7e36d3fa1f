/** The other side of `check-pool.ts`: a thread that checks one part after the other, for as long as it is given any. */
import { parentPort, workerData } from 'node:worker_threads';
import { checkPart } from './check-part.ts';
import type { CheckJob } from './check-plan.ts';
import { type CheckMeans, type CheckSettings, meansOf } from './check-settings.ts';

export interface WorkerData {
  readonly settings: CheckSettings;
  readonly roots: readonly string[];
}

/** Waits for parts to check; whether this is a worker at all. */
export function serveChecks(): boolean {
  const port = parentPort;
  if (!port) return false;
  const { settings, roots } = workerData as WorkerData;
  // They were found to be right before there was any worker.
  const means = meansOf(settings) as CheckMeans;
  port.on('message', (job: CheckJob) => port.postMessage(checkPart(job, roots, settings, means)));
  return true;
}
