/**
 * The lines of a schedule as a reader wants them: what stands once for each reel or episode together, a later pass
 * behind the one that it took the place of, what a reopening brought behind what was reopened.
 */
import type { ScheduleRow } from '../../server/src/language/views/timeline-view.ts';

export interface ScheduleLine {
  readonly key: string;
  /** As the line itself is called: `Premix`. */
  readonly name: string;
  readonly kind: ScheduleRow['kind'];
  readonly depth: number;
  /** Its instances in the order of the text, each with its passes. */
  readonly rows: readonly ScheduleRow[];
}

/** What the reader has folded. */
export interface Folds {
  /** Whether lines of several instances are folded while nobody says otherwise. */
  readonly all: boolean;
  /** What somebody said, by line. */
  readonly lines: Readonly<Record<string, boolean>>;
}

/** More instances than these under headings, and one sees the headings only. */
const MANY = 24;

/** Groups the rows of a view; the order is that of the text, where a line has its place by its first instance. */
export function scheduleLines(rows: readonly ScheduleRow[]): ScheduleLine[] {
  const byLine = new Map<string, ScheduleRow[]>();
  const add = (row: ScheduleRow): void => {
    const known = byLine.get(row.line);
    if (known) known.push(row);
    else byLine.set(row.line, [row]);
  };
  const planned = rows.filter(({ reopens }) => reopens === undefined);
  for (const row of planned) add(row);
  const keys = [...byLine.keys()];
  const depths = new Map(planned.map(({ line, depth }) => [line, depth]));
  // Each behind what was reopened and what that brought before.
  const behind = new Map<string, string>();
  for (const row of rows) {
    if (row.reopens === undefined) continue;
    if (!byLine.has(row.line)) {
      const at = keys.indexOf(behind.get(row.reopens) ?? row.reopens);
      keys.splice(at < 0 ? keys.length : at + 1, 0, row.line);
      behind.set(row.reopens, row.line);
      depths.set(row.line, depths.get(row.reopens) ?? 0);
    }
    add(row);
  }
  return keys.map((key) => {
    const own = inOrder(byLine.get(key) ?? []);
    const [first] = own as [ScheduleRow, ...ScheduleRow[]];
    return { key, name: first.name, kind: first.kind, depth: depths.get(key) ?? 0, rows: own };
  });
}

/** Instance by instance, pass by pass. */
function inOrder(rows: readonly ScheduleRow[]): ScheduleRow[] {
  const places = new Map<string, number>();
  const firstPasses = rows.filter(({ pass }) => pass === undefined);
  for (const { of = '' } of [...firstPasses, ...rows]) if (!places.has(of)) places.set(of, places.size);
  const place = ({ of = '' }: ScheduleRow): number => places.get(of) ?? 0;
  return [...rows].sort((a, b) => place(a) - place(b) || (a.pass ?? 1) - (b.pass ?? 1));
}

/** Phases say nothing that the lines in them do not say too: they begin folded, the others when there are many. */
export function isFolded({ key, kind }: Pick<ScheduleLine, 'key' | 'kind'>, folds: Folds): boolean {
  return folds.lines[key] ?? (folds.all || kind === 'phase');
}

/** How a schedule begins: folded when its instances are too many to read. */
export function foldsFor(rows: readonly ScheduleRow[]): boolean {
  const counts = new Map<string, number>();
  for (const { line } of rows) counts.set(line, (counts.get(line) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum + (count > 1 ? count : 0), 0) > MANY;
}
