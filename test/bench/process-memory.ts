/** Memory of a process and of those that it started, from Linux's /proc; elsewhere nothing is known of it. */
import { readdirSync, readFileSync } from 'node:fs';

/** Watches until stopped; the most bytes that were in use at one time, or undefined where there is no /proc. */
export function watchMemory(pid: number): { stop(): number | undefined } {
  let most = residentOf(pid);
  const timer = setInterval(() => {
    most = Math.max(most ?? 0, residentOf(pid) ?? 0) || undefined;
  }, 100);
  return {
    stop() {
      clearInterval(timer);
      return most;
    },
  };
}

function residentOf(pid: number): number | undefined {
  try {
    const own = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    if (own === undefined) return undefined;
    const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean),
    );
    return children.reduce((sum, child) => sum + (residentOf(Number(child)) ?? 0), Number(own) * 1024);
  } catch {
    return undefined;
  }
}
