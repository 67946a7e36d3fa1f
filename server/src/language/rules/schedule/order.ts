/** `schedule/order`: what the pipeline wants first is finished before what waits for it starts. */
import { judgeOrder } from '../../schedule/judge-order.ts';
import { scheduleOf } from '../../schedule/schedule.ts';
import { type Rule, wholeRule } from '../rule.ts';
import { fixesOf, relatedOf, whyText } from './order-report.ts';
import { dayText, isPoint, namesText } from './words.ts';

export const order: Rule = wholeRule({
  code: 'schedule/order',
  severity: 'error',
  title: 'What the pipeline wants first is finished before what waits for it starts.',
  reads: ['item', 'schedule', 'calendar', 'pipeline', 'show'],
  check(show, report) {
    const schedule = scheduleOf(show);
    for (const verdict of judgeOrder(show)) {
      if (verdict.kind !== 'order') continue;
      const { item, first, demand, isReversed } = verdict;
      const starts = schedule.placementOf(item).days!.first;
      const over = schedule.placementOf(first).days!.last;
      const says = `${namesText([item])} ${isPoint(item) ? 'falls on' : 'starts'} ${dayText(starts)}`;
      const before = isPoint(first)
        ? `before ${namesText([first])} on ${dayText(over)}`
        : `before ${namesText([first])} is finished ${over === starts ? 'on that day' : `on ${dayText(over)}`}`;
      const ring = isReversed ? ` ${namesText([first])} even waits for it; turn that link around.` : '';
      const fixes = fixesOf(verdict, schedule);
      report({
        severity: demand.requirement.severity,
        message: `${says}, ${before}.${whyText(verdict)}${ring}`,
        at: item.fact.id.at,
        related: relatedOf(verdict, schedule),
        ...(fixes.length > 0 && { fixes }),
      });
    }
  },
});
