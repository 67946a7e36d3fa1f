/** The reel view as the page uses it: what it draws, what is under the pointer, where the keyboard goes next. */
import type { Rate } from '../../server/src/language/time/index.ts';
import type { SourcePlace, TimelineView } from '../../server/src/language/views/timeline-view.ts';
import { corner } from './brush.ts';
import { drawReels } from './draw-reels.ts';
import { RULER } from './draw-timecode-ruler.ts';
import { type BandGeometry, bandGeometry, paddingOf, rowHeight } from './layout-bands.ts';
import { type Camera, type Frame, toUnit } from './layout-camera.ts';
import { layReels, type PlacedCue, type ReelScene } from './layout-reels.ts';
import { firstInSight } from './layout-rows.ts';
import { type Hit, type Item, type Look, narrowest, type Picture, type Step } from './picture.ts';
import { changeTip, cueTip, type LabelOf, noteTip, partTip } from './words.ts';

/** How near in pixels the pointer has to come to something thinner than that. */
const REACH = 4;

export class ReelPicture implements Picture {
  readonly mode = 'reels';
  gutter = 0;
  readonly scene: ReelScene;
  readonly summary: string;
  readonly #title: string;
  readonly #rate: Rate;
  readonly #label: LabelOf;
  readonly #lanes: readonly (readonly PlacedCue[])[];
  #geometry: BandGeometry;

  constructor(view: TimelineView, reel: string | undefined, rate: Rate, label: LabelOf) {
    this.#title = view.title;
    this.#rate = rate;
    this.#label = label;
    this.scene = layReels(view, reel, rate.nominal);
    this.#lanes = this.scene.bands.flatMap((band) => (band.kind === 'lane' ? band.rows.map(({ row }) => row) : []));
    this.#geometry = bandGeometry(this.scene.bands, 0);
    const reels = this.scene.strip.segments.map((segment) => segment.reel.title).join(', ');
    const lanes = this.scene.bands.flatMap((band) => (band.kind === 'lane' ? [band.title] : [])).join(', ');
    this.summary = `${view.title}, ${reels}: ${this.scene.cues.size} cues in ${lanes || 'no department'}`;
  }

  frame(width: number, height: number): Frame {
    const { from, to, bands } = this.scene;
    this.gutter = Math.round(Math.min(124, width / 4));
    this.#geometry = bandGeometry(bands, height - RULER);
    return {
      width: Math.max(1, width - this.gutter),
      height: Math.max(1, height - RULER),
      from,
      to,
      contentHeight: this.#geometry.height + 12,
      closest: 1 / 40,
    };
  }

