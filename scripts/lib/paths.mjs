// Where things are in this repository. Absolute paths, the same from every working folder.

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
/** Everything that can be made again: never committed, safe to delete. */
export const cache = join(root, '.cache');
export const results = join(cache, 'test-results');
export const screenshots = join(cache, 'screenshots');
export const example = join(root, 'examples', 'night-train');
