import { isPublishing, statedScheme, writersOf } from '../../model/shares.ts';
import { eachRule } from '../rule.ts';

/** Where writers and publishers are counted apart, the publishers’ half is nobody’s until somebody is named for it. */
export const missingPublisher = eachRule<'work'>({
  code: 'rights/missing-publisher',
  severity: 'info',
  title: 'A protected work names who publishes it.',
  kinds: ['work'],
  reads: ['show'],
  check(work, show, report) {
    const writers = writersOf(work);
    const isPublished = work.shares.some(({ role }) => isPublishing(role));
    if (writers.length === 0 || isPublished || work.isPublicDomain) return;
    // Counted all together, writers without a publisher have the whole, and `composer-shares` sees to that.
    if (statedScheme(show) === '100%') return;
    report({
      message: `\`${work.id.written}\` has no \`publisher\`: the publishers’ half of its money goes to nobody. Name who publishes it; a writer may publish, too: \`publisher ${writers[0]!.who.written}\`.`,
      at: work.id.at,
      related: writers.map(({ at, role, who }) => ({ at, message: `\`${who.written}\` is its ${role}.` })),
    });
  },
});
