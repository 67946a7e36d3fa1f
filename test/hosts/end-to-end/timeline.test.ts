import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'mocha';
import { pictureOfFailure, Workbench } from './workbench.ts';

describe('the timeline of a show', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open(['signal-box/cues.cuelock']);
    await workbench.run('Cuelock: Open Timeline');
    await canvas().waitFor();
  });
  after(() => workbench.close());
  afterEach(pictureOfFailure);

  const canvas = () => workbench.timeline.locator('canvas');
  const control = (name: string) => workbench.timeline.getByRole('toolbar').getByRole('button', { name });
  const table = () => workbench.timeline.getByRole('table');

  /** Moves the pointer over the canvas until the tooltip names this, as a person looks for it. Leaves it there. */
  async function pointAt(name: string): Promise<{ x: number; y: number }> {
    const box = await canvas().boundingBox();
    assert.ok(box, 'the canvas is on screen');
    const tooltip = workbench.timeline.locator('#tooltip');
    for (let y = 13; y < box.height; y += 13) {
      for (let x = 90; x < box.width; x += 6) {
        const place = { x: box.x + x, y: box.y + y };
        await workbench.page.mouse.move(place.x, place.y);
        if ((await tooltip.isVisible()) && (await tooltip.textContent())?.includes(name)) return place;
      }
    }
    assert.fail(`nothing on the canvas is named ${name}`);
  }

  it('is drawn: lanes, bars and letters in many colours', async () => {
    await workbench.timeline.getByText('29.97df', { exact: false }).first().waitFor();
    const colours = await canvas().evaluate((element: HTMLCanvasElement) => {
      const { data } = element.getContext('2d')!.getImageData(0, 0, element.width, element.height);
      return new Set(new Uint32Array(data.buffer)).size;
    });
    assert.ok(colours > 20, `${colours} colours`);
    await workbench.picture('timeline');
  });

  it('leads from a click on a cue to its line', async () => {
    await pointAt('1m2 Platform');
    await workbench.page.mouse.down();
    await workbench.page.mouse.up();
    await workbench.waitForLine(3);
  });

  it('leads from a row of its table to the line', async () => {
    await control('Table').click();
    await table().getByRole('button', { name: /1m3/ }).click();
    await workbench.waitForLine(4);
    assert.equal(await table().locator('tbody tr').count(), 3);
    await workbench.picture('timeline-table');
    await control('Table').click();
  });

  it('keeps zoom and place while the text changes', async () => {
    for (let times = 0; times < 3; times++) await control('Zoom in (+)').click();
    const place = await pointAt('1m3 Whistle');
    await workbench.goToEndOfLine(4);
    for (const _ of '" {') await workbench.page.keyboard.press('ArrowLeft');
    await workbench.page.keyboard.type(' at dawn');
    const tooltip = workbench.timeline.locator('#tooltip', { hasText: '1m3 Whistle at dawn' });
    for (let wiggle = 0; wiggle < 100 && !(await tooltip.isVisible()); wiggle++) {
      await workbench.page.mouse.move(place.x, place.y + (wiggle % 2));
      await workbench.page.waitForTimeout(100);
    }
    assert.ok(await tooltip.isVisible(), 'the cue is where it was, with its new title');
    await control('Fit').click();
  });

  it('keeps the last good picture of broken text and says so', async () => {
    await workbench.goToEndOfLine(1);
    await workbench.page.keyboard.type(' }');
    await workbench.timeline.getByRole('button', { name: /stale/ }).waitFor();
    await pointAt('1m2 Platform');
    await workbench.picture('timeline-stale');
    await workbench.goToEndOfLine(1);
    await workbench.page.keyboard.press('Backspace');
    await workbench.page.keyboard.press('Backspace');
    await workbench.timeline.getByRole('button', { name: /stale/ }).waitFor({ state: 'hidden' });
  });

  it('shows the schedule and leads to its text', async () => {
    await control('Schedule').click();
    await pointAt('mix-lock');
    await workbench.picture('timeline-schedule');
    await workbench.page.mouse.down();
    await workbench.page.mouse.up();
    await workbench.page.locator('.tab.active', { hasText: 'schedule.cuelock' }).waitFor();
    await workbench.waitForLine(5);
  });
});

describe('the example show', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open(['night-train/show.cuelock']);
    await workbench.run('Cuelock: Open Timeline');
    await workbench.timeline.locator('canvas').waitFor();
  });
  after(() => workbench.close());
  afterEach(pictureOfFailure);

  it('is named in the status bar and has a full timeline', async () => {
    await workbench.statusBar.getByText('Night Train').first().waitFor();
    await workbench.timeline.getByText('23.976', { exact: false }).first().waitFor();
    const rows = workbench.timeline.getByRole('table').locator('tbody tr');
    await rows.first().waitFor({ state: 'attached' });
    assert.ok((await rows.count()) >= 120, 'every cue has a row');
    await workbench.picture('night-train-reels');
    await workbench.timeline.getByRole('button', { name: 'Schedule' }).click();
    await workbench.picture('night-train-schedule');
  });

  it('is readable in a light and in a high contrast theme', async () => {
    const background = () =>
      workbench.timeline.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
    const seen = new Set([await background()]);
    for (const theme of ['Light Modern', 'Dark High Contrast']) {
      await workbench.run('Preferences: Color Theme');
      const choice = workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: theme });
      await workbench.page.locator('.quick-input-widget input').first().fill(theme);
      await choice.first().click();
      await workbench.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
      await workbench.page.waitForTimeout(500);
      seen.add(await background());
      await workbench.picture(`night-train ${theme}`.replaceAll(' ', '-').toLowerCase());
    }
    assert.equal(seen.size, 3, `each theme has its own background: ${[...seen].join(', ')}`);
  });
});
