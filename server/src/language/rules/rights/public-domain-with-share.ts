import { isArranging, isPublishing, percentOf, writersOf } from '../../model/shares.ts';
import { eachRule } from '../rule.ts';

/** A work that is no longer protected pays nobody; a new arrangement of it pays its arranger and that one's publisher. */
export const publicDomainWithShare = eachRule<'work'>({
  code: 'rights/public-domain-with-share',
  severity: 'warning',
  title: 'A public-domain work carries no shares but an arranger’s.',
  kinds: ['work'],
  reads: [],
  check(work, _, report) {
    if (!work.isPublicDomain) return;
    const isArranged = writersOf(work).length > 0;
    for (const { role, who, share, ...party } of work.shares) {
      const percent = percentOf({ role, who, share, ...party });
      const isPaid = isArranging(role) || (isPublishing(role) && isArranged);
      if (isPaid || !share || !percent || percent.sign === 0) continue;
      report({
        message: `\`${work.id.written}\` is in the public domain, so \`${who.written}\` has no share in it as ${role}. Take the share out, or name the arranger who has it.`,
        at: share.at,
        fixes: [
          {
            title: 'Take the share out',
            edits: [{ at: { row: share.at.row, start: who.at.end, end: share.at.end }, text: '' }],
            preferred: true,
          },
        ],
      });
    }
  },
});
