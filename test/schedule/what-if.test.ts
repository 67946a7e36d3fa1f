/** What if something slips: what moves, what breaks, and that it is what the text would say. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDate } from '../../server/src/language/calendar/index.ts';
import { nameOfInstance } from '../../server/src/language/schedule/instance-name.ts';
import { scheduleOf } from '../../server/src/language/schedule/schedule.ts';
import { type NoAnswer, parseSlipping, type WhatIf, whatIf } from '../../server/src/language/schedule/what-if.ts';
import { randomSchedule, textOf } from './random-schedule.ts';
import { datesOf, showOf } from './show-of.ts';

const RUNS = Number(process.env.RUNS ?? 150);

function ask(lines: string, ...slips: string[]): WhatIf | NoAnswer {
  return askOf(`start 2026-05-04\n${lines}`, ...slips);
}

function askOf(lines: string, ...slips: string[]): WhatIf | NoAnswer {
  const show = showOf(`crew { lou "Lou" }\nrooms { stage "Stage 5" }\nschedule {\n${lines}\n}`);
  return whatIf(
    show,
    slips.map((text) => parseSlipping(text)!),
  );
}

/** `b 2026-05-06 > 2026-05-08 +2`: last days. */
function moves(answer: WhatIf | NoAnswer): string[] {
  if ('kind' in answer) return [answer.kind];
  return answer.moves.map(
    ({ item, before, after, workdays }) =>
      `${nameOfInstance(item)} ${formatDate(before.last)} > ${formatDate(after.last)} ${workdays}`,
  );
}

describe('a schedule that is counted back', () => {
  const BACK = `finish 2026-06-26 backward
    task cut 5d
    task mix 3d after cut
    lock mix-lock after mix
    phase end { task master 1d after mix-lock; delivery out after master }
    task grade 2d
    task prints 1d after end + 1d
    review look on 2026-06-23 after mix-lock`;

  test('gives way to what slips: all that waits for it, by as much as it must', () => {
    const answer = askOf(BACK, 'mix-lock + 2d');
    expect(moves(answer)).toEqual([
      'mix-lock 2026-06-23 > 2026-06-25 2',
      'master 2026-06-24 > 2026-06-26 2',
      'out 2026-06-24 > 2026-06-26 2',
      'prints 2026-06-26 > 2026-06-30 2',
    ]);
    const { broken } = answer as Exclude<typeof answer, { kind: string }>;
    expect(broken.finishes.map(({ item, workdays }) => [nameOfInstance(item), workdays])).toEqual([['prints', 2]]);
    expect(broken.pins.map(({ item }) => nameOfInstance(item))).toEqual(['look']);
  });

  test('leaves alone what is too early already, and what has room', () => {
    const tight = `finish 2026-06-26 backward
      task late 1d on 2026-06-25; task after-it 1d after late; task last 1d after after-it; task free 1d`;
    expect(moves(askOf(tight, 'free + 1d'))).toEqual(['free 2026-06-26 > 2026-06-29 1']);
  });
});

describe('moves', () => {
  test('what waits for it, in working days, and nothing else', () => {
    expect(moves(ask('task a 3d\nlock b after a\ntask c 1d after b\ntask d 2d', 'b + 2d'))).toEqual([
      'b 2026-05-06 > 2026-05-08 2',
      'c 2026-05-07 > 2026-05-11 2',
    ]);
  });

  test('less where there is slack between', () => {
    expect(moves(ask('task a 3d\ntask b 4d\nlock c after a, b', 'a + 2d'))).toEqual([
      'a 2026-05-06 > 2026-05-08 2',
      'c 2026-05-07 > 2026-05-08 1',
    ]);
    expect(moves(ask('task a 3d\ntask b 4d\nlock c after a, b', 'a + 1d'))).toEqual(['a 2026-05-06 > 2026-05-07 1']);
  });

  test('by the longest of two delays, not by both', () => {
    const plan = 'task a 3d\ntask b 1d after a';
    expect(moves(ask(plan, 'a + 2d', 'b + 1d'))).toEqual(moves(ask(plan, 'a + 2d')));
    expect(moves(ask(plan, 'a + 1d', 'a + 2d'))).toEqual(moves(ask(plan, 'a + 2d')));
  });

  test('a pin with its item, and the end of what is under way', () => {
    expect(moves(ask('lock a on 2026-05-06\ntask b 1d after a', 'a + 1w'))).toEqual([
      'a 2026-05-06 > 2026-05-13 5',
      'b 2026-05-06 > 2026-05-13 5',
    ]);
    const begun = 'task a 3d\ntask b 1d after a\n}\nstatus 2026-05-05 { a started 2026-05-04 ';
    expect(moves(ask(begun, 'a + 2d'))).toEqual(['a 2026-05-06 > 2026-05-08 2', 'b 2026-05-07 > 2026-05-11 2']);
  });

  test('all instances, or the one that is meant', () => {
    const plan = 'per en, de { task sub 1d; lock ok after sub }';
    expect(moves(ask(plan, 'sub + 1d'))).toHaveLength(4);
    expect(moves(ask(plan, 'sub of de + 1d'))).toEqual([
      'sub of de 2026-05-04 > 2026-05-05 1',
      'ok of de 2026-05-04 > 2026-05-05 1',
    ]);
    const both = 'per en, de { per a, b { task x 1d } }';
    for (const text of ['x of b of de + 1d', 'x of de of b + 1d', 'x of de, b + 1d']) {
      expect(moves(ask(both, text))).toEqual(['x of b of de 2026-05-04 > 2026-05-05 1']);
    }
    expect(moves(ask(both, 'x of de + 1d'))).toHaveLength(2);
  });
});

