/** Every rule there is. A new rule is a file, a line in its group's index, and a page in `docs/rules/`. */
import { adrRules } from './adr/index.ts';
import { builtInChecks, type Check } from './built-in.ts';
import { cueRules } from './cue/index.ts';
import { deliveryRules } from './delivery/index.ts';
import { languageRules } from './language/index.ts';
import { lockRules } from './lock/index.ts';
import { rightsRules } from './rights/index.ts';
import type { Rule } from './rule.ts';
import { scheduleRules } from './schedule/index.ts';
import { spottingRules } from './spotting/index.ts';
import { timecodeRules } from './timecode/index.ts';

export const rules: readonly Rule[] = [
  ...languageRules,
  ...timecodeRules,
  ...cueRules,
  ...spottingRules,
  ...adrRules,
  ...rightsRules,
  ...scheduleRules,
  ...deliveryRules,
  ...lockRules,
];

/** Everything that can be found, once each, by code: what reading finds, and what rules find. */
export const checks: readonly Check[] = [
  ...new Map([...builtInChecks, ...rules].map((check) => [check.code, check])).values(),
].sort((a, b) => (a.code < b.code ? -1 : 1));
