// Bundles what runs into dist/: the extension, the language server, the command line and the timeline page.
//   node esbuild.mjs [--production] [--watch]

import { readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { buildPrograms, pageBundles, programBundles, programs } from './scripts/lib/bundles.mjs';
import { onStop } from './scripts/lib/processes.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const folder = join(root, 'dist');
const to = { root, folder, production };

if (watch) await watchAll();
else await buildAll();

async function buildAll() {
  rmSync(folder, { recursive: true, force: true });
  const started = performance.now();
  const pages = pageBundles(to).map((bundle) => esbuild.build(bundle));
  const outcomes = await Promise.allSettled([...pages, buildPrograms(programs, to)]);
  // esbuild has printed what is wrong with its place already.
  if (outcomes.some(({ status }) => status === 'rejected')) process.exit(1);
  for (const path of readdirSync(folder, { recursive: true }).sort()) {
    const size = statSync(join(folder, path));
    if (size.isFile() && !path.endsWith('.map')) console.log(`${path.padEnd(20)} ${kilobytes(size.size).padStart(8)}`);
  }
  const kind = production ? 'for release' : 'for development';
  console.log(`Built ${relative('.', folder)} ${kind} in ${Math.round(performance.now() - started)} ms`);
}

async function watchAll() {
  onStop();
  // The two lines an editor's problem matcher waits for (.vscode/tasks.json), once for all bundles together.
  let building = 0;
  const report = {
    name: 'report',
    setup(build) {
      build.onStart(() => {
        if (building++ === 0) console.log('[watch] build started');
      });
      build.onEnd(() => {
        if (--building === 0) console.log('[watch] build finished');
      });
    },
  };
  const bundles = [...pageBundles(to), ...programBundles(to)];
  const contexts = await Promise.all(
    bundles.map((bundle) => esbuild.context({ ...bundle, plugins: [...(bundle.plugins ?? []), report] })),
  );
  await Promise.all(contexts.map((context) => context.watch()));
}

function kilobytes(bytes) {
  return `${(bytes / 1024).toFixed(1)} kB`;
}
