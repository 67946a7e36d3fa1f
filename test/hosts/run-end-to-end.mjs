// Runs the end-to-end suite: Node drives Chromium, in which a VS Code has the packaged extension installed as a user's.

import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cache, results, root, screenshots } from '../../scripts/lib/paths.mjs';
import { onStop } from '../../scripts/lib/processes.mjs';
import { vsix } from '../../scripts/package.mjs';
import { launchChromium } from '../host/chromium.mjs';
import { installVsCode } from '../host/install.mjs';
import { installVsix, startServer, workbenchAddress } from '../host/server.mjs';
import { buildSuite } from './build.mjs';
import { makeWorkspace } from './workspace.mjs';

const { values } = parseArgs({ options: { vsix: { type: 'string', default: vsix } } });
let server;
let browser;
const close = async () => {
  await browser?.close().catch(() => undefined);
  await server?.stop();
};
onStop(close);

try {
  const suite = await buildSuite('end-to-end');
  const vscode = await installVsCode();
  const home = join(cache, 'hosts', 'installed');
  rmSync(home, { recursive: true, force: true });
  await installVsix({ vscode, home, vsix: values.vsix });
  server = await startServer({ vscode, home });
  browser = await launchChromium();
  const workspace = makeWorkspace();
  const { port } = server;
  // What the suite works with; its type is in end-to-end/workbench.ts.
  globalThis.cuelockHost = {
    root,
    browser,
    screenshots,
    workspace,
    address: (files) =>
      workbenchAddress({ port, folder: workspace, files: files.map((file) => join(workspace, file)) }),
  };
  process.env.CUELOCK_RESULTS = join(results, 'end-to-end.json');
  await createRequire(import.meta.url)(suite).run();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await close();
}
process.exit();
