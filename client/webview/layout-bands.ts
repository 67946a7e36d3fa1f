/** How high the bands of the reel view are: rows grow with the window, within what looks like a row. */
import type { Band } from './layout-reels.ts';

const PADDING = 5;
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

/** Height of a row of acts or scenes: a ruler, as low as its words allow. */
const PARTS = 20;

/** Shares the room among all rows, each 26 to 48 pixels; change lists, notes, acts and scenes stay low. */
export function bandGeometry(bands: readonly Band[], room: number): BandGeometry {
  const heightWith = (band: Band, row: number): number =>
    rowsOf(band) * (band.kind === 'lane' ? row : lowRow(band)) + 2 * paddingOf(band);
  const lanes = bands.filter((band) => band.kind === 'lane').reduce((sum, band) => sum + rowsOf(band), 0);
  const free = room - bands.reduce((sum, band) => sum + heightWith(band, 0), 0) - 12;
  const row = Math.round(Math.min(HIGHEST, Math.max(LOWEST, free / Math.max(1, lanes))));
  let top = 0;
  const placed = bands.map((band) => {
    const height = heightWith(band, row);
    top += height;
    return { top: top - height, height };
  });
  return { row, bar: row - 5, bands: placed, height: top };
}

/** Height of a row in this band. */
export function rowHeight(geometry: BandGeometry, band: Band): number {
  return band.kind === 'lane' ? geometry.row : lowRow(band);
}

/** Room above and below the rows of a band. */
export function paddingOf(band: Band): number {
  return band.kind === 'parts' ? 0 : PADDING;
}

function lowRow(band: Band): number {
  return band.kind === 'parts' ? PARTS : LOWEST;
}

function rowsOf(band: Band): number {
  return Math.max(1, band.rows.length);
}
