import { test } from 'vitest';
import { expectEditedAsAfresh, SEED } from './edited-as-afresh.ts';
import { SERIES } from './shows/series.ts';

test(`a series under edits is what it is when opened afresh (seed ${SEED})`, () => {
  expectEditedAsAfresh({ files: SERIES, runs: 90, every: 8, changes: 2000 });
}, 900_000);
