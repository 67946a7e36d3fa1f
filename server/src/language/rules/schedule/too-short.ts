/** `schedule/too-short`: a stage that has less time than the pipeline wants for it. */
import { waiverOf } from '../../schedule/exceptions.ts';
import { judgePresence, PRESENCE_READS } from '../../schedule/judge-presence.ts';
import { type Rule, wholeRule } from '../rule.ts';
import { pipelineSays } from './demand-report.ts';
import { namesText } from './words.ts';

export const tooShort: Rule = wholeRule({
  code: 'schedule/too-short',
  severity: 'warning',
  title: 'A stage has as much time as the pipeline wants for it.',
  reads: [...PRESENCE_READS, 'waiver'],
  check(show, report) {
    for (const verdict of judgePresence(show)) {
      if (verdict.kind !== 'length' || waiverOf(show, verdict.demand.requirement)) continue;
      const { demand, item, items } = verdict;
      const { length, why, severity, first } = demand.requirement;
      const said = items.map(({ plan }) => plan.length?.written ?? 'a span of dates');
      const has = items.length > 1 ? `have ${said.join(' and ')} together` : `has ${said[0]}`;
      const written = items.length === 1 ? item.plan.length : undefined;
      report({
        severity,
        message: `${namesText(items)} ${has}, and the pipeline wants ${length.written}${items.length === 1 && item.fact.id.key === first.key ? '' : ` for \`${first.written}\``}.${why ? ` ${why}` : ''} Find the time, or have somebody sign: \`waive ${first.written} has ${length.written} "why" signoff …\`.`,
        at: written?.at ?? item.fact.id.at,
        related: [pipelineSays(demand)],
        ...(written && {
          fixes: [{ title: `Give it ${length.written}`, edits: [{ at: written.at, text: length.written }] }],
        }),
      });
    }
  },
});
