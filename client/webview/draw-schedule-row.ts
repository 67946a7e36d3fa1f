/** One row of the schedule: a bar, a bracket, a gate's leaf, a diamond or a flag, and what is promised. */
import { badge, diamond, flag, halo, ring, wave, write } from './brush.ts';
import { toX } from './layout-camera.ts';
import type { BarBox } from './layout-dependencies.ts';
import { BAR, type PlacedRow, ROW } from './layout-schedule.ts';
import type { Look } from './picture.ts';
import type { Paint } from './theme.ts';
import { gravest, isLate } from './words.ts';

/** Half the width of a diamond or a gate. */
const HALF = 7;

/** The box an item takes on the canvas, or nothing while it has no date. `y` is the top of its row. */
export function boxOf(look: Look, placed: PlacedRow, y: number): BarBox | undefined {
  if (placed.start === undefined || placed.end === undefined) return undefined;
  const x1 = look.gutter + toX(look.camera, placed.start);
  const x2 = look.gutter + toX(look.camera, placed.end);
  const top = y + (ROW - BAR) / 2;
  if (placed.point) return { left: x1 - HALF, right: x1 + HALF, top, bottom: top + BAR };
  return { left: x1, right: Math.max(x2, x1 + 3), top, bottom: top + BAR };
}

export function drawRow(look: Look, placed: PlacedRow, y: number): void {
  const { ctx, theme, width, gutter: left } = look;
  const { row } = placed;
  const box = boxOf(look, placed, y);
  const paint = theme.item[row.kind];
  if (!box) {
    drawDue(look, placed, y);
    ctx.font = theme.smallFont;
    write(ctx, 'no date', left + 8, y + ROW / 2, 80, theme.muted);
    return;
  }
  if (box.right < left - 20 || box.left > width + 200) {
    drawDue(look, placed, y);
    return;
  }
  const middle = (box.top + box.bottom) / 2;
  const centre = (box.left + box.right) / 2;
  const lit = placed.key === look.hovered || placed.key === look.cursor;
  if (row.kind === 'task') drawTask(look, placed, box, paint, lit);
  else if (row.kind === 'phase') drawPhase(look, box, paint);
  else if (row.kind === 'lock') drawGate(look, centre, box, paint, lit);
  else if (row.kind === 'delivery') drawParcel(look, centre, middle, paint, lit);
  else
    diamond(
      ctx,
      centre,
      middle,
      row.kind === 'milestone' ? 7 : 6,
      row.kind === 'milestone' ? paint.edge : lit ? paint.lit : paint.fill,
      paint.edge,
    );

  drawDue(look, placed, y);
  const gravity = gravest(row.findings);
  let x = box.right + 14;
  if (gravity) {
    wave(ctx, box.left, Math.max(box.right, box.left + 12), box.bottom + 3.5, theme.severity[gravity]);
    x += badge(ctx, row.findings.length, x + 15, middle, theme, theme.severity[gravity]) + 5;
  }
  drawAside(look, placed, box, x, middle);
  if (placed.key === look.cursor && placed.key !== look.selected) {
    ring(ctx, box.left, box.top, box.right - box.left, BAR, theme.foreground, 1);
  }
  if (placed.key === look.selected)
    ring(ctx, box.left, box.top, box.right - box.left, BAR, theme.focus, look.focused ? 2 : 1.5);
}

function drawTask(look: Look, { row }: PlacedRow, box: BarBox, paint: Paint, lit: boolean): void {
  const { ctx, theme } = look;
  const w = box.right - box.left;
  ctx.fillStyle = lit ? paint.lit : paint.fill;
  ctx.beginPath();
  ctx.roundRect(box.left, box.top, w, BAR, Math.min(3, w / 2));
  ctx.fill();
  ctx.strokeStyle = paint.edge;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.roundRect(box.left + 0.5, box.top + 0.5, Math.max(w - 1, 1), BAR - 1, Math.min(3, w / 2));
  ctx.stroke();
  if (row.pinned && w > 8) {
    ctx.fillStyle = paint.edge;
    ctx.fillRect(box.left, box.top, 4, BAR);
  }
  ctx.font = theme.smallFont;
  const at = Math.max(box.left, look.gutter) + (row.pinned ? 9 : 6);
  if (w > 34) write(ctx, crew(row), at, (box.top + box.bottom) / 2, box.right - 4 - at, paint.text);
}

