/** `schedule/signoff-without-role`: a lock that lacks a signature which the pipeline wants, or one that nobody can give. */
import type { Name } from '../../model/facts.ts';
import { waiverOf } from '../../schedule/exceptions.ts';
import { judgePresence, PRESENCE_READS } from '../../schedule/judge-presence.ts';
import type { NetworkItem } from '../../schedule/network.ts';
import { holdersOf } from '../../schedule/occupied.ts';
import { scheduleOf } from '../../schedule/schedule.ts';
import { type Rule, wholeRule } from '../rule.ts';
import { pipelineSays, wordsText } from './demand-report.ts';
import { namesText } from './words.ts';

export const signoffWithoutRole: Rule = wholeRule({
  code: 'schedule/signoff-without-role',
  severity: 'warning',
  title: 'A lock is signed by those whose word the pipeline wants, and by people who are there.',
  reads: [...PRESENCE_READS, 'waiver'],
  check(show, report) {
    for (const verdict of judgePresence(show)) {
      if (verdict.kind !== 'signoff' || waiverOf(show, verdict.demand.requirement)) continue;
      const { demand, item, missing } = verdict;
      report({
        severity: demand.requirement.severity,
        message: `${namesText([item])} is not signed by the ${wordsText(missing)}. Without that signature it does not hold: whoever was not asked can open it again.${demand.requirement.why ? ` ${demand.requirement.why}` : ''}`,
        at: item.fact.id.at,
        related: [pipelineSays(demand)],
        fixes: [addSigners(item, missing)],
      });
    }
    for (const { fact } of new Set(scheduleOf(show).items)) {
      for (const name of fact.signoff) {
        if (show.find('person', name) || holdersOf(show, name.key).length > 0) continue;
        if (show.declarations('role', name.key).length === 0) continue; // an unknown name is another finding
        report({
          message: `\`${fact.id.written}\` is to be signed by the ${name.written}, but nobody in the crew has that role. Give somebody the role, or name who signs.`,
          at: name.at,
        });
      }
    }
  },
});

function addSigners({ plan }: NetworkItem, missing: readonly Name[]) {
  const { row, end } = plan.signoff.at(-1)!.at;
  const names = missing.map(({ written }) => written).join(', ');
  return { title: `Add ${names}`, edits: [{ at: { row, start: end, end }, text: `, ${names}` }], preferred: true };
}
