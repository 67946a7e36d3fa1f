/** Levelling: nothing needed twice, nothing before what it waits for, nothing moved that is fixed, in any order of writing. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDate, weekdayOf } from '../../server/src/language/calendar/index.ts';
import { levellingEdits, Workspace } from '../../server/src/language/index.ts';
import { conflictOf } from '../../server/src/language/schedule/conflict.ts';
import { nameOfInstance } from '../../server/src/language/schedule/instance-name.ts';
import { type Levelling, levelling } from '../../server/src/language/schedule/levelling.ts';
import { makeWay } from '../../server/src/language/schedule/make-way.ts';
import { type Schedule, scheduleOf } from '../../server/src/language/schedule/schedule.ts';
import { datesOf, showOf } from './show-of.ts';

const RUNS = Number(process.env.RUNS ?? 120);

const HEAD = `crew { ana "Ana Ruiz"; lou "Lou Brandt" mixer; away "Kit" away 2026-05-11 .. 2026-05-12 }
rooms { stage "Stage 5"; bay "Bay 2" }
`;

function levelled(lines: string, head = 'start 2026-05-04'): Levelling {
  return levelling(showOf(`${HEAD}schedule {\n${head}\n${lines}\n}`));
}

/** `dub 2026-05-04 > 2026-05-06 stage`: from, to, and what it makes way for or follows. */
function told({ moves }: Levelling): string[] {
  return moves.map(({ item, before, after, cause }) => {
    const why =
      cause.kind === 'follows'
        ? `follows ${cause.item ? nameOfInstance(cause.item) : 'nothing'}`
        : cause.instead
            .map(({ resource, by }) => {
              const what =
                by === 'away' ? by : 'plan' in by ? nameOfInstance(by) : `booking for ${by.for?.item.written}`;
              return `${resource.key}: ${what}`;
            })
            .join(', ');
    return `${nameOfInstance(item)} ${formatDate(before.first)} > ${formatDate(after.first)} (${why})`;
  });
}

