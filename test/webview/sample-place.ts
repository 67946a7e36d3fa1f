/** Places in a file that does not exist: one after another, none twice. */
import type { SourcePlace } from '../../server/src/language/views/timeline-view.ts';

export const URI = 'file:///shows/night-train/night-train.cuelock';

let offset = 0;

/** The next place, `length` characters long. */
export function samplePlace(length = 60): SourcePlace {
  offset += length + 1;
  return { uri: URI, start: offset - length, end: offset };
}

/** Starts again at the top of the file, so that a sample made twice is the same. */
export function resetPlaces(): void {
  offset = 0;
}
