/** The rules about lines to be recorded again: what the stage must know before the actor comes. */
import type { Rule } from '../rule.ts';
import { afterAdrIsClosed } from './after-adr-is-closed.ts';
import { characterWithoutActor } from './character-without-actor.ts';
import { missingLine } from './missing-line.ts';
import { missingReason } from './missing-reason.ts';
import { adrOverlap } from './overlap.ts';
import { prefixMismatch } from './prefix-mismatch.ts';

export const adrRules: readonly Rule[] = [
  afterAdrIsClosed,
  characterWithoutActor,
  missingLine,
  missingReason,
  adrOverlap,
  prefixMismatch,
];