describe('makes way', () => {
  test('what has more slack, for what has none', () => {
    const found = levelled('task dub 2d in stage\ntask premix 5d in stage\ntask mix 5d after premix');
    expect(told(found)).toEqual(['dub 2026-05-04 > 2026-05-11 (stage: premix)']);
    expect(found.left).toEqual([]);
  });

  test('for a person, also by a role that only they have; what waits for it follows', () => {
    const found = levelled('task a 3d with lou\ntask b 2d with mixer\ntask c 1d after b\nlock d after c');
    expect(told(found)).toEqual(['a 2026-05-04 > 2026-05-06 (lou: b)']);
    expect(told(levelled('task a 3d with lou by 2026-05-06\ntask b 2d with mixer\nlock d after b'))).toEqual([
      'b 2026-05-04 > 2026-05-07 (lou: a)',
      'd 2026-05-05 > 2026-05-08 (follows b)',
    ]);
  });

  test('of equals, by the name and the order of the reels, not by the order of the text', () => {
    const lines = ['task b 2d in stage', 'task a 2d in stage', 'per en, de { task c 2d in stage }'];
    const expected = [
      'b 2026-05-04 > 2026-05-06',
      'c of de 2026-05-04 > 2026-05-12',
      'c of en 2026-05-04 > 2026-05-08',
    ];
    const found = (all: string[]) =>
      told(levelled(all.join('\n')))
        .map((line) => line.replace(/ \(.*/, ''))
        .sort();
    expect(found(lines)).toEqual(expected);
    expect(found([...lines].reverse())).toEqual(expected);
  });

  test('one after the other, and into a gap that is long enough', () => {
    const found = levelled(
      'task a 2d in stage on 2026-05-04\ntask b 2d in stage on 2026-05-08\ntask c 2d in stage\ntask d 3d in stage',
    );
    expect(told(found)).toEqual([
      'c 2026-05-04 > 2026-05-06 (stage: a)',
      'd 2026-05-04 > 2026-05-12 (stage: c, stage: b)',
    ]);
  });

  test('what is free from noon is had the next morning, unless links lead to noon', () => {
    expect(told(levelled('task a 4h in stage\ntask b 4h in stage'))).toEqual(['b 2026-05-04 > 2026-05-05 (stage: a)']);
    expect(told(levelled('task a 4h in stage\ntask b 4h after a in stage'))).toEqual([]);
  });
});

describe('stays', () => {
  test('what is pinned and what has begun; what cannot make way is left', () => {
    const found = levelled('task a 5d on 2026-05-04 in stage\ntask b 5d on 2026-05-06 in stage\ntask c 1d in stage');
    expect(told(found)).toEqual(['c 2026-05-04 > 2026-05-13 (stage: a, stage: b)']);
    expect(
      found.left.map(({ later, earlier }) => [later, earlier].map(({ by }) => 'plan' in by && nameOfInstance(by))),
    ).toEqual([['b', 'a']]);
    const begun = levelled('task a 1d in stage\ntask z 5d in stage\n}\nstatus 2026-05-04 { z started 2026-05-04 ');
    expect(told(begun)).toEqual(['a 2026-05-04 > 2026-05-11 (stage: z)']);
  });

  test('what would push a pin before what it waits for', () => {
    const lines = 'task a 3d in stage\ntask b 3d in stage\nmilestone gala on 2026-05-07 after a';
    expect(told(levelled(lines))).toEqual(['b 2026-05-04 > 2026-05-07 (stage: a)']);
    const both = levelled(`${lines}, b`);
    expect(told(both)).toEqual([]);
    expect(both.left).toHaveLength(1);
  });

  test('all of it, where nothing is needed twice, days off and all', () => {
    const found = levelled('task a 5d in stage\ntask b 6d after a in stage with away');
    expect(told(found)).toEqual([]);
    expect(found.left).toEqual([]);
  });
});

describe('what is as late as it can be makes way to an earlier day', () => {
  test('counted back from a last day: the later name stays, what comes before follows', () => {
    const found = levelled(
      'task a 3d after a-prep in stage\ntask b 3d in stage\ntask prep 1d\ntask a-prep 1d\nlock done after b',
      'finish 2026-06-26 backward',
    );
    expect(told(found)).toEqual(['a 2026-06-24 > 2026-06-19 (stage: b)', 'a-prep 2026-06-23 > 2026-06-18 (follows a)']);
    expect(found.left).toEqual([]);
  });

  test('as-late work takes the slack that it has before it, so that nothing else moves', () => {
    const found = levelled(`task a 2d
      task dub 2d after a as-late in stage
      task b 5d
      task mix 2d after b in stage
      lock z after dub, mix`);
    expect(told(found)).toEqual(['dub 2026-05-11 > 2026-05-07 (stage: mix)']);
    const pinned = levelled(`task dub 2d as-late in stage
      task mix 3d on 2026-05-12 in stage
      task long 10d
      lock end after long, dub`);
    expect(told(pinned)).toEqual(['dub 2026-05-14 > 2026-05-08 (stage: mix)']);
  });

  test('where there is no room before it, it takes its turn', () => {
    const stuck = levelled(`task a 2d
      task dub 2d after a as-late in stage
      task mix 3d after a in stage
      lock z after dub, mix`);
    expect(told(stuck)).toEqual([
      'dub 2026-05-07 > 2026-05-06 (stage: mix)',
      'mix 2026-05-06 > 2026-05-08 (stage: dub)',
      'z 2026-05-08 > 2026-05-12 (follows mix)',
    ]);
    expect(stuck.left).toEqual([]);
    const found = levelled(
      'task a 2d\ntask dub 2d after a as-late in stage\ntask fx 2d after a in stage\nlock z on 2026-05-07 after dub',
    );
    expect(told(found)).toEqual(['fx 2026-05-06 > 2026-05-08 (stage: dub)']);
    expect(found.left).toEqual([]);
  });

  test('and is held where it is when more time after it would let it drift into others', () => {
    const text = `${HEAD}schedule { start 2026-05-04
  per en, de { task subs 1d as-late with lou }
  per en, de { task mix 1d in bay }
}
`;
    const found = levelling(showOf(text));
    expect(told(found)).toEqual([
      'subs of en 2026-05-04 > 2026-05-04 (lou: subs of de)',
      'subs of de 2026-05-04 > 2026-05-05 (follows nothing)',
      'mix of de 2026-05-04 > 2026-05-05 (stage: mix of en)'.replace('stage', 'bay'),
    ]);
    expect(written(text).text).toContain('task subs of en by Mon 2026-05-04');
  });

  test('and is written as a `by`', () => {
    const text = `${HEAD}schedule {
  finish 2026-06-26 backward
  task a 3d in stage
  task b 3d in stage by 2026-06-26
  per en, de { task c 1d in stage }
}
`;
    const found = written(text);
    expect(found.text).toBe(
      text
        .replace('task a 3d in', 'task a 3d by Fri 2026-06-19 in')
        .replace('by 2026-06-26', 'by 2026-06-24')
        .replace('c 1d in stage }\n', 'c 1d in stage }\n  task c of en by Thu 2026-06-25\n'),
    );
    expect(levelling(showOf(found.text)).moves).toEqual([]);
  });
});

test('a booking goes before the plan, and what is booked before what is not', () => {
  const found = levelled('task a 1d in stage\ntask dub 3d in stage\nbook stage 2026-05-04 .. 2026-05-08 for dub');
  expect(told(found)).toEqual(['a 2026-05-04 > 2026-05-09 (stage: booking for dub)'.replace('05-09', '05-11')]);
});

test('what moves does not move into days on which its people are away', () => {
  const found = levelled('task a 5d in stage\ntask b 2d in stage with away\ntask c 4w after a');
  expect(told(found)).toEqual(['b 2026-05-04 > 2026-05-13 (stage: a, away: away)']);
});

test('promises that the moves break are named, and only those', () => {
  const { broken } = levelled(
    'task a 3d in stage by 2026-05-06\ntask b 3d in stage by 2026-05-07\ntask c 9d by 2026-05-05',
  );
  expect(broken.promises.map(({ item, last, workdays }) => [nameOfInstance(item), formatDate(last), workdays])).toEqual(
    [['b', '2026-05-11', 2]],
  );
});

const item = fc.record({
  length: fc.constantFrom('1d', '2d', '3d', '1w', '0.5d', '4h', '3h', '12h', ''),
  links: fc.array(
    fc.record({
      to: fc.nat(),
      kind: fc.constantFrom('FS', 'FS', 'FS', 'SS', 'FF', 'SF'),
      lag: fc.constantFrom('', '', ' + 1d', ' - 1d', ' + 3h', ' + 3d elapsed'),
    }),
    { maxLength: 2 },
  ),
  date: fc.option(fc.record({ kind: fc.constantFrom('from', 'on', 'by'), day: fc.nat(30) }), { freq: 4 }),
  who: fc.subarray(['ana', 'lou', 'kit']),
  room: fc.constantFrom('', '', 'stage', 'bay'),
  calendar: fc.constantFrom('', '', ' calendar six'),
  isLate: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  isPer: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
});
const booking = fc.record({
  what: fc.constantFrom('stage', 'bay', 'lou'),
  day: fc.nat(30),
  days: fc.nat(6),
  for: fc.option(fc.nat(), { freq: 4 }),
});
const randomShow = fc.record({
  items: fc.array(item, { minLength: 2, maxLength: 12 }),
  bookings: fc.array(booking, { maxLength: 2 }),
  away: fc.option(fc.record({ day: fc.nat(20), days: fc.nat(5) }), { freq: 2 }),
  packs: fc.boolean(),
  isBackward: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
});
type RandomShow = typeof randomShow extends fc.Arbitrary<infer T> ? T : never;

const FIRST = 20_000 - ((weekdayOf(20_000) - 1) % 7);
const date = (day: number) => formatDate(FIRST + day);

function textOf({ items, bookings, away, packs, isBackward }: RandomShow, order: readonly number[]): string {
  const lines = items.map(({ length, links, date: held, who, room, calendar, isLate, isPer }, index) => {
    const known = links.filter(() => index > 0).map((link) => ({ ...link, to: link.to % index }));
    const say = (kinds: string[]) =>
      known
        .filter(({ kind }) => kinds.includes(kind))
        .map(({ to, kind, lag }) => `${kind[0] === 'S' ? 'start of ' : ''}i${to}${lag}`)
        .join(', ');
    const [after, ends] = [say(['FS', 'SS']), say(['FF', 'SF'])];
    const line = [
      length ? `task i${index} ${length}` : `lock i${index}`,
      after && `after ${after}`,
      held && `${held.kind} ${date(held.day)}`,
      ends && `ends after ${ends}`,
      isLate && 'as-late',
      who.length > 0 && `with ${who.join(', ')}`,
      room && `in ${room}`,
      calendar,
    ];
    const text = line.filter(Boolean).join(' ');
    return isPer ? `per en, de { ${text} }` : text;
  });
  for (const { what, day, days, for: work } of bookings) {
    lines.push(
      `book ${what} ${date(day)} .. ${date(day + days)}${work === null ? '' : ` for i${work % items.length}`}`,
    );
  }
  const gone = away ? ` away ${date(away.day)} .. ${date(away.day + away.days)}` : '';
  const all = order.length > 0 ? order.map((index) => lines[index % lines.length]!) : lines;
  return `calendar six { workdays Mon .. Sat; day 8h; hours 09:00 - 18:00${packs ? '; pack days' : ''} }
crew { ana "Ana"; lou "Lou"; kit "Kit"${gone} }
rooms { stage "Stage"; bay "Bay" }
schedule {\n  ${isBackward ? `finish ${date(60)} backward` : `start ${date(0)}`}\n${[...new Set(all)].join('\n')}\n}\n`;
}

/** Stretches of the clock in which each person and room is needed by work, found without what is tested. */
function stretches(schedule: Schedule): { who: string; from: number; to: number; name: string; isPut: boolean }[] {
  return schedule.items.flatMap((item) => {
    const { times } = schedule.placementOf(item);
    if (!times || times.finish.minute === times.start.minute) return [];
    const { calendar } = item;
    const clock = (minute: number, side: 'start' | 'finish') => {
      const day = calendar.dayAtMinute(minute, side)!;
      return day * 1440 + (minute - calendar.minuteOf(day));
    };
    const [from, to] = [clock(times.start.minute, 'start'), clock(times.finish.minute, 'finish')];
    const needs = [...item.plan.with, ...(item.plan.room ? [item.plan.room] : [])].map(({ key }) => key);
    const isPut = item.plan.on !== undefined;
    return [...new Set(needs)].map((who) => ({ who, from, to, name: item.fact.id.written, isPut }));
  });
}

describe('a random plan', () => {
  test('needs nobody twice that could make way, and keeps links, pins and its length', () => {
    let moved = 0;
    fc.assert(
      fc.property(randomShow, (random) => {
        const text = textOf(random, []);
        const show = showOf(text);
        const base = scheduleOf(show);
        const { schedule, moves, left } = levelling(show);
        moved += moves.length;
        // A clash is told of two lines, however often it happens between what stands once for each.
        const known = new Set(
          left.flatMap(({ later, earlier }) =>
            [later, earlier].flatMap(({ by }) => ('plan' in by ? by.fact.id.written : [])),
          ),
        );
        const all = stretches(schedule);
        for (const a of all) {
          for (const b of all) {
            if (a === b || a.who !== b.who || a.from >= b.to || b.from >= a.to) continue;
            expect(known.has(a.name) || known.has(b.name), `${a.name} and ${b.name} in\n${text}`).toBe(true);
          }
        }
        const hasWall =
          random.items.some(
            ({ date, isLate }) => date?.kind === 'on' || isLate || (random.isBackward && date?.kind === 'from'),
          ) || random.bookings.length > 0;
        if (!hasWall) expect(left, text).toEqual([]);
        const isHanging = ({ plan }: (typeof base.items)[number]) => random.isBackward || plan.asLate;
        for (const item of schedule.items) {
          const [was, is] = [base.placementOf(item), schedule.placementOf(item)];
          if (item.plan.on) {
            expect(is.days, text).toEqual(was.days);
            if (!conflictOf(base, item)) expect(conflictOf(schedule, item), text).toBeUndefined();
          } else if (was.times && !isHanging(item))
            expect(is.times!.start.minute, text).toBeGreaterThanOrEqual(was.times.start.minute);
          else if (was.times && random.isBackward)
            expect(is.times!.start.minute, text).toBeLessThanOrEqual(was.times.start.minute);
        }
        const lastOf = (which: Schedule) => Math.max(...which.items.map((each) => which.placementOf(each).days!.last));
        if (!random.isBackward) expect(lastOf(schedule)).toBeGreaterThanOrEqual(lastOf(base));
      }),
      { numRuns: RUNS },
    );
    expect(moved).toBeGreaterThan(RUNS);
  });

  test('is levelled alike in whatever order it is written', () => {
    const shuffled = randomShow.chain((random) => {
      const all = [...random.items.keys(), ...random.bookings.map((_, at) => at + random.items.length)];
      return fc.record({ random: fc.constant(random), order: fc.shuffledSubarray(all, { minLength: all.length }) });
    });
    const datesIn = (text: string) =>
      Object.fromEntries(Object.entries(datesOf(levelling(showOf(text)).schedule)).sort());
    fc.assert(
      fc.property(shuffled, ({ random, order }) => {
        expect(datesIn(textOf(random, order)), textOf(random, order)).toEqual(datesIn(textOf(random, [])));
      }),
      { numRuns: RUNS },
    );
  });
});

/** A text with what levelling writes in it, and the instances of which nothing could be written. */
function written(text: string): { text: string; unsaid: readonly string[] } {
  const workspace = new Workspace({ rules: [] });
  workspace.open('file:///a/show.cuelock', text);
  const { edits, unsaid } = levellingEdits(workspace, workspace.showOf('file:///a/show.cuelock')!);
  let shown = text;
  for (const { span, text: instead } of [...(edits.get('file:///a/show.cuelock') ?? [])].reverse()) {
    shown = shown.slice(0, span.start) + instead + shown.slice(span.end);
  }
  return { text: shown, unsaid };
}

test('one that makes way alone is not in the way of what waits for it', () => {
  const show = showOf(`${HEAD}schedule { start 2026-05-04
    task a 2d in stage; task b 2d in stage; task c 1w after b in stage; task d 1d from 2026-05-06 in stage }`);
  const way = makeWay(show);
  const days = scheduleOf(show).items.map((item) => way(item)?.day);
  expect(days.map((day) => day && formatDate(day))).toEqual(['2026-05-13', '2026-05-07', '2026-05-07', '2026-05-13']);
});

describe('written down', () => {
  test('as a clause behind what is there, as a later date, as an amendment of one instance', () => {
    const text = `${HEAD}schedule {
  start 2026-05-04
  lock go
  task premix "Premix" 5d after go in stage // the big one
  task dub 2d after go with ana in stage {
    note "short"
  }
  task tail 1d from 2026-05-04 in stage
  per en, de {
    task subs 1d with lou // both
  } // languages
  task last 9d after premix
}
`;
    expect(written(text).text).toBe(
      text
        .replace('2d after go with', '2d after go from Mon 2026-05-11 with')
        .replace('from 2026-05-04 in', 'from 2026-05-13 in')
        .replace('// languages\n', '// languages\n  task subs of de from Tue 2026-05-05\n'),
    );
  });

  test('on one line, and over an amendment that says something already', () => {
    const plan = (lines: string) =>
      written(`${HEAD}schedule { start 2026-05-04; ${lines} }`).text.split('2026-05-04; ')[1];
    expect(plan('per en, de { task dub 1d in stage }')).toBe(
      'per en, de { task dub 1d in stage }; task dub of de from Tue 2026-05-05 }',
    );
    expect(plan('per en, de { task dub 1d in stage }; task dub of de 2d')).toContain(
      'task dub of de 2d from Tue 2026-05-05',
    );
    expect(
      plan('per en, de { task dub 1d in stage }; task dub of en from 2026-05-05; task dub of de from 2026-05-05'),
    ).toBe('per en, de { task dub 1d in stage }; task dub of en from 2026-05-05; task dub of de from 2026-05-06 }');
  });

  test('is the levelled plan, and needs no more levelling', () => {
    fc.assert(
      fc.property(randomShow, (random) => {
        const text = textOf(random, []);
        const found = written(text);
        const wanted = levelling(showOf(text));
        expect(datesOf(scheduleOf(showOf(found.text))), `${text}\n${found.text}`).toEqual(datesOf(wanted.schedule));
        expect(found.unsaid).toEqual([]);
        // Hours that are as late as possible fit into each other's days by chance: a second look may find more.
        const isHanging = random.isBackward || random.items.some(({ isLate }) => isLate);
        if (!isHanging || wanted.left.length === 0) expect(levelling(showOf(found.text)).moves.length).toBe(0);
      }),
      { numRuns: RUNS },
    );
  });

  test('names the one that is meant where one `per` stands in another', () => {
    const text = `${HEAD}schedule { start 2026-05-04; per en, de { per a, b { task dub 1d in stage } } }`;
    const found = written(text);
    expect(found).toEqual({
      text: `${text.slice(0, -2)}; task dub of b of en from Tue 2026-05-05; task dub of a of de from Wed 2026-05-06; task dub of b of de from Thu 2026-05-07 }`,
      unsaid: [],
    });
    expect(levelling(showOf(found.text)).moves).toEqual([]);
  });
});
