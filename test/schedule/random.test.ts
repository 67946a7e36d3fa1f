/** Random networks against a second planner that shares nothing with the first, and in any order of writing. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planNaively } from './naive-planner.ts';
import { BASE, randomSchedule, START, textOf } from './random-schedule.ts';
import { scheduleOfText } from './show-of.ts';

const RUNS = Number(process.env.RUNS ?? 400);

function daysByName(text: string): Record<string, string> {
  const schedule = scheduleOfText(text);
  const days: Record<string, string> = {};
  for (const item of schedule.items) {
    const placed = schedule.placementOf(item).days;
    days[item.fact.id.written] = placed ? `${placed.first} ${placed.last}` : '-';
  }
  return Object.fromEntries(Object.entries(days).sort());
}

describe('a random network', () => {
  test('is placed as the naive planner places it', () => {
    fc.assert(
      fc.property(randomSchedule, (random) => {
        const naive = planNaively(random.items, random.hoursOf, START);
        const expected = naive.map((dates, index): [string, string] => [
          random.names[index]!,
          `${BASE + dates.first} ${BASE + dates.last}`,
        ]);
        const text = textOf(random, [...random.blocks.keys()]);
        expect(daysByName(text), text).toEqual(Object.fromEntries(expected.sort()));
      }),
      { numRuns: RUNS },
    );
  });

  test('has the same dates in whatever order it is written', () => {
    const scheduleWithOrder = randomSchedule.chain((random) => {
      const all = [...random.blocks.keys()];
      return fc.record({ random: fc.constant(random), order: fc.shuffledSubarray(all, { minLength: all.length }) });
    });
    fc.assert(
      fc.property(scheduleWithOrder, ({ random, order }) => {
        expect(daysByName(textOf(random, order))).toEqual(daysByName(textOf(random, [...random.blocks.keys()])));
      }),
      { numRuns: RUNS },
    );
  });
});

/** What is computed for fixed samples, all of it. */
function everything(): string {
  const samples = fc.sample(randomSchedule, { seed: 7, numRuns: 60 });
  return JSON.stringify(samples.map((random) => daysByName(textOf(random, [...random.blocks.keys()]))));
}

test('the zone of the machine does not matter', () => {
  const own = process.env.TZ;
  const noons = new Set<number>();
  const answers = new Set<string>();
  for (const zone of [
    'UTC',
    'Pacific/Kiritimati',
    'America/St_Johns',
    'Europe/Paris',
    'Asia/Kathmandu',
    'Pacific/Apia',
  ]) {
    process.env.TZ = zone;
    noons.add(new Date(2026, 2, 29, 12).getTime());
    answers.add(everything());
  }
  if (own === undefined) delete process.env.TZ;
  else process.env.TZ = own;
  expect(noons.size, 'the zones were in force').toBe(6);
  expect(answers.size).toBe(1);
});
