/** The rules about lines to be recorded again: what the stage must know before the actor comes. */
import type { Rule } from '../rule.ts';
import { characterWithoutActor } from './character-without-actor.ts';
import { missingLine } from './missing-line.ts';
import { missingReason } from './missing-reason.ts';

export const adrRules: readonly Rule[] = [characterWithoutActor, missingLine, missingReason];
