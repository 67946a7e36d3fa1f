/** Hands to intentions: wheel, drag, pinch and keys, told apart here and named once. */
import type { Step } from './picture.ts';

/** What the page can be asked to do. Pixels are CSS pixels from the canvas's top left corner. */
export interface Intentions {
  pan(dx: number, dy: number): void;
  zoom(factor: number, x: number): void;
  zoomCentre(factor: number): void;
  fit(): void;
  /** To the first or last of what there is. */
  edge(which: 'start' | 'end'): void;
  /** By most of a window, across or down. */
  page(direction: 1 | -1, across: boolean): void;
  step(step: Step): void;
  press(x: number, y: number): void;
  activate(): void;
  hover(x: number, y: number): void;
  leave(): void;
  escape(): void;
}

/** How far a press may wander and still be a click, in pixels. */
const CLICK = 4;
const STEPS: Readonly<Record<string, Step>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** Listens on the canvas. */
export function listen(canvas: HTMLCanvasElement, to: Intentions): void {
  listenWheel(canvas, to);
  listenPointers(canvas, to);
  canvas.addEventListener('keydown', (event) => {
    if (key(event, to)) event.preventDefault();
  });
}

function listenWheel(canvas: HTMLCanvasElement, to: Intentions): void {
  canvas.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const unit =
        event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 24 : event.deltaMode === WheelEvent.DOM_DELTA_PAGE ? 400 : 1;
      // A pinch on a trackpad arrives as a wheel with ctrl, in much smaller steps than a wheel's notch.
      if (event.ctrlKey || event.metaKey) {
        const delta = Math.max(-60, Math.min(60, event.deltaY * unit));
        to.zoom(Math.exp(-delta * 0.008), event.offsetX);
      } else if (event.shiftKey && event.deltaX === 0) to.pan(event.deltaY * unit, 0);
      else to.pan(event.deltaX * unit, event.deltaY * unit);
    },
    { passive: false },
  );
}

function listenPointers(canvas: HTMLCanvasElement, to: Intentions): void {
  const down = new Map<number, { x: number; y: number }>();
  let travelled = 0;
  canvas.addEventListener('pointerdown', (event) => {
    if (event.button > 1) return;
    if (down.size === 0) travelled = 0;
    down.set(event.pointerId, { x: event.offsetX, y: event.offsetY });
    canvas.setPointerCapture(event.pointerId);
  });
  canvas.addEventListener('pointermove', (event) => {
    const before = down.get(event.pointerId);
    if (!before) return to.hover(event.offsetX, event.offsetY);
    const now = { x: event.offsetX, y: event.offsetY };
    travelled += Math.hypot(now.x - before.x, now.y - before.y);
    const other = [...down].find(([id]) => id !== event.pointerId)?.[1];
    if (other) {
      const apart = Math.hypot(before.x - other.x, before.y - other.y);
      if (apart > 0) to.zoom(Math.hypot(now.x - other.x, now.y - other.y) / apart, (now.x + other.x) / 2);
      to.pan((before.x - now.x) / 2, (before.y - now.y) / 2);
    } else if (travelled > CLICK) {
      to.leave();
      canvas.classList.add('dragged');
      to.pan(before.x - now.x, before.y - now.y);
    }
    down.set(event.pointerId, now);
  });
  const up = (event: PointerEvent): void => {
    if (!down.delete(event.pointerId) || down.size > 0) return;
    canvas.classList.remove('dragged');
    if (event.type === 'pointerup' && travelled <= CLICK) to.press(event.offsetX, event.offsetY);
  };
  canvas.addEventListener('pointerup', up);
  canvas.addEventListener('pointercancel', up);
  canvas.addEventListener('pointerleave', () => to.leave());
}

/** True when the key meant something here. */
function key(event: KeyboardEvent, to: Intentions): boolean {
  if (event.ctrlKey || event.metaKey) return false;
  const step = STEPS[event.key];
  if (step) {
    if (event.altKey || event.shiftKey)
      to.pan(step === 'left' ? -80 : step === 'right' ? 80 : 0, step === 'up' ? -48 : step === 'down' ? 48 : 0);
    else to.step(step);
    return true;
  }
  if (event.altKey) return false;
  const page = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : undefined;
  if (page) to.page(page, !event.shiftKey);
  else if (event.key === '+' || event.key === '=') to.zoomCentre(1.4);
  else if (event.key === '-' || event.key === '_') to.zoomCentre(1 / 1.4);
  else if (event.key === '0') to.fit();
  else if (event.key === 'Home') to.edge('start');
  else if (event.key === 'End') to.edge('end');
  else if (event.key === 'Enter' || event.key === ' ') to.activate();
  else if (event.key === 'Escape') to.escape();
  else return false;
  return true;
}
