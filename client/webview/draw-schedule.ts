/** Draws the schedule view, back to front. */
import type { ScheduleRow } from '../../server/src/language/views/timeline-view.ts';
import { arrow, drawWithin, hairline } from './brush.ts';
import {
  cellsInSight,
  drawDayRuler,
  drawOffDays,
  drawTodayLine,
  drawTodayName,
  RULER,
  todayMark,
} from './draw-day-ruler.ts';
import { boxOf, drawBookings, drawRow } from './draw-schedule-row.ts';
import { drawTitles } from './draw-schedule-titles.ts';
import { toX } from './layout-camera.ts';
import { route } from './layout-dependencies.ts';
import {
  type Heading,
  type PlacedDependency,
  ROW,
  rowsInSight,
  type SceneRow,
  type ScheduleScene,
} from './layout-schedule.ts';
import type { Look } from './picture.ts';

/** More gates than these are a fence: then only those looked at cross the rows. */
const MOST_GATES = 12;

export function drawSchedule(look: Look, scene: ScheduleScene): void {
  const { ctx, width, height, camera, theme, gutter } = look;
  const yOf = (index: number): number => RULER + index * ROW - camera.top;
  const rows = rowsInSight(scene, camera.top, camera.top + height - RULER);
  const cells = cellsInSight(look);
  const today = todayMark(look, scene);
  ctx.fillStyle = theme.background;
  ctx.fillRect(0, 0, width, height);

  drawWithin(ctx, { x: gutter, y: RULER, width: width - gutter, height: height - RULER }, () => {
    drawOffDays(look, scene);
    for (const cell of cells.lower) {
      const x = gutter + toX(camera, cell.start);
      hairline(ctx, x, RULER, x, height, theme.faintLine);
    }
    for (const row of rows) {
      if (kindOf(row) !== 'phase') continue;
      ctx.fillStyle = theme.shade;
      ctx.fillRect(gutter, yOf(row.index), width - gutter, ROW);
    }
    const inRows = rows.flatMap((row) => (row.kind === 'heading' && row.open ? [] : row.items));
    for (const placed of inRows) drawBookings(look, placed, yOf(placed.index));
    drawGates(look, scene, yOf);
    drawTodayLine(look, today);
    const focus = look.hovered ?? look.selected;
    for (const placed of scene.dependencies) {
      // Between instances in folded headings there are too many to follow: those of what is looked at.
      if (placed.from.lane || placed.to.lane || touches(placed, focus)) continue;
      drawDependency(look, placed, yOf, focus);
    }
    for (const placed of inRows) drawRow(look, placed, yOf(placed.index));
    for (const row of rows) if (row.kind === 'heading' && row.open) drawSpan(look, row, yOf(row.index));
    for (const placed of scene.dependencies) if (touches(placed, focus)) drawDependency(look, placed, yOf, focus);
  });

  drawTitles(look, rows, yOf);
  drawWithin(ctx, { x: gutter, y: 0, width: width - gutter, height }, () => {
    drawDayRuler(look, cells, today);
    drawTodayName(look, today);
  });
}

/** A lock is a gate for all that comes after it: its line crosses every row, stronger where it is the one looked at. */
function drawGates(look: Look, scene: ScheduleScene, yOf: (index: number) => number): void {
  const { ctx, camera, theme, width, height, gutter } = look;
  const bottom = Math.min(height, yOf(scene.rows.length));
  for (const placed of scene.gates) {
    if (placed.start === undefined) continue;
    const x = Math.round(gutter + toX(camera, placed.start));
    if (x < gutter || x > width) continue;
    const strong = placed.key === look.hovered || placed.key === look.selected || placed.key === look.cursor;
    if (!strong && scene.gates.length > MOST_GATES) continue;
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

/** From the first to the last day of the instances under an open heading. */
function drawSpan(look: Look, { items }: Heading, y: number): void {
  const { ctx, theme, camera, gutter } = look;
  const starts = items.flatMap(({ start }) => start ?? []);
  const ends = items.flatMap(({ end }) => end ?? []);
  if (starts.length === 0) return;
  const x1 = gutter + toX(camera, Math.min(...starts));
  const x2 = gutter + toX(camera, Math.max(...ends));
  ctx.fillStyle = theme.muted;
  ctx.fillRect(x1, y + ROW / 2, x2 - x1, 1);
  for (const x of [x1, x2]) ctx.fillRect(x - 0.5, y + ROW / 2 - 3, 1, 7);
}

function kindOf(row: SceneRow): ScheduleRow['kind'] {
  return row.kind === 'heading' ? row.line.kind : row.items[0].row.kind;
}
