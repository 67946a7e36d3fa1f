/**
 * Pictures of the page for eyes, into the folder in `SHOTS`:
 * `npx esbuild test/webview/take-screenshots.ts --bundle --platform=node --format=esm --packages=external | node --input-type=module`
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startHarness } from './page-harness.ts';
import { URI } from './sample-place.ts';
import { seriesSchedule, withParts } from './sample-series.ts';
import { featureView } from './sample-views.ts';
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
  await send({ type: 'view', uri: URI, view: withParts(featureView(), 12), version: 1 });
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
  await page.keyboard.press('0');
  await page.mouse.wheel(0, 900);
  await page.mouse.move(20, 620);
  await shot('schedule-below');
  await page.setViewportSize({ width: 520, height: 700 });
  await shot('schedule-narrow');
  await page.setViewportSize({ width: 1320, height: 800 });
  await send({
    type: 'view',
    uri: `${URI}#series`,
    view: { title: 'Series', reels: [], schedule: seriesSchedule(6) },
    version: 2,
  });
  await page.getByRole('button', { name: 'Fit' }).click();
  await shot('series');
  await page.locator('#canvas').click({ position: { x: 60, y: 44 + 36 } });
  await page.mouse.move(400, 44 + 60);
  await shot('series-unfolded');
  await page.setViewportSize({ width: 520, height: 700 });
  await send({ type: 'view', uri: URI, view: featureView(), version: 3 });
  await page.getByRole('button', { name: 'Reels' }).click();
  await send({
    type: 'view',
    uri: URI,
    version: 4,
    view: { title: '', reels: [], broken: { message: 'reel 3 has no end', source: { uri: URI, start: 0, end: 1 } } },
  });
  await page.getByRole('button', { name: 'Fit' }).click();
  await shot('reel-2-narrow-stale');
  await page.setViewportSize({ width: 1320, height: 800 });
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await shot('table');
  await send({
    type: 'empty',
    uri: URI,
    message: 'This file belongs to no show yet. Write one, for example:',
    version: 5,
  });
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await shot('empty');
  if (problems.length > 0) console.error(theme, problems);
}
await harness.close();
