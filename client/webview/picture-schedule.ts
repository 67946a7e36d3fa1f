/** The schedule view as the page uses it: what it draws, what is under the pointer, where the keyboard goes next. */
import type { ScheduleView, SourcePlace } from '../../server/src/language/views/timeline-view.ts';
import { corner } from './brush.ts';
import { RULER } from './draw-day-ruler.ts';
import { drawSchedule } from './draw-schedule.ts';
import { type Camera, type Frame, toUnit } from './layout-camera.ts';
import { dayWords } from './layout-days.ts';
import { laySchedule, type PlacedRow, ROW, type ScheduleScene } from './layout-schedule.ts';
import { type Hit, type Item, type Look, narrowest, type Picture, type Step } from './picture.ts';
import { rowTip, type Tip } from './words.ts';

export class SchedulePicture implements Picture {
  readonly mode = 'schedule';
  gutter = 0;
  readonly scene: ScheduleScene;
  readonly #title: string;
  readonly summary: string;

  constructor(title: string, view: ScheduleView) {
    this.#title = title;
    this.scene = laySchedule(view);
    const locks = view.rows.filter((row) => row.kind === 'lock').length;
    this.summary = `${title}, schedule from ${dayWords(view.startDay)} to ${dayWords(view.lastDay)}: ${view.rows.length} items, ${locks} of them locks`;
  }

  frame(width: number, height: number): Frame {
    this.gutter = Math.round(Math.min(232, width / 3));
    return {
      width: Math.max(1, width - this.gutter),
      height: Math.max(1, height - RULER),
      from: this.scene.from,
      to: this.scene.to,
      contentHeight: this.scene.height + 12,
      closest: 1 / 90,
    };
  }

  draw(look: Look): void {
    drawSchedule(look, this.scene);
    const { length } = this.scene.rows;
    corner(look, RULER, this.#title, `${length} ${length === 1 ? 'item' : 'items'}`);
  }

  hit(camera: Camera, x: number, y: number): Hit | undefined {
    const placed = y < RULER ? undefined : this.scene.rows[Math.floor((y - RULER + camera.top) / ROW)];
    const unit = toUnit(camera, x - this.gutter);
    const reach = 9 * camera.unitsPerPixel;
    if (placed && (x < this.gutter || within(placed, unit, reach))) {
      return { key: placed.key, source: placed.row.source, tip: this.#tip(placed) };
    }
    if (x < this.gutter) return undefined;
    const gate = this.scene.rows.find(
      ({ row, start }) =>
        row.kind === 'lock' && start !== undefined && Math.abs(start - unit) < 3 * camera.unitsPerPixel,
    );
    if (gate && y >= RULER) return { key: gate.key, source: gate.row.source, tip: this.#tip(gate) };
    const day = Math.floor(unit);
    const off = this.scene.off.find((one) => day >= one.start && day < one.end);
    if (!off || (off.why === undefined && y >= RULER))
      return y < RULER ? { tip: { title: dayWords(day), lines: [] } } : undefined;
    return { tip: { title: dayWords(day), lines: [{ text: off.why ?? 'nobody works', tone: 'plain' }] } };
  }

  item(key: string): Item | undefined {
    const placed = this.scene.byKey.get(key);
    if (!placed) return undefined;
    const start = placed.start ?? this.scene.from;
    const top = placed.index * ROW;
    const box = { start, end: placed.end ?? start, top, bottom: top + ROW };
    return { key, box, source: placed.row.source, tip: this.#tip(placed) };
  }

  itemAt(place: SourcePlace, camera: Camera): Item | undefined {
    const rows = this.scene.rows.map((placed) => ({ placed, source: placed.row.source }));
    const found = narrowest(rows, place, ({ placed }) => Math.abs(placed.index * ROW - camera.top));
    return found && this.item(found.placed.key);
  }

  /** Up and down through the rows; right to what waits on this, left to what this waits on. */
  neighbour(key: string | undefined, step: Step, camera: Camera): Item | undefined {
    const { rows, dependencies, byKey } = this.scene;
    const from = key === undefined ? undefined : byKey.get(key);
    if (!from) {
      const first = rows[Math.min(Math.ceil(camera.top / ROW), rows.length - 1)];
      return first && this.item(first.key);
    }
    if (step === 'up' || step === 'down') {
      const next = rows[from.index + (step === 'down' ? 1 : -1)];
      return next && this.item(next.key);
    }
    const linked = dependencies.filter((one) => (step === 'right' ? one.from : one.to) === from);
    const link = linked.find((one) => one.dependency.driving) ?? linked[0];
    return link && this.item(step === 'right' ? link.to.key : link.from.key);
  }

  #tip(placed: PlacedRow): Tip {
    const waits = this.scene.view.dependencies
      .filter((one) => one.to === placed.key)
      .map((one) => `${this.scene.byKey.get(one.from)?.row.title ?? one.from} ${one.lag}`.trim());
    return rowTip(placed.row, waits);
  }
}

function within(placed: PlacedRow, unit: number, reach: number): boolean {
  if (placed.start === undefined || placed.end === undefined) return false;
  const air = placed.point ? reach : 0;
  return unit >= placed.start - air && unit <= placed.end + air;
}
