/** `schedule/gap-too-short`: the right order, with less time between than the pipeline wants. */
import { judgeOrder, ORDER_READS } from '../../schedule/judge-order.ts';
import { scheduleOf } from '../../schedule/schedule.ts';
import { type Rule, wholeRule } from '../rule.ts';
import { adviceText, fixesOf, overText, relatedOf, verdictsByLine, whyText } from './order-report.ts';
import { dayText, isPoint, namesText } from './words.ts';

export const gapTooShort: Rule = wholeRule({
  code: 'schedule/gap-too-short',
  severity: 'error',
  title: 'Between two stages lies as much working time as the pipeline wants.',
  reads: ORDER_READS,
  check(show, report) {
    const schedule = scheduleOf(show);
    for (const { verdict, also } of verdictsByLine(judgeOrder(show), 'gap')) {
      const { item, first, demand } = verdict;
      const starts = dayText(schedule.placementOf(item).days!.first);
      const fixes = fixesOf(verdict, schedule);
      report({
        severity: demand.requirement.severity,
        message: `${namesText([item])} ${isPoint(item) ? 'falls on' : 'starts on'} ${starts}, less than ${demand.requirement.gap} of working time after ${namesText([first])}, ${overText(first, schedule)}.${whyText(verdict)}${adviceText(verdict)}${also}`,
        at: item.fact.id.at,
        related: relatedOf(verdict, schedule),
        ...(fixes.length > 0 && { fixes }),
      });
    }
  },
});
