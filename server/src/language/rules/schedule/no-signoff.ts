/** `schedule/no-signoff`: a lock that nobody signs. */

import { clauseOf } from '../../document/tree.ts';
import type { Fix } from '../../findings.ts';
import type { ItemFact } from '../../model/facts.ts';
import type { Show } from '../../model/show.ts';
import { isLock } from '../../schedule/item-lists.ts';
import { holdersOf } from '../../schedule/people.ts';
import { SCHEDULE_READS, scheduleOf } from '../../schedule/schedule.ts';
import { placeOf } from '../../syntax/row.ts';
import { type Rule, wholeRule } from '../rule.ts';
import { alsoText, byLine } from './by-line.ts';
import { namesText } from './words.ts';

export const noSignoff: Rule = wholeRule({
  code: 'schedule/no-signoff',
  severity: 'warning',
  title: 'Every lock is signed by somebody.',
  reads: [...SCHEDULE_READS, 'person'],
  check(show, report) {
    const unsigned = scheduleOf(show)
      .itemsThat(isLock)
      .filter(({ fact, plan }) => fact.word === 'lock' && plan.signoff.length === 0);
    for (const { worst, others } of byLine(
      unsigned,
      ({ fact }) => [fact],
      () => 0,
    )) {
      const fix = fixOf(worst.fact, show);
      const some = others.length + 1 < scheduleOf(show).instancesOf(worst.fact).length;
      const name = some ? namesText([worst]) : `\`${worst.fact.id.written}\``;
      report({
        message: `Nobody signs ${name}, so nobody can say that it holds. Add \`signoff\` and who decides.${some ? alsoText(others) : ''}`,
        at: worst.fact.id.at,
        ...(fix && { fixes: [fix] }),
      });
    }
  },
});

/** Who decides most locks, where the crew has them. */
const USUAL_SIGNERS = ['director', 'producer'];

/** None where an empty `signoff` is already being typed. */
function fixOf({ statement }: ItemFact, show: Show): Fix | undefined {
  const known = USUAL_SIGNERS.filter((role) => holdersOf(show, role).length > 0);
  if (known.length === 0 || clauseOf(statement, 'signoff')) return undefined;
  const { row, end } = placeOf(statement.bound!.last);
  const text = `signoff ${known.join(', ')}`;
  return { title: `Add \`${text}\``, edits: [{ at: { row, start: end, end }, text: ` ${text}` }] };
}
