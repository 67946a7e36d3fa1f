/** `schedule/order-by-luck`: an order that the pipeline wants, which only today's dates keep. */
import { judgeOrder } from '../../schedule/judge-order.ts';
import { scheduleOf } from '../../schedule/schedule.ts';
import { type Rule, wholeRule } from '../rule.ts';
import { fixesOf, relatedOf } from './order-report.ts';
import { namesText } from './words.ts';

export const orderByLuck: Rule = wholeRule({
  code: 'schedule/order-by-luck',
  severity: 'warning',
  title: 'An order that the pipeline wants is kept by a link, not by luck of the dates.',
  reads: ['item', 'schedule', 'calendar', 'pipeline', 'show'],
  check(show, report) {
    const schedule = scheduleOf(show);
    for (const verdict of judgeOrder(show)) {
      if (verdict.kind !== 'luck') continue;
      const { item, first, demand } = verdict;
      const fixes = fixesOf(verdict, schedule);
      report({
        severity: demand.requirement.severity === 'error' ? 'warning' : 'info',
        message: `${namesText([item])} comes after ${namesText([first])} only by luck of the dates: when one moves, nothing holds the other. Link them with \`after\`.`,
        at: item.fact.id.at,
        related: relatedOf(verdict, schedule),
        ...(fixes.length > 0 && { fixes }),
      });
    }
  },
});
