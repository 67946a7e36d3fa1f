/** `schedule/signoff-without-role`: a lock that lacks a signature which the pipeline wants, or one that nobody can give. */

import type { Fix } from '../../findings.ts';
import type { Name } from '../../model/facts.ts';
import { waiverOf } from '../../schedule/exceptions.ts';
import { signersOf } from '../../schedule/item-lists.ts';
import { judgePresence, PRESENCE_READS } from '../../schedule/judge-presence.ts';
import type { NetworkItem } from '../../schedule/network.ts';
import { holdersOf } from '../../schedule/people.ts';
import { scheduleOf } from '../../schedule/schedule.ts';
import { type Rule, wholeRule } from '../rule.ts';
import { alsoText, byLine } from './by-line.ts';
import { pipelineSays, wordsText } from './demand-report.ts';
import { namesText } from './words.ts';

export const signoffWithoutRole: Rule = wholeRule({
  code: 'schedule/signoff-without-role',
  severity: 'warning',
  title: 'A lock is signed by those whose word the pipeline wants, and by people who are there.',
  reads: [...PRESENCE_READS, 'waiver'],
  check(show, report) {
    const verdicts = judgePresence(show).flatMap((verdict) =>
      verdict.kind === 'signoff' && !waiverOf(show, verdict.demand.requirement) ? [verdict] : [],
    );
    const lacking = byLine(
      verdicts,
      ({ demand, item }) => [demand, item.plan.signoff.at(-1) ?? item.fact],
      () => 0,
    );
    for (const { worst, others } of lacking) {
      const { demand, item, missing } = worst;
      const why = demand.requirement.why ? ` ${demand.requirement.why}` : '';
      const fixes = addSigners(item, missing);
      report({
        severity: demand.requirement.severity,
        message: `${namesText([item])} is not signed by the ${wordsText(missing)}. Without that signature it does not hold: whoever was not asked can open it again.${why}${alsoText(others.map((each) => each.item))}`,
        at: item.fact.id.at,
        related: [pipelineSays(demand)],
        ...(fixes && { fixes: [fixes] }),
      });
    }
    // An amendment may name others than its line does; what stands several times names them once.
    const unheld = [...scheduleOf(show).itemsBy(signersOf)].filter(
      ([key]) => !show.isDeclared('person', key) && holdersOf(show, key).length === 0 && show.isDeclared('role', key), // an unknown name is another finding
    );
    for (const { worst } of byLine(
      unheld.flatMap(([key, items]) =>
        items.flatMap((item) => item.plan.signoff.flatMap((name) => (name.key === key ? { item, name } : []))),
      ),
      ({ name }) => [name],
      () => 0,
    )) {
      const { item, name } = worst;
      report({
        message: `\`${item.fact.id.written}\` is to be signed by the ${name.written}, but nobody in the crew has that role. Give somebody the role, or name who signs.`,
        at: name.at,
      });
    }
  },
});

/** None where nobody signs yet: what is being typed there is not for a fix to say. */
function addSigners({ plan }: NetworkItem, missing: readonly Name[]): Fix | undefined {
  const last = plan.signoff.at(-1)?.at;
  const names = missing.map(({ written }) => written).join(', ');
  const edits = last && [{ at: { row: last.row, start: last.end, end: last.end }, text: `, ${names}` }];
  return edits && { title: `Add ${names}`, edits, preferred: true };
}
