/** The schedule's ruler: two tiers of calendar cells, off days and today's line behind the rows. */
import { hairline, textWidth, write } from './brush.ts';
import { toUnit, toX } from './layout-camera.ts';
import { type DayCell, type DayRuler, dayRuler } from './layout-days.ts';
import type { ScheduleScene } from './layout-schedule.ts';
import type { Look } from './picture.ts';

export const RULER = 44;
const TIER = 22;

/** The calendar cells for what is in sight. */
export function cellsInSight(look: Look): DayRuler {
  const { camera, width, gutter: left } = look;
  const from = Math.floor(toUnit(camera, 0));
  const to = Math.ceil(toUnit(camera, width - left));
  return dayRuler(from, to, 1 / camera.unitsPerPixel);
}

export function drawDayRuler(look: Look, cells: DayRuler, today: TodayMark | undefined): void {
  const { ctx, theme, width, gutter: left } = look;
  ctx.fillStyle = theme.panel;
  ctx.fillRect(left, 0, width - left, RULER);
  ctx.font = theme.strongFont;
  for (const cell of cells.upper) drawCell(look, cell, 0, theme.foreground, undefined);
  hairline(ctx, left, TIER, width, TIER, theme.faintLine);
  ctx.font = theme.smallFont;
  for (const cell of cells.lower) drawCell(look, cell, TIER, theme.muted, today);
  hairline(ctx, left, RULER - 1, width, RULER - 1, theme.line);
}

/** A cell's name stays in sight while any of the cell is; it takes the longest form that fits. */
function drawCell(look: Look, cell: DayCell, y: number, colour: string, avoid: TodayMark | undefined): void {
  const { ctx, camera, theme, width, gutter: left } = look;
  const x1 = left + toX(camera, cell.start);
  const x2 = left + toX(camera, cell.end);
  if (x2 < left || x1 > width) return;
  if (x1 >= left) hairline(ctx, x1, y === 0 ? 4 : y + 4, x1, y + TIER, theme.line);
  const at = Math.max(x1, left) + 5;
  const covered = avoid && avoid.middle + avoid.half > x1 && avoid.middle - avoid.half < x2;
  const room = (covered ? Math.min(x2, avoid.middle - avoid.half) : x2) - at - 3;
  const name = cell.names.find((one) => textWidth(ctx, one) <= room);
  if (name) write(ctx, name, at, y + TIER / 2, room, colour);
}

/** Weekends only while a day is wide enough to be seen; a day with a reason always. */
export function drawOffDays(look: Look, scene: ScheduleScene): void {
  const { ctx, camera, theme, width, height, gutter: left } = look;
  const pixelsPerDay = 1 / camera.unitsPerPixel;
  for (const stretch of scene.off) {
    const x1 = left + toX(camera, stretch.start);
    const x2 = left + toX(camera, stretch.end);
    if (x2 < left || x1 > width || (stretch.why === undefined && pixelsPerDay < 2)) continue;
    ctx.fillStyle = stretch.why === undefined ? theme.shade : theme.strongShade;
    ctx.fillRect(x1, RULER, Math.max(x2 - x1, 1), height - RULER);
  }
}

/** Where today stands on the canvas, and the middle and half the width of its name, which is always whole. */
export interface TodayMark {
  readonly x: number;
  readonly middle: number;
  readonly half: number;
}

export function todayMark(look: Look, scene: ScheduleScene): TodayMark | undefined {
  const { ctx, camera, theme, width, gutter } = look;
  const { today } = scene.view;
  if (today === undefined) return undefined;
  const x = Math.round(gutter + toX(camera, today + 0.5));
  ctx.font = theme.smallFont;
  if (x < gutter || x > width) return undefined;
  const half = textWidth(ctx, 'today') / 2 + 6;
  return { x, middle: Math.max(gutter + half, Math.min(x, width - half)), half };
}

/** Today's line through the rows; what stands in them, words above all, stays readable over it. */
export function drawTodayLine({ ctx, theme, height }: Look, mark: TodayMark | undefined): void {
  if (!mark) return;
  ctx.fillStyle = theme.today;
  ctx.fillRect(mark.x - 1, RULER, 2, height - RULER);
}

/** Its name in the ruler. */
export function drawTodayName({ ctx, theme }: Look, mark: TodayMark | undefined): void {
  if (!mark) return;
  ctx.fillStyle = theme.today;
  ctx.fillRect(mark.x - 1, RULER - 6, 2, 6);
  ctx.font = theme.smallFont;
  ctx.beginPath();
  ctx.roundRect(mark.middle - mark.half, TIER + 3, mark.half * 2, 16, 8);
  ctx.fill();
  write(ctx, 'today', mark.middle - mark.half + 6, TIER + 11, mark.half * 2, theme.onToday);
}
