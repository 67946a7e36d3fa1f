/** Random schedules with `per`, `of` and amendments against an expansion by hand, in any order of writing, and edited. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Workspace } from '../../server/src/language/index.ts';
import { certainties, finishOf, startOf } from '../../server/src/language/schedule/certainty.ts';
import type { Graph } from '../../server/src/language/schedule/graph.ts';
import { nameOfInstance } from '../../server/src/language/schedule/instance-name.ts';
import { judgeOrder } from '../../server/src/language/schedule/judge-order.ts';
import { scheduleOf } from '../../server/src/language/schedule/schedule.ts';
import { planNaively } from './naive-planner.ts';
import { BASE, HOURS, randomInstances, START, textOfInstances } from './random-instances.ts';
import { showOf } from './show-of.ts';

const RUNS = Number(process.env.RUNS ?? 200);

function daysByName(show: ReturnType<typeof showOf>): Record<string, string> {
  const schedule = scheduleOf(show);
  const days = schedule.items.map((item): [string, string] => {
    const placed = schedule.placementOf(item).days;
    return [nameOfInstance(item), placed ? `${placed.first} ${placed.last}` : '-'];
  });
  return Object.fromEntries(days.sort());
}

function leads(edges: Graph, from: number, to: number): boolean {
  const seen = new Set([from]);
  for (const vertex of seen) for (const next of edges.from(vertex)) seen.add(next); // a Set grows while it is walked
  return seen.has(to);
}

describe('a random schedule of several instances', () => {
  test('is placed as one expanded by hand, in whatever order it is written', () => {
    const shuffled = randomInstances.chain((random) =>
      fc.record({
        random: fc.constant(random),
        lines: fc.shuffledSubarray([...random.lines], { minLength: random.lines.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ random, lines }) => {
        const naive = planNaively(random.items, HOURS, START);
        const expected = naive.map(({ first, last }, at): [string, string] => [
          random.names[at]!,
          `${BASE + first} ${BASE + last}`,
        ]);
        const text = textOfInstances(lines);
        expect(daysByName(showOf(text)), text).toEqual(Object.fromEntries(expected.sort()));
      }),
      { numRuns: RUNS },
    );
  });

  test('is judged reel against reel: by each pair that can be about the same thing', () => {
    const pairs = fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(randomInstances, pairs, ({ lines }, demands) => {
        const requires = demands.filter(([a, b]) => a !== b).map(([a, b]) => `require i${a} before i${b}`);
        const show = showOf(`${textOfInstances(lines, 'follow ours')}pipeline ours { ${requires.join('; ')} }`);
        const schedule = scheduleOf(show);
        const edges = certainties(schedule.network);
        const judged = judgeOrder(show).map(
          ({ kind, demand, item }) => `${kind} ${demand.requirement.first.key} ${nameOfInstance(item)}`,
        );
        const expected = new Set<string>();
        for (const [a, b] of demands) {
          const before = schedule.items.filter(({ fact }) => fact.id.key === `i${a}` && a !== b);
          for (const item of schedule.items.filter(({ fact }) => fact.id.key === `i${b}`)) {
            const rivals = before.filter(({ scope }) =>
              scope.every((value) => item.scope.every((own) => own.axis !== value.axis || own.key === value.key)),
            );
            const { times, days } = schedule.placementOf(item);
            const starts = item.length!.minutes === 0 ? item.calendar.minuteOf(days!.last + 1) : times!.start.minute;
            const isLate = rivals.some((first) => schedule.placementOf(first).times!.finish.minute > starts);
            const isCertain = rivals.every((first) => leads(edges, finishOf(first), startOf(item)));
            if (isLate || !isCertain) expected.add(`${isLate ? 'order' : 'luck'} i${a} ${nameOfInstance(item)}`);
          }
        }
        expect(judged.sort()).toEqual([...expected].sort());
      }),
      { numRuns: RUNS },
    );
  });

  test('edited line by line is as when it is opened afresh', () => {
    const steps = fc.array(fc.tuple(randomInstances, fc.nat(), fc.boolean()), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(steps, (all) => {
        const uri = 'file:///test/show.cuelock';
        const workspace = new Workspace({ rules: [] });
        workspace.open(uri, textOfInstances([]));
        for (const [random, at, looks] of all) {
          const before = workspace.document(uri)!.text();
          const after = textOfInstances([
            ...random.lines.slice(at % (random.lines.length + 1)),
            ...random.lines.slice(0, at % (random.lines.length + 1)),
          ]);
          let start = 0;
          while (start < before.length && before[start] === after[start]) start++;
          let tail = 0;
          while (
            tail < before.length - start &&
            tail < after.length - start &&
            before.at(-1 - tail) === after.at(-1 - tail)
          )
            tail++;
          workspace.edit(uri, [
            { span: { start, end: before.length - tail }, text: after.slice(start, after.length - tail) },
          ]);
          expect(workspace.document(uri)!.text()).toBe(after);
          if (looks) expect(daysByName(workspace.showOf(uri)!)).toEqual(daysByName(showOf(after)));
        }
        expect(daysByName(workspace.showOf(uri)!)).toEqual(daysByName(showOf(workspace.document(uri)!.text())));
      }),
      { numRuns: RUNS / 2 },
    );
  });
});
