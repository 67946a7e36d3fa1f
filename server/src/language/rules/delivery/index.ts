/** Rules over what leaves the house, and what was asked for. */
import type { Rule } from '../rule.ts';
import { aspectMismatch } from './aspect-mismatch.ts';
import { beforeLock } from './before-lock.ts';
import { loudnessOutOfSpec } from './loudness-out-of-spec.ts';
import { missingStem } from './missing-stem.ts';
import { noQc } from './no-qc.ts';
import { rateMismatch } from './rate-mismatch.ts';
import { truePeakOutOfSpec } from './true-peak-out-of-spec.ts';

export const deliveryRules: readonly Rule[] = [
  beforeLock,
  noQc,
  rateMismatch,
  aspectMismatch,
  loudnessOutOfSpec,
  truePeakOutOfSpec,
  missingStem,
];
