/** `schedule/done-in-the-future`: a status that knows what comes after it. */
import type { DateText } from '../../model/facts.ts';
import { eachRule, type Rule } from '../rule.ts';
import { dayText } from './words.ts';

export const doneInTheFuture: Rule = eachRule({
  code: 'schedule/done-in-the-future',
  severity: 'error',
  title: 'A status tells what had happened on its day.',
  kinds: ['status'],
  reads: [],
  check({ date, progress }, _, report) {
    const today = date.day;
    if (today === undefined) return;
    const check = (when: DateText | undefined, what: string, item: string) => {
      if (when?.day === undefined || when.day <= today) return;
      report({
        message: `This status is dated ${dayText(today)}, but says that \`${item}\` ${what} on ${dayText(when.day)}. Correct the date; what is only planned belongs in the schedule.`,
        at: when.at,
        related: [{ at: date.at, message: 'The status is of this day.' }],
      });
    };
    for (const { item, started, done } of progress) {
      check(started, 'started', item.written);
      check(done, 'was done', item.written);
    }
  },
});
