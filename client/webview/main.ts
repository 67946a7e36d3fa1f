/** The timeline page: messages in, one picture out, intentions turned into a new state and drawn once a frame. */
import type { SourcePlace } from '../../server/src/language/views/timeline-view.ts';
import type { PageCamera, TimelineMode, ToHost, ToPage } from '../shared/timeline-messages.ts';
import { timelineTitle } from '../shared/timeline-title.ts';
import type { Context } from './brush.ts';
import { fillEmpty } from './empty.ts';
import { listen } from './input.ts';
import { bringIntoSight, type Camera, type Frame, fitted, held, panBy, toX, zoomAt } from './layout-camera.ts';
import { carried } from './layout-strip.ts';
import { cueTable, scheduleTable } from './layout-table.ts';
import type { Item, Picture } from './picture.ts';
import { type Pictures, picturesOf, schedulePicture } from './pictures.ts';
import {
  emptied,
  hasPicture,
  kept,
  NO_FOLDS,
  type PageState,
  received,
  restored,
  shownMode,
  withFold,
} from './state.ts';
import { Surface } from './surface.ts';
import { Table } from './table.ts';
import { readTheme, watchTheme } from './theme.ts';
import { Toolbar } from './toolbar.ts';
import { Tooltip } from './tooltip.ts';
import { spoken } from './words.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: ToHost): void;
  getState(): unknown;
  setState(state: unknown): void;
};

const host = acquireVsCodeApi();
const element = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const canvas = element<HTMLCanvasElement>('canvas');
const live = element('live');
const empty = element('empty');
const tooltip = new Tooltip(element('tooltip'));
const toolbar = new Toolbar(element('toolbar'), {
  mode: (mode) => change({ mode, modeChosen: true }),
  reel: (reel) => chooseReel(reel),
  zoom: (factor) => zoom(factor),
  fit: () => place(fitted),
  table: (table) => change({ table }),
  broken: () => state.broken && reveal(state.broken.source, true),
});
const table = new Table(element('table'), (source, key) => {
  change({ selected: key });
  reveal(source, true);
});

const surface = new Surface(canvas, paint);

let state: PageState = restored(host.getState());
let pictures: Pictures = {};
let theme = readTheme();
/** The item the text cursor is in, in each picture. */
let cursors: Partial<Record<TimelineMode, string>> = {};
let hovered: string | undefined;
let keeping: ReturnType<typeof setTimeout> | undefined;
let telling: ReturnType<typeof setTimeout> | undefined;

window.addEventListener('message', (event: MessageEvent<ToPage>) => {
  const message = event.data;
  if (message.type === 'view') take(received(state, message.uri, message.view, message.version));
  else if (message.type === 'empty') take(emptied(state, message.uri, message.message, message.version));
  else if (message.type === 'cursor') follow(message.source);
});
watchTheme(() => {
  theme = readTheme();
  surface.ask();
});
canvas.addEventListener('focus', () => surface.ask());
canvas.addEventListener('blur', () => surface.ask());
listen(canvas, {
  pan: (dx, dy) => place((frame, camera) => panBy(camera, frame, dx, dy)),
  zoom: (factor, x) =>
    place((frame, camera) => zoomAt(camera, frame, factor, Math.max(0, x - (picture()?.gutter ?? 0)))),
  zoomCentre: (factor) => zoom(factor),
  fit: () => place(fitted),
  edge: (which) =>
    place((frame, camera) => held({ ...camera, first: which === 'start' ? frame.from : frame.to }, frame)),
  page: (way, across) =>
    place((frame, camera) =>
      panBy(camera, frame, across ? way * frame.width * 0.85 : 0, across ? 0 : way * frame.height * 0.85),
    ),
  step: (step) => {
    const fold = selectedItem()?.fold;
    if (fold && step === (fold.open ? 'left' : 'right')) return toggle(fold);
    const item = picture()?.neighbour(state.selected, step, camera());
    if (item) select(item);
  },
  press: (x, y) => {
    const hit = picture()?.hit(camera(), x, y);
    if (hit?.key !== undefined) change({ selected: hit.key });
    if (hit?.fold) toggle(hit.fold);
    if (hit?.source) reveal(hit.source, false);
  },
  activate: () => {
    const item = selectedItem();
    if (item?.fold) toggle(item.fold);
    else if (item) reveal(item.source, true);
  },
  hover: (x, y) => {
    const hit = picture()?.hit(camera(), x, y);
    canvas.classList.toggle('pointing', hit?.source !== undefined || hit?.fold !== undefined);
    if (hit) tooltip.show(hit.tip, x, y);
    else tooltip.hide();
    light(hit?.key);
  },
  leave: () => {
    tooltip.hide();
    light(undefined);
  },
  escape: () => {
    tooltip.hide();
    const { selected: _, ...rest } = state;
    replace(rest);
  },
});
refresh();
host.postMessage({ type: 'ready' });

