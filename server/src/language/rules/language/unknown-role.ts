import type { TermFact } from '../../model/facts.ts';
import { termOf, termsOf } from '../../model/vocabulary.ts';
import { editDistance } from '../../schema/nearest.ts';
import { eachRule } from '../rule.ts';

/** A crew may have any role; one that is a slip away from a listed one is most likely that one, and nobody finds it. */
export const unknownRole = eachRule({
  code: 'language/unknown-role',
  severity: 'hint',
  title: 'A role is spelled as pipelines and sign-offs spell it.',
  kinds: ['person'],
  reads: ['term'],
  check({ roles }, show, report) {
    for (const { written, key, at } of roles) {
      if (termOf(show, 'role', key)) continue;
      const near = ({ id }: TermFact) => editDistance(key.toLowerCase(), id.key.toLowerCase(), 1) <= 1;
      const meant = termsOf(show, 'role').find(near)?.id.written;
      if (meant === undefined) continue;
      report({
        message: `\`${written}\` is not a role on the list. Did you mean \`${meant}\`? Pipelines and sign-offs look for that, and will not find this person. If it is right, list it in \`roles { }\`.`,
        at,
        fixes: [{ title: `Change to \`${meant}\``, edits: [{ at, text: meant }], preferred: true }],
      });
    }
  },
});
