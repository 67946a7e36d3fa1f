import type { ShareText } from '../../model/facts.ts';
import { eachRule } from '../rule.ts';

/** The same name twice in one part: the sum is right, and one of the two was meant to be somebody else. */
export const partyTwice = eachRule<'work'>({
  code: 'rights/party-twice',
  severity: 'warning',
  title: 'A work names nobody twice in one part.',
  kinds: ['work'],
  reads: [],
  check(work, _, report) {
    const known = new Map<string, ShareText>();
    for (const party of work.shares) {
      const key = `${party.role} ${party.who.key}`;
      const first = known.get(key);
      if (!first) {
        known.set(key, party);
        continue;
      }
      report({
        message: `\`${party.who.written}\` is named twice as ${party.role} of \`${work.id.written}\`. Was another name meant here? Otherwise write one line with the whole share.`,
        at: party.at,
        related: [{ at: first.at, message: `\`${first.who.written}\` is ${first.role} here already.` }],
      });
    }
  },
});
