import { after, afterEach, before, describe, it } from 'mocha';
import { pictureOfFailure, Workbench } from './workbench.ts';

/** Minute eight of a drop-frame show begins at frame two. */
const mistake = '1m4 01:08:00;00 - 01:08:20;00 "Bell"';

describe('a music editor', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open(['signal-box/cues.cuelock']);
  });
  after(() => workbench.close());
  afterEach(pictureOfFailure);

  it('types a mistake and sees it underlined and in Problems', async () => {
    const { page } = workbench;
    await workbench.goToEndOfLine(7);
    await page.keyboard.press('Enter');
    await page.keyboard.type(mistake);
    await workbench.editor.locator('.squiggly-error').first().waitFor();
    await workbench.run('Problems: Focus on Problems View');
    const row = workbench.problems.filter({ hasText: '01:08:00;00' });
    await row.first().waitFor();
    await row.filter({ hasText: 'timecode/dropped-label' }).first().waitFor();
    await workbench.picture('problem');
  });

  it('mends it by the keyboard', async () => {
    const { page } = workbench;
    await workbench.goToEndOfLine(8);
    await page.keyboard.press('Home');
    for (let step = 0; step < '1m4 0'.length; step++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Control+.');
    await page.locator('.action-widget .monaco-list-row', { hasText: '01:08:00;02' }).waitFor();
    await workbench.picture('quick-fix');
    await page.keyboard.press('Enter');
    await workbench.editor.locator('.view-line', { hasText: '01:08:00;02' }).waitFor();
    await workbench.problems.filter({ hasText: '01:08:00;00' }).first().waitFor({ state: 'detached' });
  });
});
