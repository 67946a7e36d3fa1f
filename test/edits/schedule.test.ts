import { test } from 'vitest';
import { expectEditedAsAfresh, SEED } from './edited-as-afresh.ts';
import { SCHEDULE } from './shows/schedule.ts';

test(`a schedule under edits is what it is when opened afresh (seed ${SEED})`, () => {
  expectEditedAsAfresh({ files: SCHEDULE, runs: 90, every: 8, changes: 2000 });
}, 900_000);
