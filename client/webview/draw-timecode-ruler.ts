/** The timecode ruler: reel names above, labels that exist at the rate below. */
import type { Rate } from '../../server/src/language/time/index.ts';
import { hairline, textWidth, write } from './brush.ts';
import { toUnit, toX } from './layout-camera.ts';
import type { Segment, Strip } from './layout-strip.ts';
import { chooseStep, type Tick, ticks } from './layout-ticks.ts';
import type { Look } from './picture.ts';
import type { LabelOf } from './words.ts';

export const RULER = 44;
const TIER = 20;

/** The ticks in sight, each with the x of its frame. */
export type PlacedTick = Tick & { readonly x: number };

/** Ticks of every reel in sight. */
export function ticksInSight(look: Look, strip: Strip, rate: Rate, label: LabelOf): PlacedTick[] {
  const { ctx, camera, theme, width, gutter: left } = look;
  ctx.font = theme.timecodeFont;
  const step = chooseStep(rate, camera.unitsPerPixel, textWidth(ctx, label(0)) + 22);
  const placed: PlacedTick[] = [];
  for (const segment of strip.segments) {
    const { from, to } = reach(strip, segment);
    const first = Math.max(from, Math.floor(toUnit(camera, 0)) - step.major);
    const last = Math.min(to, Math.ceil(toUnit(camera, width - left)));
    if (last < first) continue;
    const shift = segment.reel.startFrame - segment.at;
    for (const tick of ticks(rate, step, Math.max(0, first + shift), last + shift)) {
      placed.push({ ...tick, x: left + toX(camera, tick.frame - shift) });
    }
  }
  return placed;
}

export function drawTimecodeRuler(look: Look, strip: Strip, placed: readonly PlacedTick[], label: LabelOf): void {
  const { ctx, theme, width, camera, gutter: left } = look;
  ctx.fillStyle = theme.panel;
  ctx.fillRect(left, 0, width - left, RULER);
  hairline(ctx, left, RULER - 1, width, RULER - 1, theme.line);
  ctx.font = theme.timecodeFont;
  const borders = strip.segments.flatMap(({ at, length }) => [left + toX(camera, at), left + toX(camera, at + length)]);
  let free = left + 4;
  for (const tick of placed) {
    hairline(ctx, tick.x, tick.major ? RULER - 9 : RULER - 5, tick.x, RULER - 1, tick.major ? theme.muted : theme.line);
    if (!tick.major || tick.x + 4 < free) continue;
    const text = label(tick.frame);
    const room = nextBorder(borders, tick.x, width) - tick.x - 4;
    if (textWidth(ctx, text) > room) continue;
    free = tick.x + 4 + write(ctx, text, tick.x + 4, TIER + 9, room, theme.muted) + 8;
  }
  for (const segment of strip.segments) drawSegment(look, strip, segment, label);
}

function nextBorder(borders: readonly number[], x: number, width: number): number {
  return Math.min(borders.find((border) => border > x + 1) ?? width, width);
}

/** The reel's name keeps to the window while any of the reel is in it; its first and last frame are marked. */
function drawSegment(look: Look, strip: Strip, segment: Segment, label: LabelOf): void {
  const { ctx, theme, width, camera, gutter: left } = look;
  const x1 = left + toX(camera, segment.at);
  const x2 = left + toX(camera, segment.at + segment.length);
  if (x2 < left || x1 > width) return;
  for (const x of [x1, x2]) if (x >= left && x <= width) hairline(ctx, x, 4, x, RULER - 1, theme.muted);
  const from = Math.max(x1, left) + 6;
  const to = Math.min(x2, width) - 6;
  ctx.font = theme.strongFont;
  const used = write(ctx, segment.reel.title, from, TIER / 2 + 2, to - from, theme.foreground);
  if (used === 0) return;
  ctx.font = theme.timecodeFont;
  // Reels are spoken of by their first and last frames of action; both belong to the reel.
  const range = `FFOA ${label(segment.reel.startFrame)}  LFOA ${label(segment.reel.endFrame - 1)}`;
  const start = from + used + 10;
  if (strip.segments.length === 1 || textWidth(ctx, range) < to - start) {
    write(ctx, range, start, TIER / 2 + 2, to - start, theme.muted);
  }
}

/** How far a reel's ticks run on the strip: alone as far as one looks, in a row up to the next reel. */
function reach(strip: Strip, segment: Segment): { from: number; to: number } {
  if (strip.segments.length === 1) return { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  return { from: segment.at, to: segment.at + segment.length };
}
