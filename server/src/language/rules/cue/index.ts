/** The rules about cues: their numbers, their places, and the cut that they were timed against. */
import type { Rule } from '../rule.ts';
import { altWithoutOriginal } from './alt-without-original.ts';
import { duplicateNumber } from './duplicate-number.ts';
import { hitOutsideCue } from './hit-outside-cue.ts';
import { inRemovedRange } from './in-removed-range.ts';
import { numberScheme } from './number-scheme.ts';
import { outMissing } from './out-missing.ts';
import { outOfOrder } from './out-of-order.ts';
import { overlap } from './overlap.ts';
import { segueGap } from './segue-gap.ts';
import { stalePicture } from './stale-picture.ts';
import { untitled } from './untitled.ts';

export const cueRules: readonly Rule[] = [
  altWithoutOriginal,
  duplicateNumber,
  hitOutsideCue,
  inRemovedRange,
  numberScheme,
  outMissing,
  outOfOrder,
  overlap,
  segueGap,
  stalePicture,
  untitled,
];
