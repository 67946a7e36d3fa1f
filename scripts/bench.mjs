// Benchmarks: builds for release, bundles test/bench, brings in what the figures are held against (into an ignored
// folder, never into package.json), and prints one table.
//   npm run bench                all of it, some minutes
//   npm run bench -- schedule    one group of rows

import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from '../test/host/chromium.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { cache, root } from './lib/paths.mjs';
import { mustRun, onPath, onStop, run, runNode } from './lib/processes.mjs';

const folder = join(cache, 'bench');
const PEERS = {
  langium: 'langium@4.4.0',
  mermaid: 'mermaid@12.3.0',
  smpteTimecode: 'smpte-timecode@1.3.6',
  visTimeline: 'vis-timeline@8.5.4',
};
/** Scripts that run in processes of their own. */
const SCRIPTS = {
  rawServer: 'test/bench/peers/raw-server.mjs',
  emptyScript: 'test/bench/peers/empty-script.mjs',
  bareServer: 'test/bench/peers/bare-server.mjs',
  editInCore: 'test/bench/children/edit-in-core.ts',
  parseOurs: 'test/bench/children/parse-ours.ts',
  parseByHand: 'test/bench/children/parse-by-hand.ts',
  activation: 'test/bench/children/activation.mjs',
};
const LANGIUM_SCRIPTS = {
  langiumServer: 'test/bench/peers/langium/server.mjs',
  langiumParse: 'test/bench/peers/langium/parse.mjs',
};

onStop();
await ensureInstalled();
// Packing builds for release first.
const vsix = join(folder, 'cuelock.vsix');
const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '-o', vsix];
mkdirSync(folder, { recursive: true });
await mustRun(process.execPath, [vsce, 'package', ...options], { cwd: root });
// A copy, so that whoever builds meanwhile changes nothing.
const product = join(folder, 'product');
rmSync(product, { recursive: true, force: true });
cpSync(join(root, 'dist'), join(product, 'dist'), { recursive: true });
cpSync(join(root, 'package.json'), join(product, 'package.json'));
const peers = {};
for (const name of Object.keys(PEERS)) peers[name] = await installed(name);
const scripts = await bundled({ ...SCRIPTS, ...(peers.langium && LANGIUM_SCRIPTS) });
const [bench] = Object.values(await bundled({ bench: 'test/bench/bench.ts' }));
const prepared = {
  root,
  product,
  vsix,
  scratch: join(folder, 'scratch'),
  peers,
  scripts,
  chromium: findChromium(),
  tj3: onPath('tj3'),
};
process.exitCode = await runNode(bench, [JSON.stringify({ prepared, asked: process.argv.slice(2) })]);

/** The folder of a peer's `node_modules`; undefined when it cannot be had. */
async function installed(name) {
  const home = join(folder, 'peers', PEERS[name]);
  const isThere = () => existsSync(join(home, 'node_modules', '.package-lock.json'));
  if (!isThere()) {
    console.log(`Installing ${PEERS[name]} to measure beside …`);
    mkdirSync(home, { recursive: true });
    const quiet = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
    await run('npm', ['install', ...quiet, '--prefix', home, PEERS[name]]);
  }
  return isThere() ? join(home, 'node_modules') : undefined;
}

/** Bundles scripts as the product is bundled for release; by name, where each stands. */
async function bundled(entries) {
  const { build } = await import('esbuild');
  const outfile = (name) => join(folder, `${name}.mjs`);
  await Promise.all(
    Object.entries(entries).map(([name, entry]) =>
      build({
        absWorkingDir: root,
        entryPoints: [entry],
        bundle: true,
        minify: true,
        platform: 'node',
        format: 'esm',
        target: ['node20', 'es2022'],
        loader: { '.cuelock': 'text' },
        external: ['playwright-core'],
        nodePaths: Object.values(peers).filter(Boolean),
        banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
        logLevel: 'warning',
        outfile: outfile(name),
      }),
    ),
  );
  return Object.fromEntries(Object.keys(entries).map((name) => [name, outfile(name)]));
}
