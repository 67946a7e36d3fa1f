// Takes the README's picture: the example show in VS Code, a cue sheet beside the timeline of its reel.
//   node test/hosts/take-picture.mjs

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { cache, example, root } from '../../scripts/lib/paths.mjs';
import { onStop } from '../../scripts/lib/processes.mjs';
import { launchChromium } from '../host/chromium.mjs';
import { installVsCode } from '../host/install.mjs';
import { startServer, workbenchAddress } from '../host/server.mjs';

const server = await startServer({ vscode: await installVsCode(), home: join(cache, 'hosts', 'picture') });
const browser = await launchChromium();
const close = async () => {
  await browser.close();
  await server.stop();
};
onStop(close);
const page = await browser.newPage({ viewport: { width: 1720, height: 900 } });
await page.goto(
  workbenchAddress({
    port: server.port,
    folder: example,
    files: [join(example, 'spotting-music.cuelock')],
    developed: root,
  }),
);
await page.locator('.editor-instance .view-line').first().waitFor();
await run('View: Toggle Primary Side Bar Visibility');
await run('Cuelock: Open Timeline');
const timeline = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
await timeline.locator('select').selectOption({ label: 'Reel 1' });
await page.locator('.view-line', { hasText: 'Main Title' }).first().click();
await page.waitForTimeout(1500);
mkdirSync(join(root, 'docs', 'images'), { recursive: true });
await page.screenshot({ path: join(root, 'docs', 'images', 'timeline.png') });
await close();
process.exit();

async function run(title) {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').first().fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
}
