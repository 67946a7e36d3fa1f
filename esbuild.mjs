// Bundles what runs into dist/: the extension, the language server, the command line and the timeline page.
//   node esbuild.mjs [--production] [--watch]

import { chmodSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { onStop } from './scripts/lib/processes.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

const common = {
  absWorkingDir: root,
  bundle: true,
  minify: production,
  sourcemap: !production,
  // Stack traces of a user's report name our functions.
  keepNames: production,
  charset: 'utf8',
  loader: { '.cuelock': 'text' },
  logLevel: 'warning',
  metafile: true,
};
const node = { ...common, platform: 'node', format: 'cjs', target: ['node20', 'es2022'] };
const page = { ...common, platform: 'browser', format: 'iife', target: 'es2022' };

const bundles = [
  { ...node, entryPoints: ['client/src/extension.ts'], outfile: 'dist/extension.js', external: ['vscode'] },
  { ...node, entryPoints: ['server/src/lsp/node-main.ts'], outfile: 'dist/server.js' },
  {
    ...node,
    entryPoints: ['server/src/cli/main.ts'],
    outfile: 'dist/cuelock.js',
    banner: { js: '#!/usr/bin/env node' },
  },
  { ...page, entryPoints: ['client/webview/main.ts'], outfile: 'dist/webview/timeline.js' },
  { ...page, entryPoints: ['client/webview/timeline.css'], outfile: 'dist/webview/timeline.css' },
];

if (watch) await watchAll();
else await buildAll();

async function buildAll() {
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  const started = performance.now();
  const outcomes = await Promise.allSettled(bundles.map((bundle) => esbuild.build(bundle)));
  // esbuild has printed what is wrong with its place already.
  if (outcomes.some(({ status }) => status === 'rejected')) process.exit(1);
  chmodSync(join(root, 'dist', 'cuelock.js'), 0o755);
  for (const { outfile } of bundles) {
    console.log(`${outfile.padEnd(20)} ${kilobytes(statSync(join(root, outfile)).size).padStart(8)}`);
  }
  const kind = production ? 'for release' : 'for development';
  console.log(`Built ${relative('.', join(root, 'dist'))} ${kind} in ${Math.round(performance.now() - started)} ms`);
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
  const contexts = await Promise.all(bundles.map((bundle) => esbuild.context({ ...bundle, plugins: [report] })));
  await Promise.all(contexts.map((context) => context.watch()));
}

function kilobytes(bytes) {
  return `${(bytes / 1024).toFixed(1)} kB`;
}
