/**
 * The timeline of 100,000 cues in a real browser: the page as it ships, with a stand-in for the editor around it. A frame
 * is what the page does for one turn of the wheel: the event, the drawing, and until the pixels are there.
 */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { timelinePage } from '../../../client/shared/timeline-page.ts';
import type { TimelineView } from '../../../server/src/language/views/timeline-view.ts';
import { inBrowser } from '../browser.ts';
import { generateTimeline } from '../generate-timeline.ts';
import type { Bench, Group } from '../group.ts';
import { type Measured, summary } from '../measure.ts';
import { leftOut, shown, timesLess, within } from '../row.ts';

const CUES = 100_000;
const FRAMES = 120;

export const timeline: Group = {
  name: 'timeline',
  title: `The timeline of ${CUES.toLocaleString('en')} cues`,
  async measure(bench) {
    const { report, chromium } = bench;
    if (!chromium) return report(leftOut('the page in a browser', 'there is no Chromium'));
    const view = generateTimeline(CUES);
    const { loading, panning, all } = await measureOurs(bench, chromium, view);
    report(within('pan, a frame', panning.median, 2));
    report(timesLess('pan, a frame', panning.median, { name: 'every cue drawn', value: all.median }, 40));
    report(shown('pan, a frame, p99', panning.p99));
    const vis = await measureVis(bench, chromium, view);
    if (!vis) return report(leftOut('load', 'vis-timeline could not be installed'));
    report(timesLess('load, to the first picture', loading, { name: 'vis-timeline', value: vis.loading }, 20));
    report(shown('pan, a frame', panning.median, { name: 'vis-timeline', value: vis.panning.median }));
  },
};

interface OurTimes {
  readonly loading: number;
  readonly panning: Measured;
  readonly all: Measured;
}

async function measureOurs({ product }: Bench, chromium: string, view: TimelineView): Promise<OurTimes> {
  const dist = join(product, 'dist', 'webview');
  // Its policy speaks of the editor's own addresses.
  const html = timelinePage({ scriptUri: '', styleUri: '', cspSource: "'self'", nonce: '' }).replace(
    /<meta http-equiv[^>]*>|<link[^>]*>|<script[^>]*><\/script>/g,
    '',
  );
  const page = { html, scripts: [], styles: [join(dist, 'timeline.css')] };
  return inBrowser(chromium, page, async (opened) => {
    await opened.evaluate(prepare);
    await opened.addScriptTag({ path: join(dist, 'timeline.js') });
    const loading = await opened.evaluate(
      loadOurs,
      JSON.stringify({ type: 'view', uri: 'file:///b', view, version: 1 }),
    );
    const panning = await opened.evaluate(panOurs, FRAMES);
    const all = await opened.evaluate(drawAll, { frames: FRAMES / 4, text: spans(view) });
    return { loading, panning: summary(panning), all: summary(all) };
  });
}

interface Stage {
  acquireVsCodeApi(): unknown;
  /** Resolves with the time when the pixels of the next drawing are there. */
  nextDrawing(): Promise<number>;
}

/** Runs in the page before its script: the editor's side, and a way to know when a drawing is done. */
function prepare(): void {
  const stage = window as unknown as Stage;
  stage.acquireVsCodeApi = () => ({ postMessage: () => {}, getState: () => undefined, setState: () => {} });
  let waiting: ((time: number) => void)[] = [];
  const real = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) =>
    real((time) => {
      const started = performance.now();
      callback(time);
      // Nothing is drawn before somebody wants to know a pixel.
      document.querySelector('canvas')!.getContext('2d')!.getImageData(0, 0, 1, 1);
      const drawn = performance.now() - started;
      for (const resolve of waiting.splice(0)) resolve(drawn);
    });
  stage.nextDrawing = () => new Promise((resolve) => waiting.push(resolve));
  waiting = [];
}

/** From data in the page to pixels. */
async function loadOurs(text: string): Promise<number> {
  const stage = window as unknown as Stage;
  const data = JSON.parse(text);
  await new Promise((resolve) => setTimeout(resolve, 300));
  const drawing = stage.nextDrawing();
  const started = performance.now();
  window.dispatchEvent(new MessageEvent('message', { data }));
  const taken = performance.now() - started;
  return taken + (await drawing);
}

