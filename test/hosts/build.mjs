// Bundles a suite into .cache, each test file by itself beside the script that runs them all.

import { readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { cache } from '../../scripts/lib/paths.mjs';

const here = dirname(fileURLToPath(import.meta.url));

/** @param suite `editor` or `end-to-end`. Returns the script whose `run` runs the suite. */
export async function buildSuite(suite) {
  const outdir = join(cache, 'hosts', suite);
  rmSync(outdir, { recursive: true, force: true });
  const tests = readdirSync(join(here, suite)).filter((name) => name.endsWith('.test.ts'));
  await build({
    entryPoints: [join(here, 'run-suite.ts'), ...tests.map((name) => join(here, suite, name))],
    outdir,
    entryNames: '[name]',
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: 'inline',
    logLevel: 'warning',
    external: ['vscode', 'mocha', 'playwright-core'],
  });
  return join(outdir, 'run-suite.js');
}
