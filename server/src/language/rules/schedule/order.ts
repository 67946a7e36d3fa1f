/** `schedule/order`: what the pipeline wants first is finished before what waits for it starts. */
import { conflictOf } from '../../schedule/conflict.ts';
import { judgeOrder, ORDER_READS } from '../../schedule/judge-order.ts';
import { scheduleOf } from '../../schedule/schedule.ts';
import { type Rule, wholeRule } from '../rule.ts';
import { adviceText, fixesOf, relatedOf, verdictsByLine, whyText } from './order-report.ts';
import { dayText, isPoint, namesText } from './words.ts';

export const order: Rule = wholeRule({
  code: 'schedule/order',
  severity: 'error',
  title: 'What the pipeline wants first is finished before what waits for it starts.',
  reads: ORDER_READS,
  check(show, report) {
    const schedule = scheduleOf(show);
    for (const { verdict, also } of verdictsByLine(judgeOrder(show), 'order')) {
      const { item, first, demand, isReversed, unlinked } = verdict;
      // Linked as it should be, and pinned before that: told where the date stands.
      if (unlinked.length === 0 && conflictOf(schedule, item)) continue;
      const starts = schedule.placementOf(item).days!.first;
      const over = schedule.placementOf(first).days!.last;
      const says = `${namesText([item])} ${isPoint(item) ? 'falls on' : 'starts on'} ${dayText(starts)}`;
      const before = isPoint(first)
        ? `before ${namesText([first])} on ${dayText(over)}`
        : `before ${namesText([first])} is finished ${over === starts ? 'on that day' : `on ${dayText(over)}`}`;
      const ring = isReversed ? ` ${namesText([first])} even waits for it; turn that link around.` : '';
      const fixes = fixesOf(verdict, schedule);
      report({
        severity: demand.requirement.severity,
        message: `${says}, ${before}.${whyText(verdict)}${adviceText(verdict)}${ring}${also}`,
        at: item.fact.id.at,
        related: relatedOf(verdict, schedule),
        ...(fixes.length > 0 && { fixes }),
      });
    }
  },
});
