/** Small strokes both pictures share: clipped words, crisp lines, hatching, flags, diamonds. */
import type { Theme } from './theme.ts';

export type Context = CanvasRenderingContext2D;

const measured = new Map<string, number>();

function widthOf(ctx: Context, text: string): number {
  const key = `${ctx.font}\n${text}`;
  let width = measured.get(key);
  if (width === undefined) {
    if (measured.size > 20_000) measured.clear();
    width = ctx.measureText(text).width;
    measured.set(key, width);
  }
  return width;
}

/** The text, or as much of it as fits with an ellipsis; empty when not even two letters do. */
export function clipped(ctx: Context, text: string, room: number): string {
  if (room < 8) return '';
  if (widthOf(ctx, text) <= room) return text;
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (widthOf(ctx, `${text.slice(0, middle).trimEnd()}…`) <= room) low = middle;
    else high = middle - 1;
  }
  return low < 2 ? '' : `${text.slice(0, low).trimEnd()}…`;
}

/** Writes the text clipped to its room, vertically centred on `y`; returns the width used. */
export function write(ctx: Context, text: string, x: number, y: number, room: number, colour: string): number {
  const shown = clipped(ctx, text, room);
  if (shown === '') return 0;
  ctx.fillStyle = colour;
  ctx.textBaseline = 'middle';
  ctx.fillText(shown, x, y + 0.5);
  return widthOf(ctx, shown);
}

/** Like `write`, with the background around the letters, for words that lines may cross. */
export function halo(ctx: Context, text: string, x: number, y: number, room: number, theme: Theme): void {
  const shown = clipped(ctx, text, room);
  ctx.textBaseline = 'middle';
  ctx.lineJoin = 'round';
  ctx.lineWidth = 5;
  ctx.strokeStyle = theme.background;
  ctx.strokeText(shown, x, y + 0.5);
  ctx.fillStyle = theme.muted;
  ctx.fillText(shown, x, y + 0.5);
}

export function textWidth(ctx: Context, text: string): number {
  return widthOf(ctx, text);
}

/** A line one device pixel crisp, across or down. */
export function hairline(ctx: Context, x1: number, y1: number, x2: number, y2: number, colour: string): void {
  ctx.fillStyle = colour;
  if (x1 === x2) ctx.fillRect(Math.round(x1), y1, 1, y2 - y1);
  else ctx.fillRect(x1, Math.round(y1), x2 - x1, 1);
}

/** The corner above the names: the show's title and how much there is. */
export function corner(
  look: { ctx: Context; theme: Theme; gutter: number },
  height: number,
  title: string,
  count: string,
): void {
  const { ctx, theme, gutter } = look;
  ctx.fillStyle = theme.panel;
  ctx.fillRect(0, 0, gutter - 1, height - 1);
  ctx.font = theme.strongFont;
  write(ctx, title, 12, 13, gutter - 20, theme.foreground);
  ctx.font = theme.smallFont;
  write(ctx, count, 12, 31, gutter - 20, theme.muted);
  hairline(ctx, 0, height - 1, gutter, height - 1, theme.line);
}

/** Slanted lines inside a box; they hang on the picture, not the window, so they do not crawl while it is panned. */
export function hatch(ctx: Context, x: number, y: number, w: number, h: number, colour: string, origin: number): void {
  ctx.save();
  ctx.beginPath();
  ctx.rect(x, y, w, h);
  ctx.clip();
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1.5;
  ctx.beginPath();
  const step = 7;
  const from = x - h - ((((x - h - origin) % step) + step) % step);
  for (let at = from; at < x + w; at += step) {
    ctx.moveTo(at, y + h);
    ctx.lineTo(at + h, y);
  }
  ctx.stroke();
  ctx.restore();
}

/** The wave under what a finding speaks of, in its severity's colour. */
export function wave(ctx: Context, x1: number, x2: number, y: number, colour: string): void {
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1.25;
  ctx.beginPath();
  ctx.moveTo(x1, y);
  let up = true;
  for (let x = x1 + 2.5; x <= x2; x += 2.5) {
    ctx.lineTo(x, y + (up ? -2 : 0));
    up = !up;
  }
  ctx.stroke();
}

/** A round count of findings, its right edge at `x`; returns its width. */
export function badge(ctx: Context, count: number, x: number, y: number, theme: Theme, colour: string): number {
  ctx.font = theme.smallFont;
  const text = count > 9 ? '9+' : `${count}`;
  const width = Math.max(14, widthOf(ctx, text) + 7);
  ctx.fillStyle = colour;
  ctx.beginPath();
  ctx.roundRect(x - width, y - 7, width, 14, 7);
  ctx.fill();
  ctx.fillStyle = theme.background;
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'center';
  ctx.fillText(text, x - width / 2, y + 0.5);
  ctx.textAlign = 'left';
  return width;
}

