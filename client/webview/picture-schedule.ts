/** The schedule view as the page uses it: what it draws, what is under the pointer, where the keyboard goes next. */
import type { ScheduleView, SourcePlace } from '../../server/src/language/views/timeline-view.ts';
import { corner } from './brush.ts';
import { RULER } from './draw-day-ruler.ts';
import { drawSchedule } from './draw-schedule.ts';
import { type Camera, type Frame, toUnit } from './layout-camera.ts';
import { dayWords } from './layout-days.ts';
import type { Folds } from './layout-lines.ts';
import {
  barIn,
  type Heading,
  headingKey,
  laySchedule,
  type PlacedRow,
  ROW,
  type SceneRow,
  type ScheduleScene,
} from './layout-schedule.ts';
import { type Hit, type Item, type Look, narrowest, type Picture, type Step } from './picture.ts';
import type { Tip } from './words.ts';
import { headingTip, rowTip } from './words-schedule.ts';

export class SchedulePicture implements Picture {
  readonly mode = 'schedule';
  gutter = 0;
  readonly scene: ScheduleScene;
  readonly #title: string;
  readonly summary: string;

  constructor(title: string, view: ScheduleView, folds: Folds) {
    this.#title = title;
    this.scene = laySchedule(view, folds);
    const locks = view.rows.filter((row) => row.kind === 'lock').length;
    this.summary = `${title}, schedule from ${dayWords(view.startDay)} to ${dayWords(view.lastDay)}: ${view.rows.length} items, ${locks} of them locks`;
  }

  frame(width: number, height: number): Frame {
    this.gutter = Math.round(Math.min(248, width / 3));
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
    const { length } = this.scene.items;
    corner(look, RULER, this.#title, `${length} ${length === 1 ? 'item' : 'items'}`);
  }

  hit(camera: Camera, x: number, y: number): Hit | undefined {
    const top = y - RULER + camera.top;
    const row = y < RULER ? undefined : this.scene.rows[Math.floor(top / ROW)];
    const unit = toUnit(camera, x - this.gutter);
    if (x < this.gutter) return row && this.#titleHit(row);
    const placed = row && nearest(row, unit, top - row.index * ROW, 9 * camera.unitsPerPixel);
    if (placed) return { key: placed.key, source: placed.row.source, tip: this.#tip(placed) };
    const gate = this.scene.gates.find(
      ({ start }) => start !== undefined && Math.abs(start - unit) < 3 * camera.unitsPerPixel,
    );
    if (gate && y >= RULER) return { key: gate.key, source: gate.row.source, tip: this.#tip(gate) };
    const day = Math.floor(unit);
    const off = this.scene.off.find((one) => day >= one.start && day < one.end);
    if (!off || (off.why === undefined && y >= RULER))
      return y < RULER ? { tip: { title: dayWords(day), lines: [] } } : undefined;
    return { tip: { title: dayWords(day), lines: [{ text: off.why ?? 'nobody works', tone: 'plain' }] } };
  }

  #titleHit(row: SceneRow): Hit {
    if (row.kind === 'heading') return { key: row.key, fold: foldOf(row), tip: tipOf(row) };
    const [placed] = row.items;
    return { key: row.key, source: placed.row.source, tip: this.#tip(placed) };
  }

  item(key: string): Item | undefined {
    const heading = this.scene.headings.get(key);
    if (heading) return this.#headingItem(heading);
    const placed = this.scene.byKey.get(key);
    if (!placed) return undefined;
    const start = placed.start ?? this.scene.from;
    const box = { ...rowBox(placed.index), start, end: placed.end ?? start };
    return { key, box, source: placed.row.source, tip: this.#tip(placed) };
  }

  #headingItem(heading: Heading): Item {
    const { items, key, index } = heading;
    const start = Math.min(...items.map((item) => item.start ?? this.scene.to));
    const end = Math.max(...items.map((item) => item.end ?? this.scene.from));
    const box = {
      ...rowBox(index),
      ...(start < end ? { start, end } : { start: this.scene.from, end: this.scene.from }),
    };
    return { key, box, source: items[0]!.row.source, fold: foldOf(heading), tip: tipOf(heading) };
  }

  /** The item; where the text stands for several, the heading over them. */
  itemAt(place: SourcePlace, camera: Camera): Item | undefined {
    const items = this.scene.items.map((placed) => ({ placed, source: placed.row.source }));
    const found = narrowest(items, place, ({ placed }) => Math.abs(placed.index * ROW - camera.top));
    if (!found) return undefined;
    const { uri, start, end } = found.source;
    const several =
      items.filter(({ source }) => source.uri === uri && source.start === start && source.end === end).length > 1;
    const { row, key } = found.placed;
    return (several && this.item(headingKey(row.line))) || this.item(key);
  }

  /** Up and down through the rows; right to what waits on this, left to what this waits on. */
  neighbour(key: string | undefined, step: Step, camera: Camera): Item | undefined {
    const { rows, dependencies, byKey, headings } = this.scene;
    const from = key === undefined ? undefined : (byKey.get(key) ?? headings.get(key));
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

function foldOf({ line, open }: Heading): NonNullable<Item['fold']> {
  return { line: line.key, open };
}

function tipOf({ line, open }: Heading): Tip {
  return headingTip(line.name, line.rows, open);
}

function rowBox(index: number): { top: number; bottom: number } {
  return { top: index * ROW, bottom: index * ROW + ROW };
}

/** The item under a point of a row, in pixels from its top: of those side by side the one whose lane is nearest. */
function nearest(row: SceneRow, unit: number, y: number, reach: number): PlacedRow | undefined {
  if (row.kind === 'heading' && row.open) return undefined;
  const away = (placed: PlacedRow): number => {
    const { top, height } = barIn(placed);
    return Math.abs(top + height / 2 - y);
  };
  return row.items.filter((placed) => within(placed, unit, reach)).sort((a, b) => away(a) - away(b))[0];
}

function within(placed: PlacedRow, unit: number, reach: number): boolean {
  if (placed.start === undefined || placed.end === undefined) return false;
  const air = placed.point ? reach : 0;
  return unit >= placed.start - air && unit <= placed.end + air;
}