function drawPhase(look: Look, box: BarBox, paint: Paint): void {
  const { ctx } = look;
  const top = box.top + 3;
  ctx.fillStyle = paint.edge;
  ctx.fillRect(box.left, top, box.right - box.left, 4);
  for (const [x, way] of [
    [box.left, 1],
    [box.right, -1],
  ] as const) {
    ctx.beginPath();
    ctx.moveTo(x, top);
    ctx.lineTo(x, top + 9);
    ctx.lineTo(x + 6 * way, top + 4);
    ctx.lineTo(x + 6 * way, top);
    ctx.fill();
  }
}

/** A gate: two posts and a bar between them. */
function drawGate(look: Look, x: number, box: BarBox, paint: Paint, lit: boolean): void {
  const { ctx } = look;
  ctx.fillStyle = lit ? paint.lit : paint.fill;
  ctx.fillRect(x - HALF, box.top, HALF * 2, BAR);
  ctx.fillStyle = paint.edge;
  ctx.fillRect(x - HALF, box.top - 1, 3, BAR + 2);
  ctx.fillRect(x + HALF - 3, box.top - 1, 3, BAR + 2);
  ctx.fillRect(x - HALF, box.top + 3, HALF * 2, 2);
  ctx.fillRect(x - HALF, box.bottom - 5, HALF * 2, 2);
}

function drawParcel(look: Look, x: number, y: number, paint: Paint, lit: boolean): void {
  const { ctx } = look;
  ctx.beginPath();
  ctx.roundRect(x - 6, y - 6, 12, 12, 2);
  ctx.fillStyle = lit ? paint.lit : paint.fill;
  ctx.fill();
  ctx.strokeStyle = paint.edge;
  ctx.lineWidth = 1.5;
  ctx.stroke();
  ctx.fillStyle = paint.edge;
  ctx.fillRect(x - 1, y - 6, 2, 6);
}

function drawDue(look: Look, placed: PlacedRow, y: number): void {
  const { row } = placed;
  if (row.dueDay === undefined) return;
  const { ctx, theme, camera, width, gutter: left } = look;
  const x = left + toX(camera, row.dueDay + 0.5);
  if (x < left - 12 || x > width) return;
  const colour = isLate(row) ? theme.severity.error : theme.muted;
  if (placed.end !== undefined) {
    ctx.fillStyle = colour;
    const from = left + toX(camera, placed.end);
    for (let at = Math.min(from, x); at < Math.max(from, x); at += 4) ctx.fillRect(at, y + ROW / 2, 2, 1);
  }
  flag(ctx, x, y + 4, y + ROW - 4, colour);
}

/** Signers and crew of what is too small to hold words, right of it. */
function drawAside(look: Look, { row }: PlacedRow, box: BarBox, x: number, y: number): void {
  const { ctx, theme } = look;
  if (row.kind === 'phase' || (row.kind === 'task' && box.right - box.left > 34)) return;
  const text = row.kind === 'lock' ? (row.signers.length > 0 ? `signed by ${row.signers.join(', ')}` : '') : crew(row);
  ctx.font = theme.smallFont;
  const flagX =
    row.dueDay === undefined
      ? Number.POSITIVE_INFINITY
      : x + (row.dueDay - (row.startDay ?? 0)) / look.camera.unitsPerPixel;
  const room = Math.min(180, look.width - x - 6, flagX > x - 10 ? flagX - x - 12 : 180);
  halo(ctx, text, x, y, room, theme);
}

function crew(row: PlacedRow['row']): string {
  return [row.people.join(', '), row.room].filter(Boolean).join(' · ');
}
