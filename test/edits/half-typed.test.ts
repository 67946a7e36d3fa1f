import { test } from 'vitest';
import { expectEditedAsAfresh, SEED } from './edited-as-afresh.ts';
import { HALF_TYPED } from './shows/half-typed.ts';

test(`a half-typed show under edits is what it is when opened afresh (seed ${SEED})`, () => {
  expectEditedAsAfresh({ files: HALF_TYPED, runs: 90, every: 8, changes: 2000 });
}, 900_000);
