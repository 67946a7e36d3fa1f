/** Acts and scenes: a ruler over the lanes. */
import { hairline, textWidth, write } from './brush.ts';
import { toX } from './layout-camera.ts';
import type { Coverage } from './layout-coverage.ts';
import type { PlacedPart } from './layout-reels.ts';
import type { Look } from './picture.ts';
import { partName } from './words.ts';

/** Room left and right of a name. */
const AIR = 5;
/** With less room than this for a title, it says nothing. */
const ROOM_FOR_TITLE = 48;

/** Names stand where there is room for the number or the name whole; the title behind it is cut when it must be. */
export function drawPartRow(look: Look, row: Coverage<PlacedPart>, y: number, height: number): void {
  const { ctx, camera, theme, width, gutter } = look;
  const x = (unit: number): number => gutter + toX(camera, unit);
  const to = camera.first + (width - gutter) * camera.unitsPerPixel;
  row.inSight(camera.first, to, camera.unitsPerPixel * 3, (run) => {
    const x1 = x(run.start);
    const x2 = x(run.end);
    const placed = run.first === run.last ? row.row[run.first] : undefined;
    if (!placed || placed.isEven) {
      ctx.fillStyle = theme.shade;
      ctx.fillRect(Math.max(x1, gutter), y, Math.min(x2, width) - Math.max(x1, gutter), height - 1);
    }
    if (x1 >= gutter) hairline(ctx, x1, y, x1, y + height - 1, theme.muted);
    if (placed) drawName(look, placed, Math.max(x1, gutter) + AIR, Math.min(x2, width) - AIR, y + height / 2 - 0.5);
  });
}

/** A name keeps to the window while any of its part is in it. */
function drawName(look: Look, { part, kind }: PlacedPart, from: number, to: number, middle: number): void {
  const { ctx, theme } = look;
  const { title, ...untitled } = part;
  ctx.font = kind === 'act' ? theme.strongFont : theme.smallFont;
  const name = [partName(untitled, kind), part.name].find((one) => textWidth(ctx, one) <= to - from);
  if (name === undefined) return;
  const width = textWidth(ctx, name);
  write(ctx, name, from, middle, to - from, kind === 'act' ? theme.foreground : theme.muted);
  if (title === undefined) return;
  ctx.font = theme.smallFont;
  const start = from + width + 6;
  if (Math.min(textWidth(ctx, title), ROOM_FOR_TITLE) <= to - start)
    write(ctx, title, start, middle, to - start, theme.muted);
}
