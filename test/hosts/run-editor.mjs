// Runs the editor suite in the extension host of a VS Code: the one of npm, or the desktop one named by $VSCODE_BIN.

import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { cache, results, root } from '../../scripts/lib/paths.mjs';
import { onStop } from '../../scripts/lib/processes.mjs';
import { buildSuite } from './build.mjs';
import { makeWorkspace } from './workspace.mjs';

onStop();
const embedded = join(root, 'test', 'host', process.platform === 'win32' ? 'code.cmd' : 'code.mjs');
const home = join(cache, 'hosts', 'desktop');
try {
  await runTests({
    vscodeExecutablePath: process.env.VSCODE_BIN ?? embedded,
    extensionDevelopmentPath: root,
    extensionTestsPath: await buildSuite('editor'),
    extensionTestsEnv: { CUELOCK_RESULTS: join(results, 'editor.json') },
    launchArgs: [
      makeWorkspace(),
      `--user-data-dir=${join(home, 'user-data')}`,
      `--extensions-dir=${join(home, 'extensions')}`,
    ],
  });
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
process.exit(0);
