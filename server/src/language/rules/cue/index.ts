/** The rules about cues: their numbers, their places, and the cut that they were timed against. */
import type { Rule } from '../rule.ts';
import { altWithoutOriginal } from './alt-without-original.ts';
import { duplicateNumber } from './duplicate-number.ts';
import { gapInNumbers } from './gap-in-numbers.ts';
import { hitOutsideCue } from './hit-outside-cue.ts';
import { inRemovedRange } from './in-removed-range.ts';
import { neverSpotted } from './never-spotted.ts';
import { numberScheme } from './number-scheme.ts';
import { outMissing } from './out-missing.ts';
import { outOfOrder } from './out-of-order.ts';
import { overlap } from './overlap.ts';
import { renumberedTwice } from './renumbered-twice.ts';
import { segueGap } from './segue-gap.ts';
import { stalePicture } from './stale-picture.ts';
import { staleScenes } from './stale-scenes.ts';
import { undeclared } from './undeclared.ts';
import { unreasonableLength } from './unreasonable-length.ts';
import { untitled } from './untitled.ts';

export const cueRules: readonly Rule[] = [
  altWithoutOriginal,
  duplicateNumber,
  gapInNumbers,
  hitOutsideCue,
  inRemovedRange,
  neverSpotted,
  numberScheme,
  outMissing,
  outOfOrder,
  overlap,
  renumberedTwice,
  segueGap,
  stalePicture,
  staleScenes,
  undeclared,
  unreasonableLength,
  untitled,
];
