/** The schedule view before any pixel: a row for each item, bars in days, gates, and which arrow belongs to whom. */
import type { Dependency, OffDay, ScheduleRow, ScheduleView } from '../../server/src/language/views/timeline-view.ts';

/** Height of a row and of a bar in it, in CSS pixels. */
export const ROW = 24;
export const BAR = 14;

export interface PlacedRow {
  readonly key: string;
  readonly row: ScheduleRow;
  readonly index: number;
  /** Days, the end excluded; absent while no date is known. */
  readonly start?: number;
  readonly end?: number;
  /** Zero-length things (locks, reviews, milestones, deliveries) stand in the middle of their day. */
  readonly point: boolean;
}

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
  readonly rows: readonly PlacedRow[];
  readonly byKey: ReadonlyMap<string, PlacedRow>;
  readonly dependencies: readonly PlacedDependency[];
  readonly off: readonly OffStretch[];
  readonly height: number;
  readonly from: number;
  readonly to: number;
}

export function laySchedule(view: ScheduleView): ScheduleScene {
  const rows = view.rows.map((row, index) => place(row, index));
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const dependencies = view.dependencies.flatMap((dependency): PlacedDependency[] => {
    const from = byKey.get(dependency.from);
    const to = byKey.get(dependency.to);
    return from?.start !== undefined && to?.start !== undefined ? [{ dependency, from, to }] : [];
  });
  const dues = rows.flatMap(({ row }) => (row.dueDay === undefined ? [] : [row.dueDay]));
  const { first, last } = withToday(Math.min(view.startDay, ...dues), Math.max(view.lastDay, ...dues), view.today);
  const air = Math.max(2, Math.ceil((last - first) / 50));
  return {
    view,
    rows,
    byKey,
    dependencies,
    off: stretches(view.offDays),
    height: rows.length * ROW,
    from: first - air,
    to: last + 1 + air,
  };
}

/** The first row whose end reaches below `top` pixels, and the first after it that begins at or below `bottom`. */
export function rowsInSight(scene: ScheduleScene, top: number, bottom: number): readonly PlacedRow[] {
  return scene.rows.slice(Math.max(0, Math.floor(top / ROW)), Math.max(0, Math.ceil(bottom / ROW)));
}

function place(row: ScheduleRow, index: number): PlacedRow {
  const point = row.kind === 'lock' || row.kind === 'milestone' || row.kind === 'review' || row.kind === 'delivery';
  const base = { key: row.key, row, index, point };
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