async function panOurs(frames: number): Promise<number[]> {
  const stage = window as unknown as Stage;
  const canvas = document.querySelector('canvas')!;
  const wheel = (deltaX: number, deltaY = 0, ctrlKey = false) => {
    const { left, top, width, height } = canvas.getBoundingClientRect();
    const at = { clientX: left + width / 2, clientY: top + height / 2, bubbles: true, cancelable: true };
    canvas.dispatchEvent(new WheelEvent('wheel', { deltaX, deltaY, ctrlKey, ...at }));
  };
  // A little nearer than all of it, so that there is somewhere to pan to: half of the cues stay in sight.
  const zoomed = stage.nextDrawing();
  for (let turn = 0; turn < 7; turn++) wheel(0, -10, true);
  await zoomed;
  const times: number[] = [];
  for (let frame = 0; frame < frames + 20; frame++) {
    const drawing = stage.nextDrawing();
    const started = performance.now();
    wheel(frame % 40 < 20 ? 15 : -15);
    const handled = performance.now() - started;
    const drawn = await drawing;
    if (frame >= 20) times.push(handled + drawn);
  }
  return times;
}

/** Every cue as a box, whatever is in sight: what a page does that knows no better. */
async function drawAll({ frames, text }: { frames: number; text: string }): Promise<number[]> {
  const cues: number[][] = JSON.parse(text);
  const canvas = document.createElement('canvas');
  canvas.width = 1280;
  canvas.height = 600;
  document.body.append(canvas);
  const context = canvas.getContext('2d', { alpha: false })!;
  const first = cues[0]![0]!;
  const perPixel = (cues.at(-1)![1]! - first) / canvas.width;
  const times: number[] = [];
  for (let frame = 0; frame < frames; frame++) {
    await new Promise((resolve) => setTimeout(resolve, 0));
    const started = performance.now();
    context.fillStyle = '#222';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.fillStyle = '#48c';
    for (const [start, end, row] of cues) {
      context.fillRect((start! - first) / perPixel + frame, row! * 90, Math.max(1, (end! - start!) / perPixel), 40);
    }
    context.getImageData(0, 0, 1, 1);
    times.push(performance.now() - started);
  }
  return times;
}

/** Start, end and row of every cue, in the order of time; as text, since the browser takes long for large objects. */
function spans(view: TimelineView): string {
  const all = view.reels.flatMap(({ lanes }) =>
    lanes.flatMap(({ cues }, row) => cues.map(({ startFrame, endFrame }) => [startFrame, endFrame!, row])),
  );
  return JSON.stringify(all.sort((a, b) => a[0]! - b[0]!));
}

async function measureVis(
  { peers }: Bench,
  chromium: string,
  view: TimelineView,
): Promise<{ loading: number; panning: Measured } | undefined> {
  if (!peers.visTimeline) return undefined;
  const folder = join(peers.visTimeline, 'vis-timeline');
  const page = {
    html: '<body><div id="timeline"></div></body>',
    scripts: [join(folder, 'standalone', 'umd', 'vis-timeline-graph2d.min.js')],
    styles: [join(folder, 'styles', 'vis-timeline-graph2d.min.css')],
  };
  const { loading, panning } = await inBrowser(chromium, page, (opened: Page) =>
    opened.evaluate(measureVisInPage, { text: spans(view), frames: 5 }),
  );
  return { loading, panning: summary(panning) };
}

async function measureVisInPage({ text, frames }: { text: string; frames: number }) {
  interface Vis {
    DataSet: new (items: object[]) => object;
    Timeline: new (
      element: Element,
      items: object,
      groups: object,
      options: object,
    ) => {
      setWindow(start: number, end: number, options: object): void;
      getWindow(): { start: Date; end: Date };
      redraw(): void;
    };
  }
  const { vis } = globalThis as unknown as { vis: Vis };
  const items = (JSON.parse(text) as number[][]).map(([start, end, row], id) => ({
    id,
    group: row,
    start: start! * 40,
    end: end! * 40,
    content: `Cue ${id}`,
  }));
  const groups = [0, 1, 2, 3, 4, 5].map((id) => ({ id, content: `Lane ${id}` }));
  const started = performance.now();
  // Made easy for it: nothing overlaps, so there is nothing to stack; and a hundredth of the cues is in sight, since it
  // makes an element of the page for each of these, and all would take it minutes.
  const [first, last] = [items[0]!.start, items.at(-1)!.end];
  const sight = { start: first, end: first + (last - first) / 100 };
  const options = { stack: false, height: 600, showTooltips: false, ...sight };
  const timeline = new vis.Timeline(document.getElementById('timeline')!, new vis.DataSet(items), groups, options);
  timeline.redraw();
  const loading = performance.now() - started;
  const panning: number[] = [];
  for (let frame = 0; frame < frames; frame++) {
    const { start, end } = timeline.getWindow();
    const by = ((end.getTime() - start.getTime()) / 1280) * 15;
    const began = performance.now();
    timeline.setWindow(start.getTime() + by, end.getTime() + by, { animation: false });
    timeline.redraw();
    panning.push(performance.now() - began);
    await new Promise(requestAnimationFrame);
  }
  return { loading, panning };
}
