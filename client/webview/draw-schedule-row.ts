/** One item of the schedule in its row: its bar, what was promised and approved, what it may slip by, what is said of it. */
import { badge, diamond, flag, hairline, halo, hatch, ring, textWidth, wave, write } from './brush.ts';
import { crew, drawBar, HALF } from './draw-schedule-bar.ts';
import { toX } from './layout-camera.ts';
import type { BarBox } from './layout-dependencies.ts';
import { barIn, type PlacedRow, ROW } from './layout-schedule.ts';
import type { Look } from './picture.ts';
import { gravest } from './words.ts';
import { isLate, shortInstance } from './words-schedule.ts';

/** The box an item takes on the canvas, or nothing while it has no date. `y` is the top of its row. */
export function boxOf(look: Look, placed: PlacedRow, y: number): BarBox | undefined {
  if (placed.start === undefined || placed.end === undefined) return undefined;
  const x1 = look.gutter + toX(look.camera, placed.start);
  const x2 = look.gutter + toX(look.camera, placed.end);
  const bar = barIn(placed);
  const top = y + bar.top;
  const bottom = top + bar.height;
  const half = Math.min(HALF, Math.max(3, bar.height / 2 + 1));
  if (placed.point) return { left: x1 - half, right: x1 + half, top, bottom };
  return { left: x1, right: Math.max(x2, x1 + 3), top, bottom };
}

export function drawRow(look: Look, placed: PlacedRow, y: number): void {
  const { ctx, theme, width, gutter: left } = look;
  const { row } = placed;
  const box = boxOf(look, placed, y);
  const hasRow = placed.lane === undefined;
  if (!box) {
    if (!hasRow) return;
    drawDue(look, placed, y);
    ctx.font = theme.smallFont;
    write(ctx, 'no date', left + 8, y + ROW / 2, 80, theme.muted);
    return;
  }
  if (hasRow || placed.lane?.count === 1) drawBaseline(look, placed, box, y);
  if (box.right < left - 20 || box.left > width + 200) {
    drawDue(look, placed, y);
    return;
  }
  drawSlack(look, placed, box);
  drawBar(look, placed, box);
  if (row.isCritical && !row.isReplaced) drawCritical(look, box);
  if (hasRow) drawDue(look, placed, y);
  const x = hasRow ? drawFindings(look, placed, box) : box.right;
  if (hasRow) drawAside(look, placed, box, x);
  else drawInstance(look, placed, box);
  const ringed = placed.key === look.selected || placed.key === look.cursor;
  if (!ringed) return;
  const [colour, thick] = placed.key === look.selected ? [theme.focus, look.focused ? 2 : 1.5] : [theme.foreground, 1];
  ring(ctx, box.left, box.top, box.right - box.left, box.bottom - box.top, colour, thick);
}

/** Where words right of the bar may begin. */
function drawFindings(look: Look, { row }: PlacedRow, box: BarBox): number {
  const { ctx, theme } = look;
  const gravity = gravest(row.findings);
  const x = box.right + 14;
  if (!gravity) return x;
  wave(ctx, box.left, Math.max(box.right, box.left + 12), box.bottom + 3.5, theme.severity[gravity]);
  const middle = (box.top + box.bottom) / 2;
  return x + badge(ctx, row.findings.length, x + 15, middle, theme, theme.severity[gravity]) + 5;
}

/** The days for which rooms and people are taken for it, behind everything: booked is a ground, held is hatched. */
export function drawBookings(look: Look, placed: PlacedRow, y: number): void {
  const { ctx, theme, camera, gutter, width } = look;
  for (const { startDay, lastDay, isHeld } of placed.row.bookings ?? []) {
    const x1 = Math.round(gutter + toX(camera, startDay));
    const x2 = Math.round(gutter + toX(camera, lastDay + 1));
    if (x2 < gutter || x1 > width) continue;
    const w = Math.max(x2 - x1, 2);
    if (isHeld) hatch(ctx, x1, y + 1, w, ROW - 2, theme.held, x1);
    else {
      ctx.fillStyle = theme.booked;
      ctx.fillRect(x1, y + 1, w, ROW - 2);
    }
    hairline(ctx, x1, y + 1, x1 + w, y + 1, theme.muted);
    hairline(ctx, x1, y + ROW - 2, x1 + w, y + ROW - 2, theme.muted);
  }
}