function picture(mode: TimelineMode = shownMode(state)): Picture | undefined {
  return pictures[mode];
}

function frameOf(shown: Picture): Frame {
  return shown.frame(surface.width, surface.height);
}

function camera(mode: TimelineMode = shownMode(state)): Camera {
  const shown = picture(mode);
  const there = state.cameras[mode];
  if (!shown) return there ?? { unitsPerPixel: 1, first: 0, top: 0 };
  return there ? held(there, frameOf(shown)) : fitted(frameOf(shown));
}

/** Moves the camera of the shown picture (or of the other one) and draws. */
function place(move: (frame: Frame, camera: Camera) => Camera, mode: TimelineMode = shownMode(state)): void {
  const shown = picture(mode);
  if (!shown) return;
  tooltip.hide();
  replace({ ...state, cameras: { ...state.cameras, [mode]: move(frameOf(shown), camera(mode)) satisfies PageCamera } });
}

function selectedItem(): Item | undefined {
  return state.selected === undefined ? undefined : picture()?.item(state.selected);
}

/** Folds or unfolds a line of the schedule; the rows above it stay where they are. */
function toggle({ line, open }: NonNullable<Item['fold']>): void {
  state = withFold(state, line, open);
  const schedule = state.view && schedulePicture(state.view, state.folds ?? NO_FOLDS);
  pictures = { ...pictures, ...(schedule ? { schedule } : {}) };
  tooltip.hide();
  findCursor();
  const item = selectedItem();
  if (item?.fold) live.textContent = foldWords(item);
  surface.ask();
  keep();
}

function foldWords(item: Item): string {
  return `${spoken(item.tip)}. Enter ${item.fold?.open ? 'folds' : 'unfolds'} it.`;
}

/** Around the selected item while it is in sight, else around the middle. */
function zoom(factor: number): void {
  const item = selectedItem();
  place((frame, from) => {
    const x = item ? toX(from, item.box.start) : -1;
    return zoomAt(from, frame, factor, x >= 0 && x <= frame.width ? x : frame.width / 2);
  });
}

/** Keeps the frame at the left edge where it was when the strip under it changed. */
function take(next: PageState): void {
  const before = pictures.reels;
  const viewChanged = next.view !== state.view || next.reel !== state.reel;
  if (viewChanged) pictures = next.view ? picturesOf(next.view, next.reel, next.folds ?? NO_FOLDS) : {};
  const after = pictures.reels;
  const place = next.cameras.reels;
  if (before && after && place && viewChanged && next.reel === state.reel) {
    const first = carried(before.scene.strip, after.scene.strip, place.first);
    next = { ...next, cameras: { ...next.cameras, reels: { ...place, first } } };
  }
  const elsewhere = next.view?.episode?.number !== state.view?.episode?.number;
  state = next;
  if (viewChanged) findCursor();
  if (elsewhere) showCursor();
  refresh();
}

function chooseReel(reel: string | undefined): void {
  const { reel: _, ...rest } = state;
  const { reels: __, ...cameras } = state.cameras;
  take({ ...rest, cameras, ...(reel === undefined ? {} : { reel }) });
}

function change(part: Partial<PageState>): void {
  replace({ ...state, ...part });
}

function replace(next: PageState): void {
  const controls = next.mode !== state.mode || next.table !== state.table;
  const marked = next.selected !== state.selected;
  state = next;
  if (controls) refresh();
  else if (marked) table.mark(state.selected);
  surface.ask();
  keep();
}

