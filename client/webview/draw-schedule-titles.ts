/** The names at the left of the schedule: items by their signs, headings with a triangle that folds them. */
import { hairline, textWidth, write } from './brush.ts';
import { type PlacedRow, ROW, type SceneRow } from './layout-schedule.ts';
import type { Look } from './picture.ts';
import { gravest } from './words.ts';

/** How far a row is indented for each phase and heading around it. */
const INDENT = 14;

export function drawTitles(look: Look, rows: readonly SceneRow[], yOf: (index: number) => number): void {
  const { ctx, theme, height, gutter } = look;
  ctx.fillStyle = theme.panel;
  ctx.fillRect(0, 0, gutter, height);
  for (const row of rows) {
    const y = yOf(row.index);
    if (isLooked(look, row)) {
      ctx.fillStyle = theme.strongShade;
      ctx.fillRect(0, y, gutter - 1, ROW);
    }
    if (row.key === look.selected && look.focused) {
      ctx.strokeStyle = theme.focus;
      ctx.lineWidth = 1;
      ctx.strokeRect(0.5, y + 0.5, gutter - 2, ROW - 1);
    }
    drawTitle(look, row, y + ROW / 2);
  }
  hairline(ctx, gutter - 1, 0, gutter - 1, height, theme.line);
}

/** A folded heading is looked at when one of its instances is. */
function isLooked(look: Look, row: SceneRow): boolean {
  const isIt = (key: string): boolean => key === look.hovered || key === look.selected || key === look.cursor;
  return isIt(row.key) || (row.kind === 'heading' && !row.open && row.items.some(({ key }) => isIt(key)));
}

function drawTitle(look: Look, scene: SceneRow, middle: number): void {
  const { ctx, theme, gutter } = look;
  const heading = scene.kind === 'heading' ? scene : undefined;
  const item = scene.items[0];
  const kind = heading ? heading.line.kind : item?.row.kind;
  if (!kind) return;
  const x = 12 + (heading ? heading.line.depth : (item?.depth ?? 0)) * INDENT;
  if (heading) triangle(look, x + 3, middle, heading.open);
  else sign(look, kind, x, middle);
  const gravity = gravest(scene.items.flatMap(({ row }) => row.findings));
  let end = gutter - 8 - (gravity ? 14 : 0);
  if (heading) {
    ctx.font = theme.smallFont;
    const count = `×${heading.line.rows.length}`;
    end -= textWidth(ctx, count);
    write(ctx, count, end, middle, 40, theme.muted);
    end -= 6;
  }
  const isStrong = kind === 'phase' || (kind === 'lock' && (heading !== undefined || item?.label === item?.row.name));
  ctx.font = isStrong ? theme.strongFont : theme.font;
  const isHistory = !heading && item?.row.isReplaced === true;
  const text = heading ? heading.line.name : (item?.label ?? '');
  const colour = isHistory ? theme.muted : theme.foreground;
  const used = write(ctx, text, x + INDENT, middle, end - x - INDENT, colour);
  if (isHistory) hairline(ctx, x + INDENT, middle, x + INDENT + used, middle, theme.muted);
  if (!gravity) return;
  ctx.fillStyle = theme.severity[gravity];
  ctx.beginPath();
  ctx.arc(gutter - 12, middle, 3.5, 0, Math.PI * 2);
  ctx.fill();
}

/** Points down over what is unfolded, right beside what is folded. */
function triangle({ ctx, theme }: Look, x: number, y: number, open: boolean): void {
  ctx.fillStyle = theme.foreground;
  ctx.beginPath();
  if (open) {
    ctx.moveTo(x - 4, y - 2);
    ctx.lineTo(x + 4, y - 2);
    ctx.lineTo(x, y + 3);
  } else {
    ctx.moveTo(x - 2, y - 4);
    ctx.lineTo(x + 3, y);
    ctx.lineTo(x - 2, y + 4);
  }
  ctx.fill();
}

/** The kind of an item by its shape, as its bar has it. */
function sign({ ctx, theme }: Look, kind: PlacedRow['row']['kind'], x: number, middle: number): void {
  ctx.fillStyle = theme.item[kind].edge;
  if (kind === 'phase') {
    ctx.fillRect(x - 1, middle - 3, 8, 2);
    ctx.fillRect(x - 1, middle - 3, 2, 6);
    ctx.fillRect(x + 5, middle - 3, 2, 6);
  } else if (kind === 'task') ctx.fillRect(x, middle - 2, 6, 4);
  else if (kind === 'lock') {
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
}
