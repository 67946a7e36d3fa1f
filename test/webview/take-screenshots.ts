/**
 * Pictures of the page for eyes, into the folder in `SHOTS`:
 * `npx esbuild test/webview/take-screenshots.ts --bundle --platform=node --format=esm --packages=external | node --input-type=module`
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startHarness } from './page-harness.ts';
import { featureView, URI } from './sample-views.ts';
import type { ThemeName } from './theme-variables.ts';

const folder = process.env.SHOTS ?? '.cache/screenshots';
mkdirSync(folder, { recursive: true });
const harness = await startHarness();
for (const theme of ['dark', 'light', 'hc-black', 'hc-light'] satisfies ThemeName[]) {
  const { page, send, settled, problems } = await harness.open({ theme, width: 1320, height: 800 });
  const shot = async (name: string): Promise<void> => {
    await settled();
    await page.screenshot({ path: join(folder, `${theme}-${name}.png`) });
  };
  await send({ type: 'view', uri: URI, view: featureView(), version: 1 });
  await shot('all-reels');
  await page.getByLabel('Reel', { exact: true }).selectOption({ label: 'Reel 2' });
  await shot('reel-2');
  await page.locator('#canvas').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  for (let press = 0; press < 5; press++) await page.keyboard.press('+');
  await page.mouse.move(620, 210);
  await shot('reel-2-near');
  await page.getByRole('button', { name: 'Schedule' }).click();
  await shot('schedule');
  await page.keyboard.press('Tab');
  await page.locator('#canvas').focus();
  for (let press = 0; press < 4; press++) await page.keyboard.press('+');
  await page.mouse.move(700, 420);
  await shot('schedule-near');
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await shot('table');
  if (problems.length > 0) console.error(theme, problems);
}
await harness.close();
