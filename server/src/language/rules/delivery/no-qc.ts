/** `delivery/no-qc`: a file leaves the house, and nobody looks at it before. */
import type { Fix } from '../../findings.ts';
import type { Show } from '../../model/show.ts';
import { demandsOn } from '../../schedule/demands.ts';
import { isSkipped } from '../../schedule/exceptions.ts';
import type { NetworkItem } from '../../schedule/network.ts';
import { itemsOfStage, stagesOf } from '../../schedule/stage-items.ts';
import { type Rule, wholeRule } from '../rule.ts';
import { addAfter } from '../schedule/edits.ts';
import { DELIVERY_READS, deliveriesOf, hasFigures, ledBy, waitsFor } from './deliveries.ts';

const QC = 'qc';

export const noQc: Rule = wholeRule({
  code: 'delivery/no-qc',
  severity: 'warning',
  title: 'What is delivered has been through quality control.',
  reads: [...DELIVERY_READS, 'waiver', 'skip'],
  check(show, report) {
    const deliveries = deliveriesOf(show);
    if (deliveries.length === 0 || isSkipped(show, QC)) return;
    const [passed, mastered] = [ledBy(show, QC), ledBy(show, 'master')];
    const checks = itemsOfStage(show, QC).filter(({ next }) => !next);
    for (const item of deliveries) {
      if (passed.has(item) || !(hasFigures(item) || mastered.has(item)) || isJudgedElsewhere(show, item)) continue;
      const name = `\`${item.fact.id.written}\``;
      const last = checks.at(-1);
      const fix = last && fixOf(item, last);
      report({
        ...(!last && { severity: 'info' as const }),
        message: last
          ? `No quality control leads to ${name}: \`${last.fact.id.written}\` may find a dropped frame on the day after it left. Let it come \`after ${last.fact.id.written}\`.`
          : `Nobody checks ${name} before it leaves the house, and what comes back from a distributor comes back late. Plan a line for it, such as \`task qc 2d\`, or \`skip qc "why"\`.`,
        at: item.fact.id.at,
        ...(fix && { fixes: [fix] }),
      });
    }
  },
});

/** A pipeline that wants quality control before it is heard through the rules about order; a check is not checked. */
function isJudgedElsewhere(show: Show, item: NetworkItem): boolean {
  const { order, widened } = demandsOn(show);
  const stages = stagesOf(item, widened);
  return (
    stages.includes(QC) ||
    order.some(({ requirement: { first, then } }) => first.key === QC && stages.includes(then.key))
  );
}

/** None where the check itself waits for the delivery. */
function fixOf(item: NetworkItem, check: NetworkItem): Fix | undefined {
  const { fact } = check;
  if (waitsFor(check, item)) return undefined;
  return { title: `Add \`after ${fact.id.written}\``, edits: addAfter(item, [fact.id.written]), preferred: true };
}