/** A line under what has no slack, in the colour of words: it holds in every theme, high contrast included. */
function drawCritical({ ctx, theme }: Look, box: BarBox): void {
  const thickness = box.bottom - box.top < 9 ? 1 : 2;
  ctx.fillStyle = theme.foreground;
  ctx.fillRect(box.left, box.bottom, box.right - box.left, thickness);
}

/** How far the item looked at may slip before anything is late: dots to a stop. */
function drawSlack(look: Look, placed: PlacedRow, box: BarBox): void {
  const { ctx, theme, camera, gutter } = look;
  const { lateDay, isReplaced } = placed.row;
  const looked = placed.key === look.hovered || placed.key === look.selected || placed.key === look.cursor;
  if (!looked || isReplaced || lateDay === undefined || placed.end === undefined) return;
  const to = gutter + toX(camera, placed.point ? lateDay + 0.5 : lateDay + 1);
  if (to < box.right + 3) return;
  ctx.fillStyle = theme.foreground;
  const y = box.bottom - 2;
  for (let x = box.right + 2; x < Math.min(to, look.width); x += 4) ctx.fillRect(x, y, 2, 1);
  ctx.fillRect(to, y - 4, 1.5, 7);
}

/** Where the baseline has it: a thin line from there to where it is now. */
function drawBaseline(look: Look, placed: PlacedRow, box: BarBox, y: number): void {
  const { ctx, theme, camera, gutter } = look;
  const { baseline } = placed.row;
  if (!baseline || placed.end === undefined) return;
  const was = gutter + toX(camera, baseline.day + 0.5);
  const is = placed.point ? (box.left + box.right) / 2 : box.right;
  const line = y + ROW - 3;
  hairline(ctx, Math.min(was, is), line, Math.max(was, is), line, theme.muted);
  diamond(ctx, was, line, 2.5, theme.background, theme.muted);
}

function drawDue(look: Look, placed: PlacedRow, y: number): void {
  const { row } = placed;
  if (row.dueDay === undefined || row.isReplaced) return;
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

/** In a folded heading what is too small to say which instance it is has that beside it, where its neighbour leaves room. */
function drawInstance(look: Look, { row, lane, end = 0 }: PlacedRow, box: BarBox): void {
  const { ctx, theme, camera } = look;
  if (!lane || lane.count > 1 || row.kind === 'phase' || row.isReplaced) return;
  ctx.font = theme.smallFont;
  const text = shortInstance(row);
  const width = textWidth(ctx, text);
  const ticked = row.actual === 'done' && box.right - box.left - 6 > 10 ? 13 : 0;
  const saidInside = row.kind === 'task' && width <= box.right - box.left - 10 - ticked - (row.pinned ? 3 : 0);
  const free = (lane.next ?? Number.POSITIVE_INFINITY) - end;
  if (saidInside || free / camera.unitsPerPixel < width + 22) return;
  halo(ctx, text, box.right + 4, (box.top + box.bottom) / 2, width + 2, theme);
}

/** Signers and crew of what is too small to hold words, right of it. */
function drawAside(look: Look, { row }: PlacedRow, box: BarBox, x: number): void {
  const { ctx, theme } = look;
  if (row.kind === 'phase' || row.isReplaced || (row.kind === 'task' && box.right - box.left > 34)) return;
  const text = row.kind === 'lock' ? (row.signers.length > 0 ? `signed by ${row.signers.join(', ')}` : '') : crew(row);
  ctx.font = theme.smallFont;
  const flagX =
    row.dueDay === undefined
      ? Number.POSITIVE_INFINITY
      : x + (row.dueDay - (row.startDay ?? 0)) / look.camera.unitsPerPixel;
  const room = Math.min(180, look.width - x - 6, flagX > x - 10 ? flagX - x - 12 : 180);
  halo(ctx, text, x, (box.top + box.bottom) / 2, room, theme);
}
