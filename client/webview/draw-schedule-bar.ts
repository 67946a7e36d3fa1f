/**
 * What stands in a row of the schedule: a bar, a bracket, a gate's leaf, a diamond or a parcel. Filled and ticked is done,
 * filled in part is under way, an outline is planned, a dashed one struck through is history.
 */
import { type Context, checkMark, dashed, diamond, drawWithin, textWidth, write } from './brush.ts';
import { toX } from './layout-camera.ts';
import type { BarBox } from './layout-dependencies.ts';
import type { PlacedRow } from './layout-schedule.ts';
import type { Look } from './picture.ts';
import type { Paint } from './theme.ts';
import { type RowState, rowState, shortInstance } from './words-schedule.ts';

/** Half the width of a diamond or a gate in a row of its own. */
export const HALF = 7;

export function drawBar(look: Look, placed: PlacedRow, box: BarBox): void {
  const { theme } = look;
  const { kind } = placed.row;
  const state = rowState(placed.row);
  const paint = theme.item[kind];
  const lit = placed.key === look.hovered || placed.key === look.cursor;
  if (state === 'replaced' && kind !== 'phase') drawReplaced(look, box);
  else if (kind === 'task') drawTask(look, placed, box, paint, lit);
  else if (kind === 'phase') drawPhase(look, box, paint);
  else drawPoint(look, placed, box, { state, paint, lit });
}

function drawTask(look: Look, placed: PlacedRow, box: BarBox, paint: Paint, lit: boolean): void {
  const { ctx } = look;
  const { row } = placed;
  const { left, top } = box;
  const w = box.right - left;
  const h = box.bottom - top;
  const radius = Math.min(3, w / 2, h / 2);
  ctx.fillStyle = lit ? paint.lit : paint.hollow;
  ctx.beginPath();
  ctx.roundRect(left, top, w, h, radius);
  ctx.fill();
  const over = overUpTo(look, placed, box);
  if (over > left) {
    ctx.fillStyle = paint.edge;
    ctx.beginPath();
    ctx.roundRect(left, top, Math.max(over - left, 2), h, over < box.right ? [radius, 0, 0, radius] : radius);
    ctx.fill();
  }
  ctx.strokeStyle = paint.edge;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.roundRect(left + 0.5, top + 0.5, Math.max(w - 1, 1), h - 1, radius);
  ctx.stroke();
  if (row.pinned && row.actual !== 'done' && w > 8) {
    ctx.fillStyle = paint.edge;
    ctx.fillRect(left, top, 4, h);
  }
  if (h >= 12 && w > 18) drawTaskWords(look, placed, box, paint, over);
}

/** Where the filled part of a task ends on the canvas: its end when it is done, its start when nothing is. */
function overUpTo(look: Look, { row, start = 0 }: PlacedRow, { left, right }: BarBox): number {
  if (row.actual === 'done') return right;
  if (row.actual !== 'started' || row.reachedDay === undefined || row.reachedDay < start) return left;
  return Math.min(right, look.gutter + toX(look.camera, row.reachedDay + 1));
}

/** Words cross from the filled part to the rest: each part of them is written for its own ground. */
function drawTaskWords(look: Look, placed: PlacedRow, box: BarBox, paint: Paint, over: number): void {
  const { ctx, theme, gutter } = look;
  const { row } = placed;
  const middle = (box.top + box.bottom) / 2;
  const isDone = row.actual === 'done';
  let at = Math.max(box.left, gutter) + (row.pinned && !isDone ? 9 : 6);
  ctx.font = theme.smallFont;
  if (isDone && box.right - at > 10) {
    checkMark(ctx, at + 4, middle, 4, paint.onEdge);
    at += 13;
  }
  const room = box.right - 4 - at;
  const text = placed.lane ? instanceIn(look, row, room) : box.right - box.left > 34 ? crew(row) : '';
  if (text === '') return;
  const part = (from: number, to: number, colour: string): void => {
    if (to <= from) return;
    const area = { x: from, y: box.top, width: to - from, height: box.bottom - box.top };
    drawWithin(ctx, area, () => void write(ctx, text, at, middle, room, colour));
  };
  part(box.left, over, paint.onEdge);
  part(over, box.right, theme.foreground);
}

