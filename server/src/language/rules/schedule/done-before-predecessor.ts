/** `schedule/done-before-predecessor`: by the statuses, a thing happened before what it waits for. */
import { AHEAD_READS, aheadOfItself } from '../../schedule/ahead-of-itself.ts';
import { type Rule, wholeRule } from '../rule.ts';
import { aheadText } from './ahead-text.ts';
import { namesText } from './words.ts';

export const doneBeforePredecessor: Rule = wholeRule({
  code: 'schedule/done-before-predecessor',
  severity: 'warning',
  title: 'What has happened came after what it waits for.',
  reads: AHEAD_READS,
  check(show, report) {
    for (const ahead of aheadOfItself(show)) {
      if (ahead.link.from.fact.word === 'lock') continue; // lock/work-starts-before-lock
      report({
        message: `${aheadText(ahead)} One of the two dates is wrong, or the link is: what is really waited for?`,
        at: ahead.item.actual!.text.at,
        related: [{ at: ahead.link.text.at, message: `${namesText([ahead.item])} waits for it here.` }],
      });
    }
  },
});