export function diamond(ctx: Context, x: number, y: number, radius: number, fill: string, edge: string): void {
  ctx.beginPath();
  ctx.moveTo(x, y - radius);
  ctx.lineTo(x + radius, y);
  ctx.lineTo(x, y + radius);
  ctx.lineTo(x - radius, y);
  ctx.closePath();
  ctx.fillStyle = fill;
  ctx.fill();
  ctx.strokeStyle = edge;
  ctx.lineWidth = 1.5;
  ctx.stroke();
}

/** The sign of what is done. */
export function checkMark(ctx: Context, x: number, y: number, size: number, colour: string): void {
  ctx.strokeStyle = colour;
  ctx.lineWidth = Math.max(1.25, size / 3);
  ctx.lineJoin = 'miter';
  ctx.beginPath();
  ctx.moveTo(x - size, y);
  ctx.lineTo(x - size / 3, y + size * 0.7);
  ctx.lineTo(x + size, y - size * 0.8);
  ctx.stroke();
}

/** A flag on a pole that stands at `x` from `top` down to `bottom`. */
export function flag(ctx: Context, x: number, top: number, bottom: number, fill: string): void {
  ctx.fillStyle = fill;
  ctx.fillRect(Math.round(x), top, 1.5, bottom - top);
  ctx.beginPath();
  ctx.moveTo(x + 1, top);
  ctx.lineTo(x + 10, top + 3.5);
  ctx.lineTo(x + 1, top + 7);
  ctx.closePath();
  ctx.fill();
}

/** A line through the points with rounded corners and, if wanted, a head at its end. */
export function arrow(
  ctx: Context,
  points: readonly (readonly [number, number])[],
  colour: string,
  width: number,
): void {
  const first = points[0];
  const tip = points.at(-1);
  const before = points.at(-2);
  if (!first || !tip || !before) return;
  ctx.strokeStyle = colour;
  ctx.fillStyle = colour;
  ctx.lineWidth = width;
  ctx.beginPath();
  ctx.moveTo(first[0], first[1]);
  for (let index = 1; index < points.length - 1; index++) {
    const corner = points[index] ?? tip;
    const next = points[index + 1] ?? tip;
    ctx.arcTo(corner[0], corner[1], next[0], next[1], 4);
  }
  ctx.lineTo(tip[0], tip[1]);
  ctx.stroke();
  const angle = Math.atan2(tip[1] - before[1], tip[0] - before[0]);
  const size = width > 1.2 ? 6 : 5;
  ctx.beginPath();
  ctx.moveTo(tip[0], tip[1]);
  ctx.lineTo(tip[0] - size * Math.cos(angle - 0.45), tip[1] - size * Math.sin(angle - 0.45));
  ctx.lineTo(tip[0] - size * Math.cos(angle + 0.45), tip[1] - size * Math.sin(angle + 0.45));
  ctx.closePath();
  ctx.fill();
}

/** The outline of what was and no longer counts. */
export function dashed(ctx: Context, x: number, y: number, w: number, h: number, colour: string): void {
  ctx.save();
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1;
  ctx.setLineDash([3, 2]);
  ctx.strokeRect(x + 0.5, y + 0.5, Math.max(w - 1, 1), Math.max(h - 1, 1));
  ctx.restore();
}

/** The ring around what is selected, or (thinner) around what the text cursor is in. */
export function ring(ctx: Context, x: number, y: number, w: number, h: number, colour: string, width: number): void {
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.beginPath();
  ctx.roundRect(x - width / 2 - 1, y - width / 2 - 1, w + width + 2, h + width + 2, 4);
  ctx.stroke();
}

/** A fill that fades out to the right: an end nobody knows yet. */
export function faded(ctx: Context, x1: number, x2: number, colour: string): CanvasGradient {
  const gradient = ctx.createLinearGradient(x1, 0, x2, 0);
  gradient.addColorStop(0, colour);
  gradient.addColorStop(0.35, colour);
  gradient.addColorStop(1, colour.replace(/,[^,]*\)$/, ',0)'));
  return gradient;
}

/** Draws with everything outside a rectangle cut off. */
export function drawWithin(
  ctx: Context,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  draw: () => void,
): void {
  ctx.save();
  ctx.beginPath();
  ctx.rect(x, y, width, height);
  ctx.clip();
  draw();
  ctx.restore();
}
