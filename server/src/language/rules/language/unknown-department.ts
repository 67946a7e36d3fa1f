import { termOf, termsOf } from '../../model/vocabulary.ts';
import { placeOfValue, tokensOf } from '../../schema/bound.ts';
import { nearest } from '../../schema/nearest.ts';
import { eachRule } from '../rule.ts';

/** Shorter words are near to too many others: `vfx` is no `sfx`. */
const SHORTEST = 4;

/** A show may have departments of its own; one that is nearly `music` is music, misspelled, and no check of music sees it. */
export const unknownDepartment = eachRule({
  code: 'language/unknown-department',
  severity: 'warning',
  title: 'A department is one that there is, not a slip of one.',
  kinds: ['session'],
  reads: ['term'],
  check({ department, statement }, show, report) {
    if (department.length < SHORTEST || termOf(show, 'department', department)) return;
    const value = tokensOf(statement.bound!, 'department');
    const meant = nearest(
      department,
      termsOf(show, 'department').map(({ id }) => id.written),
    );
    if (!value || meant === undefined) return;
    const at = placeOfValue(value);
    report({
      message: `\`${department}\` is not a department on the list. Did you mean \`${meant}\`? As it stands, lists and checks of ${meant} pass these cues over. If it is right, list it in \`departments { }\`.`,
      at,
      fixes: [{ title: `Change to \`${meant}\``, edits: [{ at, text: meant }], preferred: true }],
    });
  },
});