  draw(look: Look): void {
    drawReels(look, this.scene, this.#geometry, this.#rate, this.#label);
    const { size } = this.scene.cues;
    corner(look, RULER, this.#title, `${size} ${size === 1 ? 'cue' : 'cues'}`);
  }

  hit(camera: Camera, x: number, y: number): Hit | undefined {
    if (y < RULER || x < this.gutter) return undefined;
    const top = y - RULER + camera.top;
    const at = this.#geometry.bands.findIndex((one) => top >= one.top && top < one.top + one.height);
    const band = this.scene.bands[at];
    if (!band) return undefined;
    const index = Math.floor(
      (top - (this.#geometry.bands[at]?.top ?? 0) - paddingOf(band)) / rowHeight(this.#geometry, band),
    );
    const unit = toUnit(camera, x - this.gutter);
    const reach = REACH * camera.unitsPerPixel;
    if (band.kind === 'lane') {
      const placed = nearest(band.rows[index]?.row, unit, reach);
      return placed && this.#cueHit(placed, unit, reach);
    }
    if (band.kind === 'parts') {
      const placed = nearest(band.rows[index]?.row, unit, 0);
      return (
        placed && { source: placed.part.source, tip: partTip(placed.part, placed.kind, placed.endFrame, this.#label) }
      );
    }
    if (band.kind === 'notes') {
      const placed = nearest(band.rows[0]?.row, unit - 4 * camera.unitsPerPixel, reach * 2);
      return placed && { source: placed.note.source, tip: noteTip(placed.note, this.#label) };
    }
    const placed = nearest(band.rows[index]?.row, unit, reach);
    return placed && { source: placed.change.source, tip: changeTip(placed.change, this.#label) };
  }

  #cueHit(placed: PlacedCue, unit: number, reach: number): Hit {
    const frame = placed.cue.startFrame + (unit - placed.start);
    const hit = placed.cue.hits.find((one) => Math.abs(one.frame - frame) <= reach);
    const tip = cueTip(placed.cue, placed.department, this.#label);
    if (!hit) return { key: placed.key, source: placed.cue.source, tip };
    const line = { text: `hit ${this.#label(hit.frame)}  ${hit.text}`, tone: 'plain' as const };
    return { key: placed.key, source: hit.source, tip: { ...tip, lines: [line, ...tip.lines] } };
  }

  item(key: string): Item | undefined {
    const placed = this.scene.cues.get(key);
    if (!placed) return undefined;
    const { start, end, cue, department } = placed;
    const top = this.#topOf(placed);
    const box = { start, end, top, bottom: top + this.#geometry.row };
    return { key, box, source: cue.source, tip: cueTip(cue, department, this.#label) };
  }

  itemAt(place: SourcePlace, camera: Camera): Item | undefined {
    const cues = [...this.scene.cues.values()].map((placed) => ({ placed, source: placed.cue.source }));
    const found = narrowest(cues, place, ({ placed }) => Math.abs(placed.start - camera.first));
    return found && this.item(found.placed.key);
  }

  neighbour(key: string | undefined, step: Step, camera: Camera): Item | undefined {
    const from = key === undefined ? undefined : this.scene.cues.get(key);
    const laneIndex = from ? this.#lanes.findIndex((lane) => lane.includes(from)) : -1;
    const lane = this.#lanes[laneIndex];
    if (!from || !lane) {
      const first = this.#lanes.map((row) => row[firstInSight(row, camera.first)]).find((cue) => cue !== undefined);
      return first && this.item(first.key);
    }
    if (step === 'left' || step === 'right') {
      const next = lane[lane.indexOf(from) + (step === 'right' ? 1 : -1)];
      return next && this.item(next.key);
    }
    const rows = step === 'down' ? this.#lanes.slice(laneIndex + 1) : this.#lanes.slice(0, laneIndex).reverse();
    const row = rows.find((one) => one.length > 0);
    const next = row && closestInTime(row, (from.start + from.end) / 2);
    return next && this.item(next.key);
  }

  #topOf(placed: PlacedCue): number {
    const at = this.scene.bands.findIndex((band) => band.kind === 'lane' && band.title === placed.department);
    const band = this.scene.bands[at];
    if (!band) return 0;
    const index = band.rows.findIndex(({ row }) => row[firstInSight(row, placed.start)] === placed);
    return (this.#geometry.bands[at]?.top ?? 0) + paddingOf(band) + Math.max(0, index) * this.#geometry.row;
  }
}

function nearest<T extends { start: number; end: number }>(
  row: readonly T[] | undefined,
  unit: number,
  reach: number,
): T | undefined {
  if (!row) return undefined;
  const index = firstInSight(row, unit);
  const candidates = [row[index - 1], row[index]].filter((one) => one !== undefined);
  const distance = (one: T): number => Math.max(one.start - unit, unit - one.end, 0);
  return candidates.filter((one) => distance(one) <= reach).sort((a, b) => distance(a) - distance(b))[0];
}

function closestInTime(row: readonly PlacedCue[], middle: number): PlacedCue | undefined {
  const index = firstInSight(row, middle);
  const [before, after] = [row[index - 1], row[index]];
  if (!before || !after) return before ?? after;
  return middle - before.end < after.start - middle ? before : after;
}
