// Benchmarks: builds for release, bundles test/bench and runs it. The library it is compared with is installed on demand
// into an ignored folder.
//   npm run bench

import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from './lib/install.mjs';
import { cache, root } from './lib/paths.mjs';
import { mustRun, run, runNode } from './lib/processes.mjs';

const PEER = 'smpte-timecode@1.3.6';
const folder = join(cache, 'bench');

await ensureInstalled();
await mustRun(process.execPath, ['esbuild.mjs', '--production'], { cwd: root });
const { build } = await import('esbuild');
const bundle = join(folder, 'bench.mjs');
await build({
  absWorkingDir: root,
  entryPoints: ['test/bench/bench.ts'],
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  loader: { '.cuelock': 'text' },
  outfile: bundle,
});
process.exitCode = await runNode(bundle, [root, ...(await peer())]);

/** The path of the library to compare with; nothing when it cannot be had. */
async function peer() {
  const home = join(folder, 'peer');
  const entry = join(home, 'node_modules', 'smpte-timecode', 'smpte-timecode.js');
  if (!existsSync(entry)) {
    mkdirSync(home, { recursive: true });
    const code = await run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', home, PEER]);
    if (code !== 0) console.log(`${PEER} could not be installed; its rows are left out.`);
  }
  return existsSync(entry) ? [entry] : [];
}
