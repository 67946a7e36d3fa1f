/** Stacks what overlaps into rows, and finds what is in sight of a row without looking at the rest. */

export interface Span {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/**
 * First row that is free, for each in order of start: the usual stacking of clips. The result's rows hold spans that do
 * not overlap, so both their starts and their ends rise. An empty span takes one unit.
 */
export function packRows<T extends Span>(spans: readonly T[]): T[][] {
  const rows: T[][] = [];
  const ends: number[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    let row = ends.findIndex((end) => end <= span.start);
    if (row < 0) row = rows.push([]) - 1;
    rows[row]?.push(span);
    ends[row] = Math.max(span.end, span.start + 1);
  }
  return rows;
}

/** The first index whose span ends after `from`; the length when there is none. */
export function firstInSight(row: readonly Span[], from: number): number {
  let low = 0;
  let high = row.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const span = row[middle];
    if (span && Math.max(span.end, span.start + 1) <= from) low = middle + 1;
    else high = middle;
  }
  return low;
}
