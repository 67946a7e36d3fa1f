/** How high the bands of the reel view are: rows grow with the window, within what looks like a row. */
import type { Band } from './layout-reels.ts';

export const BAND_PADDING = 5;
const LOWEST = 26;
const HIGHEST = 48;

/** Heights in CSS pixels from the top of the first band. */
export interface BandGeometry {
  /** A row, and a bar in it. */
  readonly row: number;
  readonly bar: number;
  readonly bands: readonly { readonly top: number; readonly height: number }[];
  readonly height: number;
}

/** Shares the room among all rows, each 26 to 48 pixels; change lists and notes stay at 26. */
export function bandGeometry(bands: readonly Band[], room: number): BandGeometry {
  const rowsOf = (band: Band): number => Math.max(1, band.rows.length);
  const marks = bands.filter((band) => band.kind !== 'lane').reduce((sum, band) => sum + rowsOf(band) * LOWEST, 0);
  const lanes = bands.filter((band) => band.kind === 'lane').reduce((sum, band) => sum + rowsOf(band), 0);
  const free = room - marks - bands.length * 2 * BAND_PADDING - 12;
  const row = Math.round(Math.min(HIGHEST, Math.max(LOWEST, free / Math.max(1, lanes))));
  let top = 0;
  const placed = bands.map((band) => {
    const height = rowsOf(band) * (band.kind === 'lane' ? row : LOWEST) + 2 * BAND_PADDING;
    top += height;
    return { top: top - height, height };
  });
  return { row, bar: row - 5, bands: placed, height: top };
}

/** Height of a row in this band. */
export function rowHeight(geometry: BandGeometry, band: Band): number {
  return band.kind === 'lane' ? geometry.row : LOWEST;
}
