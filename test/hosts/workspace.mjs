// The folder a suite works in: copies, in a place of their own, so that a suite may write and no repository is around it.

import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { example } from '../../scripts/lib/paths.mjs';

const shows = join(dirname(fileURLToPath(import.meta.url)), 'shows');

/** Makes a workspace of the example show and the suites' own small one; it is removed when this process ends. */
export function makeWorkspace() {
  const place = realpathSync(mkdtempSync(join(tmpdir(), 'cuelock-')));
  process.on('exit', () => rmSync(place, { recursive: true, force: true, maxRetries: 5 }));
  // The name is to be seen in the pictures.
  const folder = join(place, 'shows');
  cpSync(shows, folder, { recursive: true });
  cpSync(example, join(folder, 'night-train'), { recursive: true });
  return folder;
}
