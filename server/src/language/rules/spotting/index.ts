/** The rules about spotting sessions: who was there, and what was said about which place. */
import type { Rule } from '../rule.ts';
import { noteOutsideReel } from './note-outside-reel.ts';
import { whoIsMissing } from './who-is-missing.ts';

export const spottingRules: readonly Rule[] = [noteOutsideReel, whoIsMissing];
