/** `schedule/no-joint-review`: people who should have judged a thing together did not. */
import { waiverOf } from '../../schedule/exceptions.ts';
import { judgeOrder, ORDER_READS } from '../../schedule/judge-order.ts';
import { judgePresence, PRESENCE_READS } from '../../schedule/judge-presence.ts';
import { type Rule, wholeRule } from '../rule.ts';
import { alsoText, byLine } from './by-line.ts';
import { pipelineSays, wordsText } from './demand-report.ts';
import { namesText } from './words.ts';

export const noJointReview: Rule = wholeRule({
  code: 'schedule/no-joint-review',
  severity: 'warning',
  title: 'Those whom the pipeline wants together review it together, before the stage that waits for them.',
  reads: [...new Set([...PRESENCE_READS, ...ORDER_READS])],
  check(show, report) {
    // What starts too early does so before the review as well: the order is told, once.
    const early = new Set(judgeOrder(show).flatMap(({ kind, item }) => (kind === 'order' ? [item] : [])));
    const verdicts = judgePresence(show).flatMap((verdict) =>
      verdict.kind === 'joint-review' && !waiverOf(show, verdict.demand.requirement) && !early.has(verdict.item)
        ? [verdict]
        : [],
    );
    const lacking = byLine(
      verdicts,
      ({ demand, item, nearest }) => [demand, item.fact, nearest?.fact],
      () => 0,
    );
    for (const { worst, others } of lacking) {
      const { demand, item, nearest, missing } = worst;
      const { who, why, severity } = demand.requirement;
      const lacks = nearest
        ? `${namesText([nearest])} comes before it without the ${wordsText(missing)}`
        : 'no such review comes before it';
      const end = nearest?.plan.with.at(-1)?.at;
      const names = missing.map(({ written }) => written).join(', ');
      report({
        severity,
        message: `Before ${namesText([item])} the ${wordsText(who)} are to look at it together, and ${lacks}. Add a review with them.${why ? ` ${why}` : ''}${alsoText(others.map((each) => each.item))}`,
        at: item.fact.id.at,
        related: [
          ...(nearest
            ? [{ at: nearest.fact.id.at, message: `${namesText([nearest])} is without the ${wordsText(missing)}.` }]
            : []),
          pipelineSays(demand),
        ],
        ...(end && {
          fixes: [
            {
              title: `Add ${names} to \`${nearest!.fact.id.written}\``,
              edits: [{ at: { row: end.row, start: end.end, end: end.end }, text: `, ${names}` }],
            },
          ],
        }),
      });
    }
  },
});
