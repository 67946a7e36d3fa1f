/** `schedule/no-signoff`: a lock that nobody signs. */
import { clauseOf } from '../../document/tree.ts';
import type { Fix } from '../../findings.ts';
import type { ItemFact } from '../../model/facts.ts';
import type { Show } from '../../model/show.ts';
import { placeOf } from '../../syntax/row.ts';
import { eachRule, type Rule } from '../rule.ts';

export const noSignoff: Rule = eachRule({
  code: 'schedule/no-signoff',
  severity: 'warning',
  title: 'Every lock is signed by somebody.',
  kinds: ['item'],
  reads: ['person'],
  check(fact, show, report) {
    if (fact.word !== 'lock' || fact.signoff.length > 0) return;
    const fix = fixOf(fact, show);
    report({
      message: `Nobody signs \`${fact.id.written}\`, so nobody can say that it holds. Add \`signoff\` and who decides.`,
      at: fact.id.at,
      ...(fix && { fixes: [fix] }),
    });
  },
});

/** Who decides most locks, where the crew has them. */
const USUAL_SIGNERS = ['director', 'producer'];

/** None where an empty `signoff` is already being typed. */
function fixOf({ statement }: ItemFact, show: Show): Fix | undefined {
  const known = USUAL_SIGNERS.filter((role) => show.declarations('role', role).length > 0);
  if (known.length === 0 || clauseOf(statement, 'signoff')) return undefined;
  const { row, end } = placeOf(statement.bound!.last);
  const text = `signoff ${known.join(', ')}`;
  return { title: `Add \`${text}\``, edits: [{ at: { row, start: end, end }, text: ` ${text}` }] };
}
