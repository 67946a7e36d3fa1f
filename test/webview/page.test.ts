import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { TimelinePageState, ToHost } from '../../client/shared/timeline-messages.ts';
import type { CueBar, TimelineView } from '../../server/src/language/views/timeline-view.ts';
import { type Harness, type OpenOptions, startHarness, type TimelinePage } from './page-harness.ts';
import { URI } from './sample-place.ts';
import { seriesSchedule, withParts } from './sample-series.ts';
import { crowdedView, featureView } from './sample-views.ts';

let harness: Harness;
let open: TimelinePage;
const view = featureView();
const cue = (key: string, from: TimelineView = view): CueBar => {
  const found = from.reels.flatMap((reel) => reel.lanes.flatMap((lane) => lane.cues)).find((one) => one.key === key);
  if (!found) throw new Error(`no cue ${key}`);
  return found;
};

beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness?.close());
afterEach(async () => {
  expect(open.problems).toEqual([]);
  await open.page.context().close();
});

/** The page with the feature in it, one reel shown. */
async function opened(options: OpenOptions = {}, reel = 'Reel 2'): Promise<TimelinePage> {
  open = await harness.open(options);
  await open.send({ type: 'view', uri: URI, view, version: 1 });
  if (reel !== '') await open.page.getByLabel('Reel', { exact: true }).selectOption({ label: reel });
  await open.settled();
  return open;
}

const reveals = async (): Promise<Extract<ToHost, { type: 'reveal' }>[]> =>
  (await open.sent()).filter((message) => message.type === 'reveal');
const state = async (): Promise<TimelinePageState> => (await open.state()) as TimelinePageState;

/** Where a frame of reel 2 is on the canvas, from what the page keeps. */
async function xOf(frame: number): Promise<number> {
  const { reels } = await state();
  const start = view.reels[1]?.startFrame ?? 0;
  const gutter = 124;
  const camera = reels ?? { unitsPerPixel: 1, first: 0 };
  return gutter + (frame - start - camera.first) / camera.unitsPerPixel;
}

/** A middle of the music lane, below ruler, changes and notes. */
const MUSIC_Y = 44 + 36 + 36 + 24;

