// npm run package: makes cuelock-<version>.vsix and proves that a VS Code takes it, in an extensions folder of its own.

import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installVsCode } from '../test/host/install.mjs';
import { installVsix } from '../test/host/server.mjs';
import { cache, root } from './lib/paths.mjs';
import { mustRun, onStop } from './lib/processes.mjs';

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
/** Where the packaged extension is written. */
export const vsix = join(root, `${manifest.name}-${manifest.version}.vsix`);

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  onStop();
  await makeVsix();
  await proveThatItInstalls();
}

/** Builds for release and packs what .vscodeignore lets through. Dependencies are in the bundles already. */
async function makeVsix() {
  const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '-o', vsix];
  await mustRun(process.execPath, [vsce, 'package', ...options], { cwd: root });
  console.log(`${relative('.', vsix)}: ${(statSync(vsix).size / 1024).toFixed(0)} kB`);
}

async function proveThatItInstalls() {
  const home = join(cache, 'package');
  rmSync(home, { recursive: true, force: true });
  await installVsix({ vscode: await installVsCode(), home, vsix });
  const folder = join(home, 'extensions', `${manifest.publisher}.${manifest.name}-${manifest.version}`);
  const missing = filesNamed(manifest).filter((file) => !existsSync(join(folder, file)));
  if (missing.length > 0) throw new Error(`package.json names what the package lacks: ${missing.join(', ')}`);
}

/** Every `./path` in the manifest: the bundles, the grammar, the snippets, the icons. */
function filesNamed(value) {
  if (typeof value === 'string') return /^\.\//.test(value) ? [value] : [];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(filesNamed) : [];
}
