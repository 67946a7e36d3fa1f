/** A hundred thousand edits leave no more behind than ten thousand. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'cuelock-memory-'));
const worker = join(folder, 'memory-worker.js');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(() => {
  esbuild.buildSync({
    entryPoints: [join(import.meta.dirname, 'memory-worker.ts')],
    outfile: worker,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    loader: { '.cuelock': 'text' },
    logLevel: 'error',
  });
});

/** By how many bytes what is alive has grown from a tenth of the edits to all of them, and by how many it may. */
function growth(scenario: string, edits: number, ...more: readonly string[]): { grown: number; most: number } {
  // A process that keeps everything ends before it is done. What V8 compiles keeps growing, and holds on to what it saw:
  // without its optimizing compiler, what is alive is what Cuelock keeps.
  const flags = ['--expose-gc', '--max-old-space-size=64', '--no-opt'];
  const out = execFileSync(process.execPath, [...flags, worker, scenario, String(edits), ...more], {
    encoding: 'utf8',
  });
  const { tenth, all } = JSON.parse(out) as { tenth: number; all: number };
  return { grown: all - tenth, most: tenth * 0.01 + 200_000 };
}

test.for([
  ['typing', 60_000],
  ['schedule', 20_000],
  ['files', 20_000],
] as const)('%s, %i times', { timeout: 300_000 }, ([scenario, edits]) => {
  const { grown, most } = growth(scenario, edits);
  expect(grown).toBeLessThan(most);
});

test('a few bytes that each edit left behind would be seen', { timeout: 300_000 }, () => {
  const { grown, most } = growth('typing', 20_000, 'leak');
  expect(grown).toBeGreaterThan(most);
});
