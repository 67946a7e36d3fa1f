/** `schedule/unneeded-amendment`: a line that amends one instance, and of which another line or nothing is left. */

import type { AmendmentFact, ItemPlan } from '../../model/facts.ts';
import { nameOfScope } from '../../schedule/instance-name.ts';
import { isAmended } from '../../schedule/item-lists.ts';
import { SCHEDULE_READS, scheduleOf } from '../../schedule/schedule.ts';
import { isPickedBy } from '../../schedule/scope.ts';
import { type Rule, wholeRule } from '../rule.ts';
import { namesText } from './words.ts';

export const unneededAmendment: Rule = wholeRule({
  code: 'schedule/unneeded-amendment',
  severity: 'warning',
  title: 'What a line amends is there to be amended, and no later line amends it again.',
  reads: SCHEDULE_READS,
  check(show, report) {
    const schedule = scheduleOf(show);
    const items = schedule.itemsThat(isAmended);
    const { network } = schedule;
    const used = new Set(items.flatMap(({ amendments }) => amendments));
    const seen = new Set<AmendmentFact>();
    for (const item of items) {
      const last = new Map<string, AmendmentFact>();
      for (const amendment of item.amendments) {
        const again = Object.keys(amendment.plan).filter((clause) => last.has(clause));
        for (const clause of again) {
          const earlier = last.get(clause)!;
          if (seen.has(earlier)) continue;
          seen.add(earlier);
          const said = WORDS[clause as keyof ItemPlan];
          report({
            message: `A later line amends ${namesText([item])} again: its ${said} counts there, not this one. Keep one of the two.`,
            at: earlier.at,
            related: [{ at: amendment.at, message: 'This line counts.' }],
          });
        }
        for (const clause of Object.keys(amendment.plan)) last.set(clause, amendment);
      }
    }
    for (const amendment of show.sorted('amendment')) {
      const { id, of, reopening } = amendment;
      const all = network.names.all(id.key);
      // What is declared nowhere, and an `of` that picks nothing, is told elsewhere.
      const isThere = all.some(({ scope }) => isPickedBy(of, scope));
      if (used.has(amendment) || !isThere) continue;
      const where = reopening
        ? 'stands in no line of this block, and an amendment here speaks of the block alone'
        : `is not planned for ${nameOfScope(of)} in the \`per\` around this line`;
      report({
        message: `This amends nothing: \`${id.written}\` ${where}. Move the line to where it is planned.`,
        at: amendment.at,
      });
    }
  },
});

/** What each clause is called. */
const WORDS: Readonly<Record<keyof ItemPlan, string>> = {
  title: 'title',
  length: 'length',
  after: '`after`',
  endsAfter: '`ends after`',
  on: '`on`',
  from: '`from`',
  endsOn: '`ends on`',
  by: '`by`',
  asLate: '`as-late`',
  with: '`with`',
  room: '`in`',
  calendar: '`calendar`',
  setsCalendar: '`calendar`',
  time: '`at`',
  signoff: '`signoff`',
  stage: '`as`',
  picture: '`picture`',
  delivery: 'specification',
};
