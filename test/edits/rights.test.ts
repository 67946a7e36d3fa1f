import { test } from 'vitest';
import { expectEditedAsAfresh, SEED } from './edited-as-afresh.ts';
import { RIGHTS } from './shows/rights.ts';

test(`a cue sheet under edits is what it is when opened afresh (seed ${SEED})`, () => {
  expectEditedAsAfresh({ files: RIGHTS, runs: 90, every: 8, changes: 2000 });
}, 900_000);
