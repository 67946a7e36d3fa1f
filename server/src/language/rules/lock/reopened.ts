/** `lock/reopened`: a lock was opened, or a check was not passed, and work that had trusted it is not done again. */
import type { ReopeningFact } from '../../model/facts.ts';
import type { Show } from '../../model/show.ts';
import type { NetworkItem } from '../../schedule/network.ts';
import { reopeningsOf } from '../../schedule/reopenings.ts';
import { SCHEDULE_READS, type Schedule, scheduleOf } from '../../schedule/schedule.ts';
import { type Rule, wholeRule } from '../rule.ts';
import { dayText, namesText } from '../schedule/words.ts';

/** More names than these in a sentence are no help; all stand in the related places. */
const MOST_NAMES = 4;

export const reopened: Rule = wholeRule({
  code: 'lock/reopened',
  severity: 'warning',
  title: 'What was made in trust of a lock is made again when the lock is opened.',
  reads: SCHEDULE_READS,
  check(show, report) {
    const schedule = scheduleOf(show);
    const { all } = reopeningsOf(show);
    all.forEach((reopening, epoch) => {
      const day = reopening.on?.day;
      const trusting = day === undefined ? [] : trustingOf(show, schedule, reopening, epoch);
      if (trusting.length === 0) return;
      const named = namesText(trusting.slice(0, MOST_NAMES));
      const more = trusting.length > MOST_NAMES ? ` and ${trusting.length - MOST_NAMES} more` : '';
      const what = reopening.word === 'reopen' ? 'was opened' : 'failed';
      report({
        message: `\`${reopening.item.written}\` ${what} on ${dayText(day!)}, and ${named}${more} had trusted it. Say what is done again: a line of that name in this block is its next pass.`,
        at: reopening.item.at,
        related: trusting.map(({ actual }) => ({
          at: actual!.text.at,
          message: actual!.kind === 'done' ? 'Done by then, and now in doubt.' : 'Begun by then, and now in doubt.',
        })),
      });
    });
  },
});

/** What had begun in trust of the pass that was opened, be it by way of others, and has no later pass. */
function trustingOf(show: Show, schedule: Schedule, reopening: ReopeningFact, epoch: number): NetworkItem[] {
  const followers = show.memo(followersOf, SCHEDULE_READS);
  const { names } = schedule.network;
  const reached = new Set(names.resolve(reopening.item.key, reopening.of, undefined, epoch));
  const trusting: NetworkItem[] = [];
  for (const item of reached) {
    for (const next of followers.get(item) ?? []) {
      // What had not begun waits for the next pass.
      if (reached.has(next) || !next.actual || next.knows > epoch) continue;
      reached.add(next); // a Set grows while it is walked
      if (!next.next) trusting.push(next);
    }
  }
  return trusting.sort((a, b) => a.index - b.index);
}

function followersOf(show: Show): ReadonlyMap<NetworkItem, readonly NetworkItem[]> {
  const followers = new Map<NetworkItem, NetworkItem[]>();
  for (const item of scheduleOf(show).items) {
    for (const { from } of item.links) {
      const known = followers.get(from);
      if (known) known.push(item);
      else followers.set(from, [item]);
    }
  }
  return followers;
}
