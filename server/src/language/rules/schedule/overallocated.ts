/** `schedule/overallocated`: one person, or one room, needed twice at once. */
import type { Fix } from '../../findings.ts';
import { type Clash, clashesAmong } from '../../schedule/clashes.ts';
import { makeWay } from '../../schedule/make-way.ts';
import type { NetworkItem } from '../../schedule/network.ts';
import { OCCUPIED_READS, occupiedOf } from '../../schedule/occupied.ts';
import type { FreeDay } from '../../schedule/reservations.ts';
import { scheduleOf } from '../../schedule/schedule.ts';
import { lazyFix } from '../lazy-fix.ts';
import { type Rule, wholeRule } from '../rule.ts';
import { clashText, needText, whenText } from './clash-text.ts';
import { delayEdits } from './delay-edits.ts';
import { dayText, namesText } from './words.ts';

export const overallocated: Rule = wholeRule({
  code: 'schedule/overallocated',
  severity: 'warning',
  title: 'Nobody and no room is needed in two places at once.',
  reads: OCCUPIED_READS,
  check(show, report) {
    let freeDayOf: ReturnType<typeof makeWay> | undefined;
    let proposals = 0;
    const schedule = scheduleOf(show);
    /** The line to look at makes way, or, where that cannot, the other. */
    const fixesOf = ({ later, earlier }: Clash): Fix[] => {
      for (const { by } of [later, earlier]) {
        if (!('plan' in by) || proposals++ >= MOST_PROPOSALS) continue;
        freeDayOf ??= makeWay(show);
        const free = freeDayOf(by);
        if (!free) continue;
        // The braces behind which lines are put may move by the time that they are wanted.
        const edits = () =>
          delayEdits(schedule, [{ item: by, clause: 'from', day: free.day }]).edits.map(({ at, text }) => ({
            at,
            text,
          }));
        if (edits().length > 0) return [lazyFix(titleOf(by, free), edits)];
      }
      return [];
    };
    for (const all of occupiedOf(show).values()) {
      for (const clash of clashesAmong(all)) {
        const { later, earlier, times } = clash;
        const fixes = fixesOf(clash);
        const more = times > 1 ? ` This happens ${times} times; here is the first.` : '';
        report({
          message: `${clashText(clash)} Move one of the two, or find ${later.resource.kind === 'room' ? 'another room' : 'somebody else'} for it.${more}`,
          at: later.at,
          related: [{ at: earlier.at, message: `${needText(earlier)}, ${whenText(earlier.start, earlier.end)}.` }],
          ...(fixes.length > 0 && { fixes }),
        });
      }
    }
  },
});

/** A plan with more clashes than these is levelled as a whole. */
const MOST_PROPOSALS = 100;

/** `` Start `dub` on Mon 2026-05-11, when Dub Stage 5 is free `` */
function titleOf(item: NetworkItem, { day, instead }: FreeDay): string {
  const names = [...new Set(instead.map(({ resource }) => resource.name))];
  const all = names.length < 2 ? names[0] : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  return `Start ${namesText([item])} on ${dayText(day)}, when ${all} ${names.length > 1 ? 'are' : 'is'} free`;
}
