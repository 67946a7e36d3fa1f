/** The schedule view before any pixel: a row for each item, those of one line under a heading that folds, bars in days, gates, and which arrow belongs to whom. */
import type { Dependency, OffDay, ScheduleRow, ScheduleView } from '../../server/src/language/views/timeline-view.ts';
import { type Folds, isFolded, type ScheduleLine, scheduleLines } from './layout-lines.ts';
import { packRows } from './layout-rows.ts';
import { instanceLabel, loneLabel } from './words-schedule.ts';

/** Height of a row and of a bar in it, in CSS pixels. */
export const ROW = 24;
export const BAR = 14;

export interface PlacedRow {
  readonly key: string;
  readonly row: ScheduleRow;
  /** Of the row on the picture that it stands in: its own, or the folded heading of its line. */
  readonly index: number;
  /** What the names at the left call it. */
  readonly label: string;
  readonly depth: number;
  /** Days, the end excluded; absent while no date is known. */
  readonly start?: number;
  readonly end?: number;
  /** Zero-length things (locks, reviews, milestones, deliveries) stand in the middle of their day. */
  readonly point: boolean;
  /** Set in a folded heading: which of how many lanes of that row it stands in, so that instances do not overlap. */
  readonly lane?: {
    readonly index: number;
    readonly count: number;
    /** Where its right neighbour begins; absent for the last. */
    readonly next?: number;
  };
}

/** The heading over the instances of one line. */
export interface Heading {
  readonly key: string;
  readonly line: ScheduleLine;
  readonly index: number;
  readonly open: boolean;
  /** Its instances, in its own row while it is folded. */
  readonly items: readonly PlacedRow[];
}

/** A row on the picture: an item, or a heading; what stands in it. */
export type SceneRow =
  | { readonly kind: 'item'; readonly key: string; readonly index: number; readonly items: readonly [PlacedRow] }
  | ({ readonly kind: 'heading' } & Heading);

export interface PlacedDependency {
  readonly dependency: Dependency;
  readonly from: PlacedRow;
  readonly to: PlacedRow;
}

/** Days on which nobody works, neighbours of one reason together. */
export interface OffStretch {
  readonly start: number;
  readonly end: number;
  readonly why?: string;
}

export interface ScheduleScene {
  readonly view: ScheduleView;
  /** From top to bottom. */
  readonly rows: readonly SceneRow[];
  /** Every item, also those in folded headings. */
  readonly items: readonly PlacedRow[];
  readonly byKey: ReadonlyMap<string, PlacedRow>;
  readonly headings: ReadonlyMap<string, Heading>;
  /** Locks that count. */
  readonly gates: readonly PlacedRow[];
  readonly dependencies: readonly PlacedDependency[];
  readonly off: readonly OffStretch[];
  readonly height: number;
  readonly from: number;
  readonly to: number;
}

export function laySchedule(view: ScheduleView, folds: Folds): ScheduleScene {
  const rows: SceneRow[] = [];
  for (const line of scheduleLines(view.rows)) {
    const [only] = line.rows;
    if (line.rows.length === 1 && only) {
      const item = place(only, rows.length, { label: loneLabel(only), depth: line.depth });
      rows.push({ kind: 'item', key: item.key, index: item.index, items: [item] });
    } else addLine(rows, line, !isFolded(line, folds));
  }
  const items = rows.flatMap((row) => (row.kind === 'heading' && row.open ? [] : row.items));
  const byKey = new Map(items.map((item) => [item.key, item]));
  const dependencies = view.dependencies.flatMap((dependency): PlacedDependency[] => {
    const from = byKey.get(dependency.from);
    const to = byKey.get(dependency.to);
    return from?.start !== undefined && to?.start !== undefined ? [{ dependency, from, to }] : [];
  });
  const written = view.rows.flatMap(({ dueDay, baseline, bookings = [] }) => [
    ...(dueDay === undefined ? [] : [dueDay]),
    ...(baseline ? [baseline.day] : []),
    ...bookings.flatMap(({ startDay, lastDay }) => [startDay, lastDay]),
  ]);
  const { first, last } = withToday(
    Math.min(view.startDay, ...written),
    Math.max(view.lastDay, ...written),
    view.today,
  );
  const air = Math.max(2, Math.ceil((last - first) / 50));
  return {
    view,
    rows,
    items,
    byKey,
    headings: new Map(rows.flatMap((row) => (row.kind === 'heading' ? [[row.key, row]] : []))),
    gates: items.filter(({ row }) => row.kind === 'lock' && !row.isReplaced),
    dependencies,
    off: stretches(view.offDays),
    height: rows.length * ROW,
    from: first - air,
    to: last + 1 + air,
  };
}