test('breaks promises, pins, bookings and people, where nothing was broken before', () => {
  const answer = ask(
    `task a 3d
     delivery b after a by 2026-05-07
     delivery old after a by 2026-05-05
     milestone gala on 2026-05-08 after a
     task dub 2d after a in stage
     book stage 2026-05-07 .. 2026-05-08 for dub
     task pinned 1d on 2026-05-12 with lou
     task c 1d after dub with lou`,
    'a + 3d',
  ) as WhatIf;
  const { promises, pins, bookings, clashes } = answer.broken;
  expect(promises.map(({ item, workdays }) => [nameOfInstance(item), workdays])).toEqual([['b', 2]]);
  expect(pins.map(({ item, conflict }) => [nameOfInstance(item), formatDate(conflict.allowed)])).toEqual([
    ['gala', '2026-05-11'],
  ]);
  expect(bookings.map(({ item, count }) => [nameOfInstance(item), count])).toEqual([['dub', 2]]);
  expect(clashes).toHaveLength(0);
  const { broken } = ask('task a 3d\ntask b 1d after a with lou\ntask c 1d on 2026-05-08 with lou', 'a + 1d') as WhatIf;
  expect(broken.clashes.map(({ later }) => later.resource.key)).toEqual(['lou']);
});

test('has no answer for what nobody knows, for a phase, for what is over and for what is no length', () => {
  const plan = 'phase p { task a 3d }\ntask ring 1d after ring\n}\nstatus 2026-05-08 { a done 2026-05-06 ';
  expect(['b + 1d', 'a of de + 1d', 'p + 1d', 'ring + 1d', 'a + 1d'].map((text) => moves(ask(plan, text))[0])).toEqual([
    'unknown',
    'unknown',
    'phase',
    'no-date',
    'done',
  ]);
  expect(['0d', '12f', 'soon'].map((length) => moves(ask('task a 1d', `a + ${length}`))[0])).toEqual(
    Array(3).fill('length'),
  );
  expect(['a', 'a - 2d', '+ 2d', 'a of + 2d', 'a + 2 d'].map(parseSlipping)).toEqual(Array(5).fill(undefined));
  expect(parseSlipping('x of reel 2, en+1w')).toEqual({ item: 'x', of: 'reel 2, en', length: '1w' });
});

test('leaves the schedule itself as it is, and moves nothing to an earlier day', () => {
  fc.assert(
    fc.property(randomSchedule, fc.nat(), fc.constantFrom('1d', '5h', '2w'), (random, which, length) => {
      const text = textOf(random, [...random.blocks.keys()]);
      const show = showOf(text);
      const before = datesOf(scheduleOf(show));
      const tasks = scheduleOf(show).items.filter(({ isPhase }) => !isPhase);
      const item = tasks[which % tasks.length]!;
      const answer = whatIf(show, [{ item: item.fact.id.written, length }]);
      if ('kind' in answer) throw new Error(answer.kind);
      expect(datesOf(scheduleOf(show))).toEqual(before);
      for (const each of answer.moves) expect(each.after.last, text).toBeGreaterThanOrEqual(each.before.last);
      const [was, is] = [scheduleOf(show), answer.schedule].map((plan) => plan.placementOf(item).times!.start.minute);
      expect(is! - was!, text).toBeGreaterThan(0);
    }),
    { numRuns: RUNS },
  );
});
