/** A department's cues: bars with their words, hits, hatching, findings; far away, the runs they melt into. */
import { badge, type Context, clipped, faded as fade, hatch, ring, textWidth, wave, write } from './brush.ts';
import { toX } from './layout-camera.ts';
import type { Coverage } from './layout-coverage.ts';
import type { PlacedCue } from './layout-reels.ts';
import type { Look } from './picture.ts';
import type { Paint } from './theme.ts';
import { cueName, gravest, severityOf } from './words.ts';

/** From this width on a bar has round corners. */
const ROUNDED = 9;
/** With less room than this a bar says nothing inside itself. */
const ROOM_INSIDE = 16;

export function drawCueRow(look: Look, row: Coverage<PlacedCue>, y: number, bar: number, paint: Paint): void {
  const { camera, width, ctx, gutter: left } = look;
  const x = (unit: number): number => left + toX(camera, unit);
  const from = camera.first - 20 * camera.unitsPerPixel;
  const to = camera.first + (width - left) * camera.unitsPerPixel;
  row.inSight(from, to, camera.unitsPerPixel * 4, (run, next) => {
    const x1 = x(run.start);
    const x2 = Math.max(x(run.end), x1 + 2);
    if (x2 < left - 5) return;
    const cue = run.first === run.last ? row.row[run.first] : undefined;
    if (!cue) {
      ctx.fillStyle = paint.edge;
      ctx.fillRect(x1, y + 4, x2 - x1, bar - 8);
      const severity = severityOf(run.rank);
      if (severity) underline(look, x1, x2, y + bar, look.theme.severity[severity]);
      return;
    }
    const limit = next ? Math.min(x(next.start), width) : width;
    drawCue(look, {
      placed: cue,
      x1: Math.max(x1, left - 6),
      x2: Math.min(x2, width + 6),
      origin: x1,
      y,
      h: bar,
      limit,
      paint,
    });
  });
}

/** One bar on the canvas. */
interface Bar {
  readonly placed: PlacedCue;
  /** Its edges, kept near the window, and its true left edge. */
  readonly x1: number;
  readonly x2: number;
  readonly origin: number;
  readonly y: number;
  readonly h: number;
  /** Where its right neighbour begins. */
  readonly limit: number;
  readonly paint: Paint;
}

function drawCue(look: Look, bar: Bar): void {
  const { ctx, theme } = look;
  const { placed, x1, x2, origin, y, h, paint } = bar;
  const { cue } = placed;
  const w = x2 - x1;
  const lit = placed.key === look.hovered || placed.key === look.cursor;
  const round = w >= ROUNDED;

  const ground = lit ? paint.lit : paint.fill;
  ctx.fillStyle = placed.open ? fade(ctx, x1, x2, ground) : ground;
  box(ctx, x1, y, w, h, round ? [3] : undefined);
  if (cue.staleSince !== undefined && w > 3) hatch(ctx, x1, y, w, h, paint.line, origin);
  if (theme.highContrast && w > 3) {
    ctx.strokeStyle = placed.open ? fade(ctx, x1, x2, theme.line) : theme.line;
    ctx.lineWidth = 1;
    ctx.strokeRect(x1 + 0.5, y + 0.5, w - 1, h - 1);
  }
  ctx.fillStyle = paint.edge;
  if (origin >= x1 - 0.5 && !placed.comesIn) {
    box(ctx, x1, y, Math.min(3, w), h, round ? [3, 0, 0, 3] : undefined);
  }
  if (placed.goesOn) chevron(look, x2 - 9, y + h / 2, 4, paint.edge);
  if (placed.comesIn) chevron(look, x1 + 9, y + h / 2, -4, paint.edge);
  drawHits(look, bar);

  const gravity = gravest(cue.findings);
  let end = x2 - (placed.goesOn ? 12 : 4);
  if (gravity) {
    if (w > 6) wave(ctx, x1 + 1, x2 - 1, y + h + 1.5, theme.severity[gravity]);
    else underline(look, x1, x2, y + h, theme.severity[gravity]);
    if (w > 44)
      end -= badge(ctx, cue.findings.length, end, y + Math.min(h / 2, 12), theme, theme.severity[gravity]) + 3;
  }
  drawWords(look, bar, end);
  if (placed.key === look.cursor && placed.key !== look.selected) ring(ctx, x1, y, w, h, theme.foreground, 1);
  if (placed.key === look.selected) ring(ctx, x1, y, w, h, theme.focus, look.focused ? 2 : 1.5);
}

/** Corners cost a path each: narrow bars go without, so that thousands of them stay cheap. */
function box(ctx: Context, x: number, y: number, w: number, h: number, corners: number[] | undefined): void {
  if (!corners) {
    ctx.fillRect(x, y, w, h);
    return;
  }
  ctx.beginPath();
  ctx.roundRect(x, y, w, h, corners);
  ctx.fill();
}

