/** Draws the reel view, back to front. */
import type { Rate } from '../../server/src/language/time/index.ts';
import { drawWithin, hairline, write } from './brush.ts';
import { drawCueRow } from './draw-cues.ts';
import { drawChangeRow, drawChangeWash, drawNoteRow } from './draw-marks.ts';
import { drawPartRow } from './draw-parts.ts';
import { drawTimecodeRuler, RULER, ticksInSight } from './draw-timecode-ruler.ts';
import { type BandGeometry, paddingOf, rowHeight } from './layout-bands.ts';
import { toX } from './layout-camera.ts';
import type { Band, ReelScene } from './layout-reels.ts';
import type { Look } from './picture.ts';
import type { LabelOf } from './words.ts';

export function drawReels(look: Look, scene: ReelScene, geometry: BandGeometry, rate: Rate, label: LabelOf): void {
  const { ctx, width, height, camera, theme, gutter } = look;
  const placed = scene.bands.map((band, index) => {
    const { top, height: high } = geometry.bands[index] ?? { top: 0, height: 0 };
    return { band, y: RULER + top - camera.top, high };
  });
  const inSight = placed.filter(({ y, high }) => y < height && y + high > RULER);
  ctx.fillStyle = theme.background;
  ctx.fillRect(0, 0, width, height);

  const ticks = ticksInSight(look, scene.strip, rate, label);
  const bottom = Math.min(height, RULER + geometry.height - camera.top);
  drawWithin(ctx, { x: gutter, y: RULER, width: width - gutter, height: height - RULER }, () => {
    shadeOutside(look, scene);
    for (const { band, y, high } of placed) {
      if (band.kind !== 'changes') continue;
      for (const row of band.rows) drawChangeWash(look, row, Math.max(RULER, y + high), bottom);
    }
    for (const tick of ticks) if (tick.major) hairline(ctx, tick.x, RULER, tick.x, height, theme.faintLine);
    for (const { band, y, high } of inSight) drawBand(look, band, geometry, y, high);
  });
  drawGutter(look, inSight, geometry);
  drawWithin(ctx, { x: gutter, y: 0, width: width - gutter, height: RULER }, () => {
    drawTimecodeRuler(look, scene.strip, ticks, label);
  });
}

function drawBand(look: Look, band: Band, geometry: BandGeometry, y: number, high: number): void {
  const { ctx, width, theme, height, gutter } = look;
  hairline(ctx, gutter, y + high - 1, width, y + high - 1, theme.faintLine);
  const row = rowHeight(geometry, band);
  const paint = theme.department(band.title);
  for (let index = 0; index < band.rows.length; index++) {
    const top = y + paddingOf(band) + index * row + (band.kind === 'parts' ? 0 : 2);
    if (top > height || top + row < RULER) continue;
    if (band.kind === 'lane') drawCueRow(look, band.rows[index]!, top, geometry.bar, paint);
    else if (band.kind === 'parts') drawPartRow(look, band.rows[index]!, top, row);
    else if (band.kind === 'notes') drawNoteRow(look, band.rows[index]!, top);
    else drawChangeRow(look, band.rows[index]!, top);
  }
}

/** What lies before, between and after the reels is not picture. */
function shadeOutside(look: Look, scene: ReelScene): void {
  const { ctx, camera, theme, width, height, gutter } = look;
  ctx.fillStyle = theme.shade;
  let from = gutter;
  for (const segment of scene.strip.segments) {
    const x1 = gutter + toX(camera, segment.at);
    if (x1 > from) ctx.fillRect(from, RULER, Math.min(x1, width) - from, height - RULER);
    from = Math.max(from, gutter + toX(camera, segment.at + segment.length));
  }
  if (from < width) ctx.fillRect(from, RULER, width - from, height - RULER);
}

function drawGutter(
  look: Look,
  bands: readonly { band: Band; y: number; high: number }[],
  geometry: BandGeometry,
): void {
  const { ctx, theme, height, gutter } = look;
  ctx.fillStyle = theme.panel;
  ctx.fillRect(0, 0, gutter, height);
  for (const { band, y, high } of bands) {
    hairline(ctx, 0, y + high - 1, gutter, y + high - 1, theme.line);
    const middle = Math.max(y + paddingOf(band) + rowHeight(geometry, band) / 2, Math.min(RULER + 16, y + high - 14));
    if (band.kind === 'lane') {
      ctx.fillStyle = theme.department(band.title).edge;
      ctx.fillRect(0, y, 3, high - 1);
    }
    ctx.font = band.kind === 'lane' ? theme.strongFont : theme.font;
    const used = write(
      ctx,
      titled(band),
      14,
      middle,
      gutter - 50,
      band.kind === 'lane' ? theme.foreground : theme.muted,
    );
    if (band.kind !== 'lane' || used === 0) continue;
    ctx.font = theme.smallFont;
    ctx.textAlign = 'right';
    write(ctx, `${band.count}`, gutter - 12, middle, 40, theme.muted);
    ctx.textAlign = 'left';
  }
  hairline(ctx, gutter - 1, 0, gutter - 1, height, theme.line);
}

/** Short departments are initials in every spotting session (ADR, SFX, BG); the others are names. */
function titled(band: Band): string {
  if (band.kind !== 'lane') return band.title;
  return band.title.length <= 3 ? band.title.toUpperCase() : band.title.charAt(0).toUpperCase() + band.title.slice(1);
}
