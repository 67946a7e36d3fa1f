/** Networks of the size that planners are measured by, against the second planner: as planned, and levelled. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { levelling } from '../../server/src/language/schedule/levelling.ts';
import type { Schedule } from '../../server/src/language/schedule/schedule.ts';
import { scheduleOf } from '../../server/src/language/schedule/schedule.ts';
import { activityNetworks, WEEKS } from './activity-networks.ts';
import { planNaively } from './naive-planner.ts';
import { BASE, START } from './random-schedule.ts';
import { showOf } from './show-of.ts';

const RUNS = Number(process.env.RUNS ?? 12);

/** First and last day of each, counted as the naive planner counts them. */
function daysOf(schedule: Schedule) {
  return schedule.items.map((item) => {
    const { first, last } = schedule.placementOf(item).days!;
    return { first: first - BASE, last: last - BASE };
  });
}

test('a network of 30 to 120 activities is placed as the naive planner places it', () => {
  fc.assert(
    fc.property(activityNetworks(true), ({ text, items }) => {
      expect(daysOf(scheduleOf(showOf(text))), text).toEqual(planNaively(items, WEEKS, START));
    }),
    { numRuns: RUNS },
  );
}, 120_000);

test('levelled, it needs nobody twice on any day, and each activity still waits for its links', () => {
  fc.assert(
    fc.property(activityNetworks(false), ({ text, items, needs }) => {
      const { schedule, left } = levelling(showOf(text));
      expect(left, text).toEqual([]);
      const days = daysOf(schedule);
      const taken = new Map<string, number>();
      needs.forEach((people, index) => {
        for (let day = days[index]!.first; day <= days[index]!.last; day++) {
          for (const person of WEEKS[day]! > 0 ? people : []) {
            expect(taken.get(`${person} ${day}`), `${person} on ${day}\n${text}`).toBeUndefined();
            taken.set(`${person} ${day}`, index);
          }
        }
      });
      // Held back to its day, nothing has to move on: no link wants it later, and no length is another.
      const held = items.map((item, index) =>
        item.hours > 0 ? { ...item, notBefore: Math.max(item.notBefore ?? 0, days[index]!.first) } : item,
      );
      expect(days, text).toEqual(planNaively(held, WEEKS, START));
      const early = planNaively(items, WEEKS, START);
      expect(Math.max(...days.map(({ last }) => last))).toBeGreaterThanOrEqual(
        Math.max(...early.map(({ last }) => last)),
      );
    }),
    { numRuns: RUNS },
  );
}, 120_000);
