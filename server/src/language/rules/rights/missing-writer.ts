import { isPublishing, publishersOf } from '../../model/shares.ts';
import { eachRule } from '../rule.ts';

/** What is published was written by somebody. */
export const missingWriter = eachRule<'work'>({
  code: 'rights/missing-writer',
  severity: 'warning',
  title: 'A work that is published names who wrote it.',
  kinds: ['work'],
  reads: [],
  check(work, _, report) {
    const [publisher] = publishersOf(work);
    if (!publisher || work.isPublicDomain || work.shares.some(({ role }) => !isPublishing(role))) return;
    report({
      message: `\`${work.id.written}\` has a publisher and no writer: the writers’ half of its money would go to nobody. Name its \`composer\`.`,
      at: work.id.at,
      related: [{ at: publisher.at, message: `\`${publisher.who.written}\` publishes it.` }],
    });
  },
});
