/** The rules about spotting sessions: who was there, about which cut, and what was said about which place. */
import type { Rule } from '../rule.ts';
import { beforePictureLock } from './before-picture-lock.ts';
import { noteOutsideReel } from './note-outside-reel.ts';
import { stalePicture } from './stale-picture.ts';
import { todoPastDue } from './todo-past-due.ts';
import { whoIsMissing } from './who-is-missing.ts';

export const spottingRules: readonly Rule[] = [
  beforePictureLock,
  noteOutsideReel,
  stalePicture,
  todoPastDue,
  whoIsMissing,
];
