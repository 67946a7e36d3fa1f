/** The rules about names and declarations. What reading finds (words, places, braces) stands in `../built-in.ts`. */
import type { Rule } from '../rule.ts';
import { duplicateDeclaration } from './duplicate-declaration.ts';
import { secondShow } from './second-show.ts';
import { unknownDepartment } from './unknown-department.ts';
import { unknownRole } from './unknown-role.ts';
import { unresolvedName } from './unresolved-name.ts';
import { unusedDeclaration } from './unused-declaration.ts';

export const languageRules: readonly Rule[] = [
  ...unresolvedName,
  duplicateDeclaration,
  unusedDeclaration,
  unknownRole,
  unknownDepartment,
  secondShow,
];
