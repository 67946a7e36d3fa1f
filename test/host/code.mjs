#!/usr/bin/env node
// Stands in for the `code` program: takes the same arguments, runs the same suite in the same extension host, only the
// window is a headless Chromium's. So @vscode/test-electron runs it as it runs a desktop VS Code:
//   code.mjs [folder] --extensionDevelopmentPath=… --extensionTestsPath=…
// Ends with the suite's own exit code, 124 when it takes too long ($CUELOCK_HOST_TIMEOUT seconds, else 600).

import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { format, parseArgs } from 'node:util';
import { results, screenshots } from '../../scripts/lib/paths.mjs';
import { onStop } from '../../scripts/lib/processes.mjs';
import { launchChromium } from './chromium.mjs';
import { installVsCode } from './install.mjs';
import { startServer, workbenchAddress } from './server.mjs';

const { values, positionals } = parseArgs({ strict: false, allowPositionals: true });
const developed = values.extensionDevelopmentPath;
const suite = values.extensionTestsPath;
if (typeof developed !== 'string' || typeof suite !== 'string') {
  console.error('usage: code.mjs [folder] --extensionDevelopmentPath=PATH --extensionTestsPath=PATH');
  process.exit(2);
}

/** Begins every line the suite prints: the workbench logs much of its own on the same channel. */
const suiteMark = '[suite] ';
const home = mkdtempSync(join(tmpdir(), 'cuelock-code-'));
let server;
let browser;
// Whoever runs us may be ended by force.
onStop(close, { withParent: true });

try {
  process.exitCode = await runSuite();
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await close();
}
process.exit();

async function runSuite() {
  mkdirSync(results, { recursive: true });
  const logFile = join(results, 'editor-host.log');
  writeFileSync(logFile, '');
  server = await startServer({
    vscode: await installVsCode(),
    home,
    testing: true,
    env: { CUELOCK_SUITE_MARK: suiteMark },
  });
  browser = await launchChromium();
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });

  const done = new Promise((tell) => page.exposeFunction('codeAutomationExit', tell));
  await page.exposeFunction('codeAutomationLog', (_type, args) => {
    const text = format(...args);
    appendFileSync(logFile, `${text}\n`);
    for (const line of text.split('\n')) if (line.startsWith(suiteMark)) console.log(line.slice(suiteMark.length));
  });
  const broken = new Promise((tell) => {
    page.on('crash', () => tell('The page of the workbench crashed.'));
    server.failed.then(tell);
  });
  const seconds = Number(process.env.CUELOCK_HOST_TIMEOUT ?? 600);
  const late = new Promise((tell) => setTimeout(tell, seconds * 1000, 124).unref());

  await page.goto(
    workbenchAddress({
      port: server.port,
      folder: positionals[0] && resolve(positionals[0]),
      developed: resolve(developed),
      suite: resolve(suite),
    }),
  );
  const outcome = await Promise.race([done, late, broken]);
  if (outcome === 0) return 0;
  mkdirSync(screenshots, { recursive: true });
  const picture = join(screenshots, 'editor-suite-failed.png');
  if (await page.screenshot({ path: picture }).catch(() => undefined))
    console.error(`The window at the end: ${picture}`);
  console.error(`All the host said: ${logFile}`);
  if (outcome === 124) console.error(`The suite did not end within ${seconds} s.`);
  if (typeof outcome !== 'string') return outcome;
  console.error(outcome);
  return 1;
}

async function close() {
  await browser?.close().catch(() => undefined);
  await server?.stop();
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
}