function underline(look: Look, x1: number, x2: number, y: number, colour: string): void {
  look.ctx.fillStyle = colour;
  look.ctx.fillRect(x1, y, Math.max(x2 - x1, 3), 2);
}

/**
 * Number and title inside the bar when it is wide enough, else right of it when the row is free there; never over a
 * neighbour. A bar high enough has a second line for the cue's words.
 */
function drawWords(look: Look, bar: Bar, end: number): void {
  const { ctx, theme } = look;
  const { x1, x2, y, h, paint } = bar;
  const { cue } = bar.placed;
  if (x2 - x1 - 12 < ROOM_INSIDE && bar.limit - x2 < ROOM_INSIDE) return;
  const number = cue.number !== undefined && cue.title !== undefined ? cue.number : undefined;
  const title = number === undefined ? cueName(cue) : (cue.title ?? '');
  ctx.font = theme.strongFont;
  const staleWords = cue.staleSince === undefined ? '' : `stale since ${cue.staleSince}`;
  const needed = textWidth(ctx, [number, title, staleWords].filter(Boolean).join(' '));
  const roomInside = x2 - x1 - 12;
  const least = number === undefined ? ROOM_INSIDE : textWidth(ctx, number) + (bar.placed.comesIn ? 8 : 0);
  const inside = roomInside >= least && (needed <= roomInside || needed > bar.limit - x2 - 10);
  const left = inside ? Math.max(x1, look.gutter) + (bar.placed.comesIn ? 14 : 8) : x2 + 4;
  const stop = inside ? end : bar.limit - 6;
  const colour = inside ? paint.text : theme.muted;
  const aside = staleWords || cue.words.join(' · ');
  const asideColour = staleWords === '' ? paint.quiet : inside ? paint.warning : theme.warningText;
  const second = inside && h >= 34 && aside !== '';
  const line = second ? y + h / 2 - 7 : y + h / 2;
  let x = left;
  if (number !== undefined) {
    const width = textWidth(ctx, number);
    if (width > stop - x) return;
    if (inside) plate(look, bar, x, line, width);
    write(ctx, number, x, line, width, colour);
    x += width + 6;
  }
  ctx.font = theme.font;
  const shown = stop - x < 22 ? '' : clipped(ctx, title, stop - x);
  if (shown !== '') {
    if (inside) plate(look, bar, x, line, textWidth(ctx, shown));
    x += write(ctx, shown, x, line, stop - x, colour) + 8;
  }
  if (aside === '' || (!inside && staleWords === '')) return;
  ctx.font = theme.smallFont;
  const start = second ? left : x;
  const room = stop - start;
  const said = second ? clipped(ctx, aside, room) : textWidth(ctx, aside) <= room ? aside : '';
  if (said === '') return;
  const middle = second ? y + h / 2 + 8 : line;
  if (inside) plate(look, bar, start, middle, textWidth(ctx, said));
  write(ctx, said, start, middle, room, asideColour);
}

/** Ground under words where the bar is hatched. */
function plate(look: Look, bar: Bar, x: number, middle: number, width: number): void {
  if (bar.placed.cue.staleSince === undefined) return;
  look.ctx.fillStyle = bar.paint.fill;
  look.ctx.fillRect(x - 3, middle - 8, width + 6, 16);
}

function drawHits(look: Look, bar: Bar): void {
  const { ctx, camera } = look;
  const { placed, x1, x2, origin, y, h, paint } = bar;
  const near = x2 - x1 > 90;
  if (x2 - x1 < 14) return;
  ctx.fillStyle = paint.edge;
  let last = Number.NEGATIVE_INFINITY;
  for (const hit of placed.cue.hits) {
    const x = Math.round(origin + (hit.frame - placed.cue.startFrame) / camera.unitsPerPixel);
    if (placed.comesIn || x < x1 + 3 || x > x2 || x - last < 4) continue;
    last = x;
    ctx.fillRect(x, y + h - (near ? 7 : 4), 1.5, near ? 7 : 4);
    if (!near) continue;
    ctx.beginPath();
    ctx.moveTo(x - 2.5, y + h);
    ctx.lineTo(x + 0.75, y + h - 5);
    ctx.lineTo(x + 4, y + h);
    ctx.fill();
  }
}

/** Points right for a positive depth, left for a negative one. */
function chevron(look: Look, x: number, middle: number, depth: number, colour: string): void {
  const { ctx } = look;
  ctx.strokeStyle = colour;
  ctx.lineWidth = 2;
  ctx.beginPath();
  ctx.moveTo(x, middle - 5);
  ctx.lineTo(x + depth, middle);
  ctx.lineTo(x, middle + 5);
  ctx.stroke();
}
