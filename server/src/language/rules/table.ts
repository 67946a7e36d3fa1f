/** Every rule there is. A new rule is a file, a line here, and a page in `docs/rules/`. */
import { nameRules } from './language/names.ts';
import type { Rule } from './rule.ts';

export const rules: readonly Rule[] = [...nameRules];
