/** `lock/work-starts-before-lock`: by the statuses, work that waits for a lock began before it. */
import { AHEAD_READS, aheadOfItself } from '../../schedule/ahead-of-itself.ts';
import { type Rule, wholeRule } from '../rule.ts';
import { aheadText } from '../schedule/ahead-text.ts';
import { namesText } from '../schedule/words.ts';

export const workStartsBeforeLock: Rule = wholeRule({
  code: 'lock/work-starts-before-lock',
  severity: 'error',
  title: 'Work that waits for a lock begins after it.',
  reads: AHEAD_READS,
  check(show, report) {
    for (const ahead of aheadOfItself(show)) {
      const { from, text } = ahead.link;
      if (from.fact.word !== 'lock') continue;
      report({
        message: `${aheadText(ahead)} What was made before then was made to something that could still change: check it against what ${namesText([from])} locks, or correct the dates.`,
        at: ahead.item.actual!.text.at,
        related: [
          { at: from.actual?.text.at ?? from.fact.id.at, message: `${namesText([from])} is here.` },
          { at: text.at, message: `${namesText([ahead.item])} waits for it here.` },
        ],
      });
    }
  },
});
