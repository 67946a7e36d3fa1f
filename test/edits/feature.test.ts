import { test } from 'vitest';
import { expectEditedAsAfresh, SEED } from './edited-as-afresh.ts';
import { FEATURE } from './shows/feature.ts';

test(`a feature under edits is what it is when opened afresh (seed ${SEED})`, () => {
  expectEditedAsAfresh({ files: FEATURE, runs: 90, every: 8, changes: 2000 });
}, 900_000);
