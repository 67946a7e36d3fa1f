// Brings node_modules in line with package-lock.json. Node built-ins only: this runs before anything is installed.

import { statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { mustRun } from './processes.mjs';

/** Runs `npm ci` when node_modules is missing, half made or older than the lockfile. Throws when npm fails. */
export async function ensureInstalled() {
  // npm writes this file last, so a broken-off install has none.
  const installed = changed(join(root, 'node_modules', '.package-lock.json'));
  if (installed >= changed(join(root, 'package-lock.json'))) return;
  console.log('Installing what package-lock.json names …');
  await mustRun('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root });
}

function changed(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? -1;
}
