/** `schedule/order-by-luck`: an order that the pipeline wants, which only today's dates keep. */
import { judgeOrder, ORDER_READS } from '../../schedule/judge-order.ts';
import { scheduleOf } from '../../schedule/schedule.ts';
import { type Rule, wholeRule } from '../rule.ts';
import { afterLostLinks } from './lost-links.ts';
import { fixesOf, relatedOf, verdictsByLine } from './order-report.ts';
import { namesText } from './words.ts';

export const orderByLuck: Rule = wholeRule({
  code: 'schedule/order-by-luck',
  severity: 'warning',
  title: 'An order that the pipeline wants is kept by a link, not by luck of the dates.',
  reads: ORDER_READS,
  check(show, report) {
    const schedule = scheduleOf(show);
    const verdicts = verdictsByLine(judgeOrder(show), 'luck');
    if (verdicts.length === 0) return;
    const lost = afterLostLinks(schedule);
    for (const { verdict, also } of verdicts) {
      const { item, first, demand } = verdict;
      if (lost.has(item)) continue;
      const fixes = fixesOf(verdict, schedule);
      report({
        severity: demand.requirement.severity === 'error' ? 'warning' : 'info',
        message: `${namesText([item])} comes after ${namesText([first])} only by luck of the dates: when one moves, nothing holds the other. Link them with \`after\`.${also}`,
        at: item.fact.id.at,
        related: relatedOf(verdict, schedule),
        ...(fixes.length > 0 && { fixes }),
      });
    }
  },
});
