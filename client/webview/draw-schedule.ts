/** Draws the schedule view, back to front. */
import { arrow, drawWithin, hairline, write } from './brush.ts';
import { cellsInSight, drawDayRuler, drawOffDays, drawToday, RULER, todayMark } from './draw-day-ruler.ts';
import { boxOf, drawRow } from './draw-schedule-row.ts';
import { toX } from './layout-camera.ts';
import { route } from './layout-dependencies.ts';
import { type PlacedDependency, type PlacedRow, ROW, rowsInSight, type ScheduleScene } from './layout-schedule.ts';
import type { Look } from './picture.ts';
import { gravest } from './words.ts';

export function drawSchedule(look: Look, scene: ScheduleScene): void {
  const { ctx, width, height, camera, theme, gutter } = look;
  const yOf = (index: number): number => RULER + index * ROW - camera.top;
  const rows = rowsInSight(scene, camera.top, camera.top + height - RULER);
  const cells = cellsInSight(look);
  ctx.fillStyle = theme.background;
  ctx.fillRect(0, 0, width, height);

  drawWithin(ctx, { x: gutter, y: RULER, width: width - gutter, height: height - RULER }, () => {
    drawOffDays(look, scene);
    for (const cell of cells.lower) {
      const x = gutter + toX(camera, cell.start);
      hairline(ctx, x, RULER, x, height, theme.faintLine);
    }
    for (const { row, index } of rows) {
      if (row.kind !== 'phase') continue;
      ctx.fillStyle = theme.shade;
      ctx.fillRect(gutter, yOf(index), width - gutter, ROW);
    }
    drawGates(look, scene, yOf);
    const focus = look.hovered ?? look.selected;
    for (const placed of scene.dependencies) {
      if (!touches(placed, focus)) drawDependency(look, placed, yOf, focus);
    }
    for (const placed of rows) drawRow(look, placed, yOf(placed.index));
    for (const placed of scene.dependencies) if (touches(placed, focus)) drawDependency(look, placed, yOf, focus);
  });

  drawTitles(look, rows, yOf);
  drawWithin(ctx, { x: gutter, y: 0, width: width - gutter, height }, () => {
    const today = todayMark(look, scene);
    drawDayRuler(look, cells, today);
    drawToday(look, today);
  });
}

/** A lock is a gate for all that comes after it: its line crosses every row, stronger where it is the one looked at. */
function drawGates(look: Look, scene: ScheduleScene, yOf: (index: number) => number): void {
  const { ctx, camera, theme, width, height, gutter } = look;
  const bottom = Math.min(height, yOf(scene.rows.length));
  for (const placed of scene.rows) {
    if (placed.row.kind !== 'lock' || placed.start === undefined) continue;
    const x = Math.round(gutter + toX(camera, placed.start));
    if (x < gutter || x > width) continue;
    const strong = placed.key === look.hovered || placed.key === look.selected || placed.key === look.cursor;
    ctx.fillStyle = theme.item.lock.edge;
    ctx.globalAlpha = strong || theme.highContrast ? 1 : 0.5;
    const dash = strong ? bottom - RULER : 5;
    for (let y = RULER; y < bottom; y += dash + 4) ctx.fillRect(x, y, 1, Math.min(dash, bottom - y));
    ctx.globalAlpha = 1;
  }
}

function touches({ from, to }: PlacedDependency, key: string | undefined): boolean {
  return key !== undefined && (from.key === key || to.key === key);
}

function drawDependency(
  look: Look,
  placed: PlacedDependency,
  yOf: (index: number) => number,
  focus: string | undefined,
): void {
  const { ctx, theme, width, height, gutter } = look;
  const { from, to, dependency } = placed;
  const [yFrom, yTo] = [yOf(from.index), yOf(to.index)];
  if (Math.max(yFrom, yTo) < RULER - ROW || Math.min(yFrom, yTo) > height) return;
  const start = boxOf(look, from, yFrom);
  const end = boxOf(look, to, yTo);
  if (!start || !end || Math.max(start.right, end.right) < gutter - 40 || Math.min(start.left, end.left) > width + 40)
    return;
  const strong = touches(placed, focus);
  ctx.globalAlpha = strong || theme.highContrast ? 1 : dependency.driving ? 0.75 : 0.4;
  const colour = strong ? theme.focus : dependency.driving ? theme.foreground : theme.muted;
  arrow(ctx, route(start, end, dependency.link), colour, dependency.driving ? 1.5 : 1);
  ctx.globalAlpha = 1;
}

function drawTitles(look: Look, rows: readonly PlacedRow[], yOf: (index: number) => number): void {
  const { ctx, theme, height, gutter } = look;
  ctx.fillStyle = theme.panel;
  ctx.fillRect(0, 0, gutter, height);
  for (const { row, index, key } of rows) {
    const y = yOf(index);
    if (key === look.hovered || key === look.selected || key === look.cursor) {
      ctx.fillStyle = theme.strongShade;
      ctx.fillRect(0, y, gutter, ROW);
    }
    const x = 12 + row.depth * 14;
    const phase = row.kind === 'phase';
    ctx.fillStyle = theme.item[row.kind].edge;
    const middle = y + ROW / 2;
    if (phase) {
      ctx.beginPath();
      ctx.moveTo(x - 1, middle - 2);
      ctx.lineTo(x + 7, middle - 2);
      ctx.lineTo(x + 3, middle + 3);
      ctx.fill();
    } else if (row.kind === 'task') ctx.fillRect(x, middle - 2, 6, 4);
    else if (row.kind === 'lock') {
      ctx.fillRect(x, middle - 4, 2, 8);
      ctx.fillRect(x + 4, middle - 4, 2, 8);
      ctx.fillRect(x, middle - 1, 6, 2);
    } else {
      ctx.beginPath();
      ctx.moveTo(x + 3, middle - 4);
      ctx.lineTo(x + 7, middle);
      ctx.lineTo(x + 3, middle + 4);
      ctx.lineTo(x - 1, middle);
      ctx.fill();
    }
    const gravity = gravest(row.findings);
    ctx.font = phase || row.kind === 'lock' ? theme.strongFont : theme.font;
    write(ctx, row.title, x + 14, middle, gutter - x - 22 - (gravity ? 14 : 0), theme.foreground);
    if (gravity) {
      ctx.fillStyle = theme.severity[gravity];
      ctx.beginPath();
      ctx.arc(gutter - 12, middle, 3.5, 0, Math.PI * 2);
      ctx.fill();
    }
  }
  hairline(ctx, gutter - 1, 0, gutter - 1, height, theme.line);
}
