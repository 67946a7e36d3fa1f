/** What stands on the reel view outside the cues: change-list marks and free notes. */
import { arrow, clipped, flag, hatch, textWidth, write } from './brush.ts';
import { toX } from './layout-camera.ts';
import type { Coverage } from './layout-coverage.ts';
import type { PlacedChange, PlacedNote } from './layout-reels.ts';
import type { Look } from './picture.ts';

/** Height of a mark in its row. */
const BAR = 21;
/** Signs that tell the kinds apart without their colours. */
const SIGN = { insert: '+', remove: '−', move: '→', replace: '=' } as const;

export function drawChangeRow(look: Look, row: Coverage<PlacedChange>, y: number): void {
  const { ctx, camera, theme, width, gutter: left } = look;
  const x = (unit: number): number => left + toX(camera, unit);
  const to = camera.first + (width - left) * camera.unitsPerPixel;
  const early = camera.first - 160 * camera.unitsPerPixel;
  const landings = row.row.flatMap((placed) => (placed.to === undefined ? [] : [x(placed.to)]));
  let free = Number.NEGATIVE_INFINITY;
  row.inSight(early, to, camera.unitsPerPixel, (run, next) => {
    for (let index = run.first; index <= run.last && index < run.first + 40; index++) {
      const placed = row.row[index];
      if (!placed) continue;
      const { change } = placed;
      const paint = theme.change[change.kind];
      const x1 = x(placed.start);
      const x2 = Math.max(x(placed.end), x1 + 3);
      const w = x2 - x1;
      ctx.fillStyle = paint.fill;
      ctx.fillRect(x1, y + 2, w, BAR - 4);
      if (change.kind === 'remove' && w > 5) hatch(ctx, x1, y + 2, w, BAR - 4, paint.edge, x1);
      ctx.fillStyle = paint.edge;
      ctx.fillRect(x1, y + 2, w, 2);
      ctx.fillRect(x1, y + 2, 2, BAR - 4);
      if (change.kind !== 'insert') ctx.fillRect(x2 - 2, y + 2, 2, BAR - 4);

      ctx.font = theme.smallFont;
      const words = `${SIGN[change.kind]} ${change.text || change.kind}`;
      const inside = w > 40;
      const at = Math.max(inside ? x1 + 6 : x2 + 4, free);
      const following = index < run.last ? row.row[index + 1] : next && row.row[next.first];
      const landing = Math.min(...landings.filter((one) => one > at - 2));
      const room = Math.min(inside ? x2 - 4 : following ? x(following.start) - 6 : width, width - 6, landing - 6) - at;
      if (inside && change.kind === 'remove') {
        ctx.fillStyle = paint.fill;
        ctx.fillRect(at - 3, y + 5, textWidth(ctx, clipped(ctx, words, room)) + 6, BAR - 9);
      }
      free = at + write(ctx, words, at, y + BAR / 2 + 1, Math.min(room, 150), inside ? paint.text : theme.muted);
      if (placed.to !== undefined) moveArrow(look, x1 + Math.min(w, 12) / 2, x(placed.to), y, paint.edge);
    }
  });
}

/** From a moved stretch along the top of its row to where it goes. */
function moveArrow(look: Look, from: number, to: number, y: number, colour: string): void {
  const { ctx } = look;
  const points = [
    [from, y + 2],
    [from, y - 2],
    [to, y - 2],
    [to, y + BAR - 3],
  ] as const;
  arrow(ctx, points, colour, 1.25);
}

/** The faint columns a change lays over the lanes, so that the cues it touches are seen at a glance. */
export function drawChangeWash(look: Look, row: Coverage<PlacedChange>, top: number, bottom: number): void {
  const { ctx, camera, theme, width, gutter: left } = look;
  if (theme.highContrast) return;
  const to = camera.first + (width - left) * camera.unitsPerPixel;
  row.inSight(camera.first, to, camera.unitsPerPixel, (run) => {
    const kind = row.row[run.first]?.change.kind ?? 'replace';
    const x1 = left + toX(camera, run.start);
    const x2 = Math.max(left + toX(camera, run.end), x1 + 1);
    ctx.fillStyle = theme.change[kind].wash;
    ctx.fillRect(x1, top, x2 - x1, bottom - top);
  });
}

export function drawNoteRow(look: Look, row: Coverage<PlacedNote>, y: number): void {
  const { ctx, camera, theme, width, gutter: left } = look;
  const x = (unit: number): number => left + toX(camera, unit);
  const to = camera.first + (width - left) * camera.unitsPerPixel;
  row.inSight(camera.first - 200 * camera.unitsPerPixel, to, camera.unitsPerPixel * 4, (run, next) => {
    const placed = row.row[run.first];
    if (!placed) return;
    const at = x(placed.start);
    flag(ctx, at, y + 2, y + BAR, theme.note.edge);
    const more = run.last > run.first ? ` +${run.last - run.first}` : '';
    ctx.font = theme.smallFont;
    write(
      ctx,
      `${placed.note.text}${more}`,
      at + 13,
      y + BAR / 2 + 1,
      Math.min(next ? x(next.start) : width, width) - at - 20,
      theme.muted,
    );
  });
}