describe('the timeline page', () => {
  test('says it is ready, draws, and breaks no policy', async () => {
    await opened();
    expect((await open.sent())[0]).toEqual({ type: 'ready' });
    expect(await open.page.locator('#canvas').getAttribute('aria-label')).toContain('Night Train, Reel 2: 27 cues');
    const colours = await open.page.evaluate(() => {
      const canvas = document.querySelector('canvas') as HTMLCanvasElement;
      const { data } = (canvas.getContext('2d') as CanvasRenderingContext2D).getImageData(
        0,
        0,
        canvas.width,
        canvas.height,
      );
      return new Set(new Uint32Array(data.buffer)).size;
    });
    expect(colours).toBeGreaterThan(40);
  });

  test('a click on a cue shows its text and selects it', async () => {
    await opened();
    await open.page.keyboard.press('0');
    await open.page.locator('#canvas').focus();
    await open.page.keyboard.press('0');
    const target = cue('music-2-2');
    await open.page.locator('#canvas').click({ position: { x: (await xOf(target.startFrame)) + 8, y: MUSIC_Y } });
    expect(await reveals()).toEqual([{ type: 'reveal', source: target.source, focus: false }]);
    expect((await state()).selected).toBe('music-2-2');
  });

  test('a drag moves the picture and shows no text', async () => {
    await opened();
    await open.page.locator('#canvas').focus();
    await open.page.keyboard.press('+');
    await open.page.keyboard.press('+');
    const before = await state();
    await open.page.mouse.move(700, 300);
    await open.page.mouse.down();
    await open.page.mouse.move(600, 300, { steps: 4 });
    await open.page.mouse.up();
    const after = await state();
    expect((after.reels?.first ?? 0) - (before.reels?.first ?? 0)).toBeCloseTo(
      100 * (before.reels?.unitsPerPixel ?? 0),
    );
    expect(await reveals()).toEqual([]);
  });

  test('the wheel pans both ways, with ctrl it zooms at the pointer', async () => {
    await opened({ height: 260 });
    await open.page.locator('#canvas').focus();
    await open.page.keyboard.press('0');
    const target = cue('music-2-3').startFrame;
    const x = await xOf(target);
    await open.page.mouse.move(x, 180);
    await open.page.keyboard.down('Control');
    await open.page.mouse.wheel(0, -60);
    await open.page.mouse.wheel(0, -60);
    await open.page.keyboard.up('Control');
    expect(await xOf(target)).toBeCloseTo(x, 0);
    const near = await state();
    await open.page.mouse.wheel(50, 40);
    const panned = await state();
    expect((panned.reels?.first ?? 0) - (near.reels?.first ?? 0)).toBeCloseTo(50 * (near.reels?.unitsPerPixel ?? 0));
    expect(panned.reels?.top).toBe(40);
    expect(near.reels?.unitsPerPixel).toBe(panned.reels?.unitsPerPixel);
  });

  test('two fingers zoom', async () => {
    await opened();
    await open.page.locator('#canvas').focus();
    await open.page.keyboard.press('0');
    const before = await state();
    const devtools = await open.page.context().newCDPSession(open.page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly number[]) =>
      devtools.send('Input.dispatchTouchEvent', { type, touchPoints: points.map((x, id) => ({ x, y: 300, id })) });
    await touch('touchStart', [600, 700]);
    await touch('touchMove', [550, 750]);
    await touch('touchEnd', []);
    const after = await state();
    expect((before.reels?.unitsPerPixel ?? 0) / (after.reels?.unitsPerPixel ?? 1)).toBeCloseTo(2, 1);
  });

  test('the keyboard walks the cues, says them, and Enter shows the text', async () => {
    await opened();
    const { page } = open;
    await page.locator('#canvas').focus();
    await page.keyboard.press('ArrowRight');
    expect((await state()).selected).toBe('music-1-5');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect((await state()).selected).toBe('music-2-1');
    expect(await page.locator('#live').textContent()).toMatch(
      /^2m2 Café Tram\. 02:.*stale: timed against v7.*cue\/overlap/,
    );
    await page.keyboard.press('ArrowDown');
    expect((await state()).selected).toMatch(/^dialogue-2-/);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    expect(await reveals()).toEqual([
      { type: 'reveal', source: cue((await state()).selected ?? '').source, focus: true },
    ]);
    await page.keyboard.press('Escape');
    expect((await state()).selected).toBeUndefined();
    for (let press = 0; press < 4; press++) await page.keyboard.press('+');
    const near = (await state()).reels;
    await page.keyboard.press('PageDown');
    expect((await state()).reels?.first).toBeGreaterThan(near?.first ?? 0);
    await page.keyboard.press('Home');
    expect((await state()).reels?.first).toBeLessThan(0);
    await page.keyboard.press('End');
    const end = (await state()).reels?.first ?? 0;
    await page.keyboard.press('PageDown');
    expect((await state()).reels?.first).toBe(end);
  });

  test('an update keeps zoom, place and selection, even when the reel begins elsewhere', async () => {
    await opened();
    const { page } = open;
    await page.locator('#canvas').focus();
    for (const key of ['ArrowRight', 'ArrowRight', '+', '+', '+']) await page.keyboard.press(key);
    const before = await state();
    const shifted = {
      ...view,
      reels: view.reels.map((reel) => (reel.key === '2' ? { ...reel, startFrame: reel.startFrame - 240 } : reel)),
    };
    await open.send({ type: 'view', uri: URI, view: shifted, version: 2 });
    const after = await state();
    expect(after.selected).toBe(before.selected);
    expect(after.reels?.unitsPerPixel).toBe(before.reels?.unitsPerPixel);
    expect(after.reels?.first).toBeCloseTo((before.reels?.first ?? 0) + 240, 6);
    await open.send({ type: 'view', uri: URI, view, version: 1 });
    expect((await state()).reels?.first).toBe(after.reels?.first);
  });

  test('a restarted page stands where the last one stood', async () => {
    await opened();
    await open.page.locator('#canvas').focus();
    for (const key of ['ArrowRight', '+', '+']) await open.page.keyboard.press(key);
    const kept = await state();
    await open.page.context().close();
    await opened({ state: kept }, '');
    expect(await state()).toEqual(kept);
  });

  test('broken text leaves the last good picture with a badge that leads to the place', async () => {
    await opened();
    const source = { uri: URI, start: 40, end: 41 };
    await open.send({
      type: 'view',
      uri: URI,
      version: 2,
      view: { title: '', reels: [], broken: { message: 'this { is never closed', source } },
    });
    const badge = open.page.getByRole('button', { name: 'stale: this { is never closed' });
    await badge.click();
    expect(await reveals()).toEqual([{ type: 'reveal', source, focus: true }]);
    expect(await open.page.locator('#canvas').getAttribute('aria-label')).toContain('27 cues');
    await open.send({ type: 'view', uri: URI, view, version: 3 });
    await badge.waitFor({ state: 'hidden' });
  });

  test('the cursor lights its cue without moving the view, unless it is out of sight', async () => {
    await opened();
    const { page } = open;
    await page.locator('#canvas').focus();
    for (let press = 0; press < 5; press++) await page.keyboard.press('+');
    const before = await state();
    const inSight = view.reels[1]?.lanes
      .flatMap((lane) => lane.cues)
      .find((one) => {
        const from = (view.reels[1]?.startFrame ?? 0) + (before.reels?.first ?? 0);
        return one.startFrame > from + 2000 && one.startFrame < from + 3000;
      });
    const at = (start: number) => ({ type: 'cursor' as const, source: { uri: URI, start, end: start } });
    const picture = () => page.evaluate(() => (document.querySelector('canvas') as HTMLCanvasElement).toDataURL());
    const dark = await picture();
    await open.send(at((inSight ?? cue('bg-2-1')).source.start + 3));
    await open.settled();
    expect((await state()).reels).toEqual(before.reels);
    expect(await picture()).not.toBe(dark);
    await open.send(at(cue('music-2-0').source.start + 3));
    const after = await state();
    expect(after.reels?.first).not.toBe(before.reels?.first);
    expect(await xOf(cue('music-2-0').startFrame)).toBeGreaterThanOrEqual(124);
    expect(await reveals()).toEqual([]);
    await open.send(at(cue('adr-4-1').source.start));
    expect((await state()).reel).toBe('4');
  });

  test('the table is real, follows the picture and shows the text', async () => {
    await opened();
    const { page } = open;
    await page.waitForTimeout(350);
    expect(await page.locator('#table tbody tr').count()).toBe(26);
    expect(await page.locator('#table button').first().getAttribute('tabindex')).toBe('-1');
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    const row = page.getByRole('row', { name: /2m4/ });
    const kept = await row.elementHandle();
    await open.send({ type: 'view', uri: URI, view: { ...view, title: 'Night Train II' }, version: 2 });
    expect(await page.locator('caption').textContent()).toBe('Cues of Night Train II');
    expect(await kept?.evaluate((element) => element.isConnected)).toBe(true);
    await row.getByRole('button').click();
    expect(await reveals()).toEqual([{ type: 'reveal', source: cue('music-2-3').source, focus: true }]);
    await page.getByRole('button', { name: 'Schedule' }).click();
    expect(await page.locator('#table tbody tr').count()).toBe(view.schedule?.rows.length);
  });

  test('the schedule: a click, the arrows along dependencies, why a day is off', async () => {
    await opened({}, '');
    const { page } = open;
    await page.getByRole('button', { name: 'Schedule' }).click();
    await page.locator('#canvas').click({ position: { x: 60, y: 44 + 24 + 12 } });
    expect((await reveals())[0]?.source).toEqual(view.schedule?.rows[1]?.source);
    await page.keyboard.press('ArrowRight');
    expect((await state()).selected).toBe('directors-cut');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    expect((await state()).selected).toBe('lock-1');
    const { schedule } = await state();
    const hiatus = Date.parse('2026-08-06T00:00:00Z') / 86_400_000 + 0.5;
    const x = 248 + (hiatus - (schedule?.first ?? 0)) / (schedule?.unitsPerPixel ?? 1);
    await page.mouse.move(x, 300);
    await expect.poll(() => page.locator('#tooltip').textContent()).toBe('Thu 2026-08-06Hiatus');
  });

  test('a series: lines fold by key and by press, and stay so through an update', async () => {
    open = await harness.open();
    const { page } = open;
    const series = (version: number) => {
      const view = { title: 'Harbour Lights', reels: [], schedule: seriesSchedule(6) };
      return open.send({ type: 'view', uri: URI, view, version });
    };
    await series(1);
    await page.locator('#canvas').focus();
    await page.keyboard.press('ArrowDown');
    expect((await state()).selected).toBe('line cut');
    expect(await page.locator('#live').textContent()).toMatch(
      /6 instances: 2 done, 4 planned\. folded\. Enter unfolds it\.$/,
    );
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    expect((await state()).selected).toBe('cut of episode 101');
    expect((await state()).folds?.lines).toEqual({ cut: false });
    // The heading of the second line stands below the six instances of the first.
    await page.locator('#canvas').click({ position: { x: 60, y: 44 + 7 * 24 + 12 } });
    expect(await state()).toMatchObject({ selected: 'line picture-lock', folds: { lines: { 'picture-lock': false } } });
    await series(2);
    await page.keyboard.press('ArrowDown');
    expect((await state()).selected).toBe('picture-lock of episode 101');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    expect((await state()).folds?.lines).toEqual({ cut: false, 'picture-lock': true });
    expect(await reveals()).toEqual([]);
    expect(await page.locator('#table tbody tr').count()).toBe(seriesSchedule(6).rows.length);
  });

  test('the cursor in a line of several instances lights its heading', async () => {
    open = await harness.open();
    const schedule = seriesSchedule(2);
    const source = { uri: URI, start: 9000, end: 9040 };
    const rows = schedule.rows.map((row) => (row.line === 'premix' ? { ...row, source } : row));
    await open.send({
      type: 'view',
      uri: URI,
      view: { title: 'T', reels: [], schedule: { ...schedule, rows } },
      version: 1,
    });
    await open.settled();
    const picture = () => open.page.evaluate(() => (document.querySelector('canvas') as HTMLCanvasElement).toDataURL());
    const dark = await picture();
    await open.send({ type: 'cursor', source: { uri: URI, start: 9003, end: 9003 } });
    await open.settled();
    expect(await picture()).not.toBe(dark);
  });

  test('a scene shows its text', async () => {
    open = await harness.open();
    const parts = withParts(view, 4);
    await open.send({ type: 'view', uri: URI, view: parts, version: 1 });
    await open.page.getByLabel('Reel', { exact: true }).selectOption({ label: 'Reel 2' });
    await open.page.locator('#canvas').focus();
    await open.page.keyboard.press('0');
    const scene = parts.reels[1]?.scenes?.[1];
    const x = (await xOf(scene?.frame ?? 0)) + 6;
    await open.page.mouse.move(x, 37 + 44 + 30);
    await expect
      .poll(() => open.page.locator('#tooltip strong').textContent())
      .toBe('Scene 6 INT. SLEEPING CAR - NIGHT');
    await open.page.locator('#canvas').click({ position: { x, y: 44 + 30 } });
    expect(await reveals()).toEqual([{ type: 'reveal', source: scene?.source, focus: false }]);
  });

  test('words from a file stay words', async () => {
    open = await harness.open();
    const nasty = '<img src=x onerror=alert(1)>';
    const reels = [
      { ...view.reels[1]!, lanes: [{ department: 'music', cues: [{ ...cue('music-2-0'), title: nasty }] }] },
    ];
    await open.send({ type: 'view', uri: URI, view: { ...view, title: nasty, reels }, version: 1 });
    await open.page.locator('#canvas').focus();
    await open.page.keyboard.press('0');
    await open.settled();
    await open.page.mouse.move((await xOf(cue('music-2-0').startFrame)) + 6, 60 + 37 + MUSIC_Y - 60);
    await expect.poll(() => open.page.locator('#tooltip strong').textContent()).toContain(nasty);
    expect(await open.page.locator('img').count()).toBe(0);
  });

  test('says what to write while there is nothing to draw', async () => {
    open = await harness.open();
    expect(await open.page.locator('#empty').textContent()).toContain('Reading the show');
    await open.send({ type: 'empty', uri: URI, message: 'Write a show.', version: 1 });
    await open.page.getByText('Write a show.').waitFor();
    await open.page.getByText('1m1 01:00:08:00').waitFor();
  });

  test('takes another theme at once', async () => {
    await opened({ scale: 2 });
    const corner = () =>
      open.page.evaluate(() => {
        const canvas = document.querySelector('canvas') as HTMLCanvasElement;
        const context = canvas.getContext('2d') as CanvasRenderingContext2D;
        return { width: canvas.width, pixel: [...context.getImageData(400, canvas.height - 10, 1, 1).data] };
      });
    expect(await corner()).toEqual({ width: 2560, pixel: [31, 31, 31, 255] });
    await open.setTheme('hc-light');
    await open.settled();
    expect((await corner()).pixel).toEqual([255, 255, 255, 255]);
  });

  test('pans a hundred thousand cues in a small part of a frame', async () => {
    open = await harness.open();
    await open.send({ type: 'view', uri: URI, view: crowdedView(100_000), version: 1 });
    await open.page.locator('#canvas').focus();
    await open.page.keyboard.press('0');
    const times = await open.page.evaluate(async () => {
      const canvas = document.querySelector('canvas') as HTMLCanvasElement;
      const frames: number[] = [];
      const original = window.requestAnimationFrame;
      window.requestAnimationFrame = (draw) =>
        original((now) => {
          const start = performance.now();
          draw(now);
          frames.push(performance.now() - start);
        });
      for (let step = 0; step < 60; step++) {
        if (step === 30) canvas.dispatchEvent(new KeyboardEvent('keydown', { key: '+' }));
        canvas.dispatchEvent(new WheelEvent('wheel', { deltaX: step % 2 === 0 ? 30 : -30, cancelable: true }));
        await new Promise((done) => setTimeout(done, 5));
      }
      return frames.sort((a, b) => a - b);
    });
    const median = times[Math.floor(times.length / 2)] ?? Number.POSITIVE_INFINITY;
    console.log(
      `100,000 cues: ${times.length} frames, median ${median.toFixed(2)} ms, worst ${times.at(-1)?.toFixed(2)} ms`,
    );
    expect(times.length).toBeGreaterThan(10);
    expect(median).toBeLessThan(16);
  });
});
