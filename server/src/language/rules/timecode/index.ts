/** The rules about labels, lengths and dates. */
import type { Rule } from '../rule.ts';
import { droppedLabel } from './dropped-label.ts';
import { fieldOutOfRange } from './field-out-of-range.ts';
import { malformed } from './malformed.ts';
import { missingRate } from './missing-rate.ts';
import { notOnAFrame } from './not-on-a-frame.ts';
import { outBeforeIn } from './out-before-in.ts';
import { outsideReel } from './outside-reel.ts';
import { pastMidnight } from './past-midnight.ts';
import { unknownRate } from './unknown-rate.ts';
import { weekdayMismatch } from './weekday-mismatch.ts';
import { wrongReelHour } from './wrong-reel-hour.ts';
import { wrongSeparator } from './wrong-separator.ts';
import { zeroLength } from './zero-length.ts';

export const timecodeRules: readonly Rule[] = [
  malformed,
  fieldOutOfRange,
  droppedLabel,
  wrongSeparator,
  pastMidnight,
  missingRate,
  unknownRate,
  outBeforeIn,
  zeroLength,
  outsideReel,
  wrongReelHour,
  notOnAFrame,
  weekdayMismatch,
];