/** In a folded heading a bar says which instance it is, whole or not at all. */
function instanceIn({ ctx }: Look, row: PlacedRow['row'], room: number): string {
  return [row.of ?? '', shortInstance(row)].find((text) => textWidth(ctx, text) <= room) ?? '';
}

function drawPhase({ ctx }: Look, box: BarBox, paint: Paint): void {
  const thin = box.bottom - box.top < 12;
  const top = thin ? box.top : box.top + 3;
  const thickness = thin ? Math.max(2, Math.min(3, box.bottom - box.top - 1)) : 4;
  const foot = thin ? box.bottom - box.top : 9;
  ctx.fillStyle = paint.edge;
  ctx.fillRect(box.left, top, box.right - box.left, thickness);
  for (const [x, way] of [
    [box.left, 1],
    [box.right, -1],
  ] as const) {
    ctx.beginPath();
    ctx.moveTo(x, top);
    ctx.lineTo(x, top + foot);
    ctx.lineTo(x + (foot - thickness + 1) * way, top + thickness);
    ctx.lineTo(x + (foot - thickness + 1) * way, top);
    ctx.fill();
  }
}

/** What takes no time: a gate for a lock, a parcel for a delivery, a diamond for the rest. */
function drawPoint(
  look: Look,
  { row }: PlacedRow,
  box: BarBox,
  { state, paint, lit }: { state: RowState; paint: Paint; lit: boolean },
): void {
  const { ctx } = look;
  const x = (box.left + box.right) / 2;
  const y = (box.top + box.bottom) / 2;
  const half = (box.right - box.left) / 2;
  const isDone = state === 'done';
  const ground = isDone ? paint.edge : lit ? paint.lit : paint.hollow;
  if (row.kind === 'lock') drawGate(ctx, x, box, { half, ground, edge: paint.edge });
  else if (row.kind === 'delivery') drawParcel(ctx, x, y, { half: half - 1, ground, edge: paint.edge });
  else diamond(ctx, x, y, row.kind === 'milestone' ? half : half - 1, ground, paint.edge);
  if (isDone && half >= 5) checkMark(ctx, x, y, half / 2, paint.onEdge);
}

interface PointPaint {
  readonly half: number;
  readonly ground: string;
  readonly edge: string;
}

/** A gate: two posts and two bars between them. */
function drawGate(ctx: Context, x: number, box: BarBox, { half, ground, edge }: PointPaint): void {
  const h = box.bottom - box.top;
  const post = half >= 5 ? 3 : 2;
  ctx.fillStyle = ground;
  ctx.fillRect(x - half, box.top, half * 2, h);
  ctx.fillStyle = edge;
  ctx.fillRect(x - half, box.top - 1, post, h + 2);
  ctx.fillRect(x + half - post, box.top - 1, post, h + 2);
  if (h < 9) {
    ctx.fillRect(x - half, box.top + h / 2 - 0.5, half * 2, 1.5);
    return;
  }
  ctx.fillRect(x - half, box.top + 3, half * 2, 2);
  ctx.fillRect(x - half, box.bottom - 5, half * 2, 2);
}

function drawParcel(ctx: Context, x: number, y: number, { half, ground, edge }: PointPaint): void {
  ctx.beginPath();
  ctx.roundRect(x - half, y - half, half * 2, half * 2, 2);
  ctx.fillStyle = ground;
  ctx.fill();
  ctx.strokeStyle = edge;
  ctx.lineWidth = 1.5;
  ctx.stroke();
  ctx.fillStyle = edge;
  ctx.fillRect(x - 1, y - half, 2, half);
}

/** History: where it was, and that it no longer counts. */
function drawReplaced({ ctx, theme }: Look, { left, right, top, bottom }: BarBox): void {
  dashed(ctx, left, top, right - left, bottom - top, theme.muted);
  ctx.fillStyle = theme.muted;
  ctx.fillRect(left - 3, Math.round((top + bottom) / 2), right - left + 6, 1);
}

export function crew(row: PlacedRow['row']): string {
  return [row.people.join(', '), row.room].filter(Boolean).join(' · ');
}
