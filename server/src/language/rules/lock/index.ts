/** Rules over locks: what was signed, and what changed since. */
import type { Rule } from '../rule.ts';
import { changeListDoesNotAddUp } from './change-list-does-not-add-up.ts';
import { cutAfterLock } from './cut-after-lock.ts';
import { finishedOnOlderPicture } from './finished-on-older-picture.ts';
import { reopened } from './reopened.ts';
import { versionNotIncreasing } from './version-not-increasing.ts';
import { workStartsBeforeLock } from './work-starts-before-lock.ts';

export const lockRules: readonly Rule[] = [
  reopened,
  cutAfterLock,
  workStartsBeforeLock,
  versionNotIncreasing,
  finishedOnOlderPicture,
  changeListDoesNotAddUp,
];