function select(item: Item): void {
  live.textContent = item.fold ? foldWords(item) : `${spoken(item.tip)}. Enter shows its text.`;
  place((frame, from) => bringIntoSight(from, frame, item.box));
  change({ selected: item.key });
}

function reveal(source: SourcePlace, focus: boolean): void {
  host.postMessage({ type: 'reveal', source, focus });
}

function light(key: string | undefined): void {
  if (key === hovered) return;
  hovered = key;
  surface.ask();
}

/** The text cursor moved: its item lights up, and comes into sight only if it was out of it. */
function follow(source: SourcePlace | undefined): void {
  const { cursorPlace: _, ...rest } = state;
  replace(source ? { ...rest, cursorPlace: source } : rest);
  findCursor();
  if (!source) return;
  const elsewhere = state.reel === undefined ? undefined : otherReel(source);
  if (elsewhere !== undefined) chooseReel(elsewhere);
  showCursor();
}

/** Brings the items that the text cursor is in into sight. */
function showCursor(): void {
  for (const mode of ['reels', 'schedule'] as const) {
    const key = cursors[mode];
    const item = key === undefined ? undefined : picture(mode)?.item(key);
    if (item) place((frame, from) => bringIntoSight(from, frame, item.box), mode);
  }
}

function findCursor(): void {
  const { cursorPlace } = state;
  cursors = {};
  if (!cursorPlace) return;
  for (const mode of ['reels', 'schedule'] as const) {
    const key = picture(mode)?.itemAt(cursorPlace, camera(mode))?.key;
    if (key !== undefined) cursors[mode] = key;
  }
}

/** The reel that has the cue at this place, when the one shown has not. */
function otherReel(source: SourcePlace): string | undefined {
  if (!state.view || shownMode(state) !== 'reels' || picture('reels')?.itemAt(source, camera('reels')))
    return undefined;
  const { reels } = picturesOf(state.view, undefined, state.folds ?? NO_FOLDS);
  const item = reels?.itemAt(source, camera('reels'));
  return item && reels?.scene.cues.get(item.key)?.reel.key;
}

/** Everything outside the canvas, then the canvas. */
function refresh(): void {
  const { view, reel, broken } = state;
  const mode = shownMode(state);
  const shown = picture();
  const nothing = !view || !hasPicture(view);
  const stale = view?.broken === undefined;
  toolbar.update({
    mode,
    hasSchedule: (view?.schedule?.rows.length ?? 0) > 0,
    picture: view?.picture,
    rate: view?.rate?.token,
    reels: view?.reels ?? [],
    reel,
    table: state.table,
    broken: broken && { words: `${stale ? 'stale' : 'incomplete'}: ${broken.message}`, stale },
  });
  empty.hidden = shown !== undefined;
  if (!shown) fillEmpty(empty, mode, state.version < 0, nothing ? state.message : undefined);
  canvas.hidden = shown === undefined || state.table;
  if (shown) canvas.setAttribute('aria-label', shown.summary);
  table.show(state.table && shown !== undefined);
  clearTimeout(telling);
  // Out of sight it may lag behind the typing; on screen it may not.
  if (state.table) fillTable();
  else telling = setTimeout(fillTable, 300);
  surface.ask();
  keep();
}

function fillTable(): void {
  const { view, reel, selected } = state;
  if (!view || !picture()) return;
  const schedule = shownMode(state) === 'schedule' ? view.schedule : undefined;
  table.update(
    schedule
      ? scheduleTable(timelineTitle(view), schedule)
      : cueTable({ ...view, title: timelineTitle(view) }, reel, pictures.label ?? String),
  );
  table.mark(selected);
}

function paint(ctx: Context, width: number, height: number): void {
  const shown = picture();
  if (!shown) return;
  const from = camera();
  shown.draw({
    ctx,
    width,
    height,
    gutter: shown.gutter,
    camera: from,
    theme,
    selected: state.selected,
    cursor: cursors[shownMode(state)],
    hovered,
    focused: document.activeElement === canvas,
  });
}

/** Kept a moment after the last change, so that a drag does not write at every pixel. */
function keep(): void {
  clearTimeout(keeping);
  keeping = setTimeout(() => {
    if (state.uri !== '') host.setState(kept(state));
  }, 150);
}