/** The key of the heading over a line: no item's, since those are names. */
export function headingKey(line: string): string {
  return `line ${line}`;
}

function addLine(rows: SceneRow[], line: ScheduleLine, open: boolean): void {
  const index = rows.length;
  const names = { depth: line.depth + 1 };
  const base = line.rows.map((row) => place(row, index, { ...names, label: instanceLabel(row, line.name) }));
  const items = open ? base.map((item, at) => ({ ...item, index: index + 1 + at })) : inLanes(base);
  rows.push({ kind: 'heading', key: headingKey(line.key), line, index, open, items });
  if (open) for (const item of items) rows.push({ kind: 'item', key: item.key, index: item.index, items: [item] });
}

/** Side by side what is at the same time: each has the first lane that is free. */
function inLanes(items: readonly PlacedRow[]): PlacedRow[] {
  const dated = items.flatMap((item) =>
    item.start === undefined || item.end === undefined ? [] : [{ item, start: item.start, end: item.end }],
  );
  const lanes = packRows(dated);
  const count = lanes.length;
  const placed = new Map(
    lanes.flatMap((lane, index) =>
      lane.map(({ item }, at) => {
        const next = lane[at + 1]?.start;
        return [item, { index, count, ...(next === undefined ? {} : { next }) }] as const;
      }),
    ),
  );
  return items.map((item) => ({ ...item, lane: placed.get(item) ?? { index: 0, count } }));
}

/** More lanes than these do not fit into a row: what comes behind begins again at the top. */
const MOST_LANES = 6;

/** Where the bar of an item is in its row, in pixels from the row's top. */
export function barIn({ lane }: PlacedRow): { readonly top: number; readonly height: number } {
  if (!lane || lane.count < 2) return { top: (ROW - BAR) / 2, height: BAR };
  const step = Math.floor((ROW - 4) / Math.min(lane.count, MOST_LANES));
  return { top: 2 + (lane.index % MOST_LANES) * step, height: step - 1 };
}

/** The first row whose end reaches below `top` pixels, and the first after it that begins at or below `bottom`. */
export function rowsInSight(scene: ScheduleScene, top: number, bottom: number): readonly SceneRow[] {
  return scene.rows.slice(Math.max(0, Math.floor(top / ROW)), Math.max(0, Math.ceil(bottom / ROW)));
}

function place(row: ScheduleRow, index: number, names: Pick<PlacedRow, 'label' | 'depth'>): PlacedRow {
  const point = row.kind === 'lock' || row.kind === 'milestone' || row.kind === 'review' || row.kind === 'delivery';
  const base = { key: row.key, row, index, point, ...names };
  if (row.startDay === undefined) return base;
  if (point) return { ...base, start: row.startDay + 0.5, end: row.startDay + 0.5 };
  return { ...base, start: row.startDay, end: Math.max(row.lastDay ?? row.startDay, row.startDay) + 1 };
}

function stretches(days: readonly OffDay[]): OffStretch[] {
  const found: { start: number; end: number; why?: string }[] = [];
  for (const { day, why } of days) {
    const before = found.at(-1);
    if (before && before.end === day && before.why === why) before.end = day + 1;
    else found.push({ start: day, end: day + 1, ...(why === undefined ? {} : { why }) });
  }
  return found;
}

/** Today widens the picture only when it is near: a show of two years ago must not shrink to a corner. */
function withToday(first: number, last: number, today: number | undefined): { first: number; last: number } {
  const near = Math.max(14, Math.round((last - first) / 8));
  if (today === undefined || today < first - near || today > last + near) return { first, last };
  return { first: Math.min(first, today), last: Math.max(last, today) };
}
