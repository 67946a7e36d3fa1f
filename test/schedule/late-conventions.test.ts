/** The conventions of late dates and slack, each on the smallest schedule that shows it. 2026-01-05 is a Monday. */
import { describe, expect, test } from 'vitest';
import { formatDate } from '../../server/src/language/calendar/index.ts';
import type { Schedule } from '../../server/src/language/schedule/schedule.ts';
import { dayCount } from '../../server/src/language/schedule/slack-text.ts';
import { Rational } from '../../server/src/language/time/index.ts';
import { datesFor, datesOf, scheduleOfText } from './show-of.ts';

const HEAD = 'start 2026-01-05';

function scheduleFor(lines: string, head = HEAD): Schedule {
  return scheduleOfText(`schedule {\n${head}\n${lines}\n}`);
}

function lateOf(schedule: Schedule, name: string) {
  return schedule.lateOf(schedule.instancesNamed(name)[0]!);
}

/** Total and free slack in working days of eight hours, by name. */
function slackOf(schedule: Schedule): Record<string, [number, number] | undefined> {
  return Object.fromEntries(
    schedule.items.map((item) => {
      const late = schedule.lateOf(item);
      return [item.fact.id.written, late && [late.totalSlack / 480, late.freeSlack / 480]];
    }),
  );
}

function slackFor(lines: string, head = HEAD) {
  return slackOf(scheduleFor(lines, head));
}

/** Late dates by name: `2026-01-05 2026-01-09`. */
function lateFor(lines: string, head = HEAD): Record<string, string> {
  const schedule = scheduleFor(lines, head);
  return Object.fromEntries(
    schedule.items.map((item) => {
      const days = schedule.lateOf(item)?.days;
      return [item.fact.id.written, days ? `${formatDate(days.first)} ${formatDate(days.last)}` : '-'];
    }),
  );
}

describe('slack', () => {
  test('is what a shorter strand has; the longest has none', () => {
    expect(slackFor('task a 1w; task b 2d after a; task c 1d; task d 1d after b, c')).toEqual({
      a: [0, 0],
      b: [0, 0],
      c: [6, 6],
      d: [0, 0],
    });
    expect(lateFor('task a 1w; task b 2d after a; task c 1d; task d 1d after b, c').c).toBe('2026-01-13 2026-01-13');
  });

  test('total slack is shared by a strand, free slack is its last item’s', () => {
    expect(slackFor('task long 10d; task a 2d; task b 3d after a; lock end after long, b')).toEqual({
      long: [0, 0],
      a: [5, 0],
      b: [5, 5],
      end: [0, 0],
    });
  });

  test('open ends use the finish of the whole project, in disconnected strands and other schedules too', () => {
    const schedule = scheduleOfText(`schedule { start 2026-01-05; task a 1w; task b 2d }
      schedule { start 2026-01-12; task c 1w }`);
    expect(slackOf(schedule)).toEqual({ a: [5, 5], b: [8, 8], c: [0, 0] });
  });

  test('without a date there is none', () => {
    expect(slackFor('task a 1d after b; task b 1d after a; task c 1d')).toEqual({
      a: undefined,
      b: undefined,
      c: [0, 0],
    });
  });

  test.each([
    ['after a', 0],
    ['after a + 2d', -2],
    ['after a - 1d', 1],
    ['after start of a', 3],
    ['after start of a + 1d', 2],
    ['ends after a', 3],
    ['ends after a + 1d', 2],
    ['ends after start of a', 6],
    ['ends after start of a + 2d', 4],
    // From the close of a Monday, three days and nights lead past Thursday’s opening.
    ['after a + 3d elapsed', -3],
  ])('%s leaves what the latest start of what waits allows', (link, slack) => {
    // `a` ends on Wed 7th at the earliest; `b` may start on Thu 8th at the latest.
    expect(slackFor(`task a 3d; task b 3d ${link} by 2026-01-12; task long 10d`).a?.[0]).toBe(slack);
  });

  test('what takes no time keeps its side of the day', () => {
    expect(lateFor('milestone kickoff; task a 2d after kickoff; lock b after a; task long 1w')).toEqual({
      kickoff: '2026-01-08 2026-01-08',
      a: '2026-01-08 2026-01-09',
      b: '2026-01-09 2026-01-09',
      long: '2026-01-05 2026-01-09',
    });
  });

  test('is in whole days where work begins in the morning, in hours where it does not', () => {
    const lines = 'task a 1d; task x 4h; task b 4h after x; task long 12h; task end 4h after a, b, long';
    expect(slackFor(lines)).toEqual({ a: [0, 0], x: [0.5, 0], b: [0.5, 0.5], long: [0, 0], end: [0, 0] });
    const packed = scheduleOfText(`calendar c { pack days }\nschedule calendar c { ${HEAD}\n${lines} }`);
    expect(slackOf(packed).a).toEqual([0.5, 0.5]);
  });

  test('is counted on the item’s own calendar', () => {
    const schedule = scheduleOfText(`calendar six { workdays Mon .. Sat }
      schedule calendar six { ${HEAD}; task a 1d; task own 1d }
      schedule { ${HEAD}; task long 10d; task b 1d after a on 2026-01-12 }`);
    // Mon 5th to Sat 10th; the project ends on Fri 16th, eleven of its days.
    expect(slackOf(schedule)).toMatchObject({ a: [5, 5], own: [10, 10] });
  });

  test('goes over closed days', () => {
    const schedule = scheduleFor('closed 2026-01-07 .. 2026-01-08; task a 1d; task b 3d after a + 1d; task long 4d');
    expect(slackOf(schedule)).toMatchObject({ a: [0, 0], b: [0, 0], long: [1, 1] });
  });
});

describe('promises and walls', () => {
  test('a promise is an upper bound on the late dates alone', () => {
    expect(slackFor('task a 2d by 2026-01-08; task b 1d; task long 2w')).toMatchObject({ a: [2, 8], b: [9, 9] });
    expect(slackFor('task a 2d by Sun 2026-01-11; task long 2w').a).toEqual([3, 8]);
    expect(slackFor('task a 2d by gala - 2d; milestone gala on Sat 2026-01-17; task long 2w').a).toEqual([7, 8]);
  });

  test('a missed one gives negative slack along its chain, and moves nothing', () => {
    const schedule = scheduleFor(
      'task a 3d; task side 1d; task b 3d after a, side; delivery out after b by Fri 2026-01-09; task long 3w',
    );
    expect(slackOf(schedule)).toMatchObject({ a: [-1, 0], side: [1, 2], b: [-1, 0], out: [-1, 9] });
    const chain = schedule.slackChainOf(schedule.instancesNamed('a')[0]!);
    expect(chain.map(({ fact }) => fact.id.written)).toEqual(['a', 'b', 'out']);
    expect(lateOf(schedule, 'out')?.holder).toEqual({ kind: 'by' });
    expect(lateOf(schedule, 'a')?.isCritical).toBe(true);
  });

  test('what comes before a fixed start has slack up to it only', () => {
    expect(slackFor('task a 2d; task b 1d after a on 2026-01-14; task long 3w')).toMatchObject({
      a: [5, 5],
      b: [0, 7],
    });
    expect(slackFor('task a 2w; task b 1d after a on 2026-01-14; task long 3w').a).toEqual([-3, -3]);
    expect(slackFor('task a 2d; task b 2d after a ends on 2026-01-14; task long 3w').a).toEqual([4, 4]);
  });

  test('a pinned lock waits within its day, as far as what follows it can', () => {
    expect(slackFor('task cut 2d; lock locked after cut on 2026-01-09; task long 3w').cut).toEqual([3, 3]);
    expect(
      slackFor('task cut 2d; lock locked after cut on 2026-01-09; task next 1d after locked by 2026-01-09').cut,
    ).toEqual([2, 2]);
  });

  test('a chain ends at what holds it: a wall, a promise, the end of the project', () => {
    const chain = (lines: string) => {
      const schedule = scheduleFor(lines);
      return schedule.slackChainOf(schedule.instancesNamed('a')[0]!).map(({ fact }) => fact.id.written);
    };
    expect(chain('task a 1d; task b 1d after a on 2026-01-07; task c 1d after b by 2026-01-06')).toEqual(['a', 'b']);
    expect(chain('task a 1d; phase p { task b 1d after a }; lock c after p; task long 1w')).toEqual(['a', 'b', 'c']);
    expect(chain('task a 1d; task b 1d')).toEqual(['a']);
  });
});

describe('phases', () => {
  const lines = `phase p { task a 1d; phase inner { task b 3d; task c 1d } }
    task d 1d after p; task e 1d after start of inner + 1d; task long 2w`;

  test('what waits for a phase holds all that is in it', () => {
    expect(slackFor(`${lines}; lock end after d by 2026-01-12`)).toMatchObject({
      p: [2, 0],
      a: [4, 2],
      inner: [2, 0],
      b: [2, 0],
      c: [4, 2],
      d: [2, 0],
    });
  });

  test('what waits for its start holds the item that it begins with', () => {
    expect(slackFor(`${lines}; lock end after e by 2026-01-07`)).toMatchObject({ b: [1, 0], c: [8, 2], e: [1, 0] });
  });
});

describe('a lock that opens its day, in a phase that is finished at a close', () => {
  test('has slack until what waits for days of the clock would start later', () => {
    const schedule = scheduleFor(
      'phase p { lock a; task b 12h }; lock c after p + 3d elapsed; lock last from Tue 2026-01-27',
    );
    const [a] = schedule.instancesNamed('a');
    // By Friday, a minute before its close: on Monday morning it would hold `c` until Thursday.
    expect(schedule.lateOf(a!)?.totalSlack).toBe(15 * 480 - 1);
  });
});

describe('as late as nothing else has to move', () => {
  test('free slack is used up, total slack is not', () => {
    expect(
      datesFor('task long 1w; task a 1d as-late; task b 1d after a; task c 1d after b, long; task d 4w'),
    ).toMatchObject({ a: '2026-01-05', b: '2026-01-06' });
    expect(datesFor('task long 1w; task a 1d as-late; task c 1d after a, long; task d 4w')).toMatchObject({
      a: '2026-01-09',
      c: '2026-01-12',
    });
  });

  test('of a chain the last moves first, so that all stand behind each other', () => {
    const chain =
      'task long 1w; task a 1d as-late; task b 2d after a as-late; lock m after b as-late; task c 1d after m, long';
    expect(datesFor(chain)).toMatchObject({
      a: '2026-01-07',
      b: '2026-01-08 2026-01-09',
      m: '2026-01-09',
      c: '2026-01-12',
    });
  });

  test('an open end goes to the finish of the project, and a promise is kept', () => {
    expect(datesFor('task long 2w; task a 2d as-late; task b 2d as-late by Wed 2026-01-14')).toMatchObject({
      a: '2026-01-15 2026-01-16',
      b: '2026-01-13 2026-01-14',
    });
  });

  test('one that is late already stays, and a pin wins', () => {
    expect(datesFor('task long 2w; task a 3d as-late by 2026-01-05; task b 1d as-late on 2026-01-06')).toMatchObject({
      a: '2026-01-05 2026-01-07',
      b: '2026-01-06',
    });
  });

  test('a phase goes with what is in it, and what drove it no longer does', () => {
    const schedule = scheduleFor(
      'task z 1d; task long 2w; phase p { task a 1d after z as-late }; task c 1d after p, long',
    );
    expect(datesOf(schedule)).toMatchObject({ a: '2026-01-16', p: '2026-01-16' });
    const [a] = schedule.instancesNamed('a');
    expect(schedule.causesOf(a!)).toEqual([{ kind: 'late' }]);
    expect(slackOf(schedule)).toMatchObject({ a: [0, 0], z: [8, 8] });
  });
});

describe('as late as nothing else has to move, to the minute', () => {
  /** The start of what is `a`, in minutes since the project began. */
  const startOf = (lines: string) => {
    const schedule = scheduleFor(lines);
    const [a] = schedule.instancesNamed('a');
    return schedule.placementOf(a!).times!.start.minute - a!.calendar.minuteOf(a!.floor!);
  };

  test('a lock closes its day in a phase that would open the next', () => {
    expect(startOf('lock c after p as-late; phase p { lock a as-late; lock b from 2026-01-06 }')).toBe(480);
    expect(startOf('phase p { lock b; lock a as-late }; task d 1d; lock c after p, d')).toBe(480);
  });

  test('what follows a lock that is not put off may open the day with it', () => {
    const missed = 'lock b from 2026-01-06 ends after start of a by 2026-01-01 as-late';
    expect(startOf(`task a 4h as-late; ${missed}; lock z from 2026-01-08`)).toBe(480);
  });

  test('what has missed its promise sees to it that its phase starts', () => {
    expect(
      startOf('task d 1d after start of p; phase p { lock a as-late; lock b by 2026-01-01 as-late }; task z 1w'),
    ).toBe(5 * 480);
  });
});

describe('counted back from a last day', () => {
  const back = (lines: string) => datesFor(lines, 'finish Fri 2026-01-16 backward');

  test('every item is at its late dates', () => {
    expect(back('task a 1w; task b 2d after a; task c 1d; lock d after b, c; task free 1d')).toEqual({
      a: '2026-01-08 2026-01-14',
      b: '2026-01-15 2026-01-16',
      c: '2026-01-16',
      d: '2026-01-16',
      free: '2026-01-16',
    });
  });

  test('a last day on which nobody works is the close before it', () => {
    expect(datesFor('task a 1d', 'finish Sun 2026-01-18 backward').a).toBe('2026-01-16');
  });

  test('lags, walls and promises hold; what takes no time opens the day of what follows', () => {
    expect(
      back(`milestone kickoff; lock last; task a 2d after kickoff; task b 1d after a + 1d; task c 2d after start of b
        task e 1d; task f 1d after e on 2026-01-14; task g 1d by h - 2d; lock h by 2026-01-15`),
    ).toEqual({
      kickoff: '2026-01-12',
      last: '2026-01-16',
      a: '2026-01-12 2026-01-13',
      b: '2026-01-15',
      c: '2026-01-15 2026-01-16',
      e: '2026-01-13',
      f: '2026-01-14',
      g: '2026-01-13',
      h: '2026-01-15',
    });
  });

  test('phases bind what is in them', () => {
    expect(back('phase p { task a 1d; task b 2d }; task c 1d after p; task d 3d after start of p + 1d')).toMatchObject({
      a: '2026-01-15',
      c: '2026-01-16',
      p: '2026-01-13 2026-01-15',
      b: '2026-01-13 2026-01-14',
    });
  });

  test('another schedule follows it', () => {
    const schedule = scheduleOfText(`schedule { finish 2026-01-16 backward; task a 1d }
      schedule { start 2026-01-05; task b 1d after a; task c 1d }`);
    expect(datesOf(schedule)).toEqual({ a: '2026-01-16', b: '2026-01-19', c: '2026-01-05' });
  });

  test('what has no date by itself has none here', () => {
    expect(back('task a 90f; task b 1d after c; task c 1d after b; task d 1d after a')).toEqual({
      a: '-',
      b: '-',
      c: '-',
      d: '2026-01-16',
    });
  });

  test('nothing has slack: any delay delays the last day', () => {
    expect(slackFor('task a 1w; task c 1d; lock d after a, c', 'finish Fri 2026-01-16 backward')).toEqual({
      a: [0, 0],
      c: [0, 0],
      d: [0, 0],
    });
  });
});

describe('a calendar that packs days', () => {
  const dates = (calendar: string, lines: string) =>
    datesOf(scheduleOfText(`calendar c { ${calendar} }\nschedule calendar c {\n${HEAD}\n${lines} }`));

  test('lets them begin at any hour', () => {
    const lines = 'task a 4h; task b 2d after a; task c 4h after b; task d 0.5d after c; task e 1d after d';
    expect(dates('pack days', lines)).toEqual({
      a: '2026-01-05',
      b: '2026-01-05 2026-01-07',
      c: '2026-01-07',
      d: '2026-01-08',
      e: '2026-01-08 2026-01-09',
    });
  });

  test('agrees with one that does not for plans of whole days', () => {
    const lines = 'task a 1w; task b 2d after a - 1d; lock c ends after b + 1d; task d 3d after start of b';
    expect(dates('pack days', lines)).toEqual(dates('day 8h', lines));
  });

  test('hands that on to what extends it and to a schedule’s own days', () => {
    const text = `calendar base { pack days }\ncalendar other { workdays Mon .. Fri }\ncalendar both extends other, base
      schedule calendar both { ${HEAD}; closed 2026-01-06; task a 4h; task b 1d after a }`;
    expect(datesOf(scheduleOfText(text)).b).toBe('2026-01-05 2026-01-07');
  });
});

test('drivers and what they drive', () => {
  const schedule = scheduleFor(
    'task a 1w; task b 1d; task c 1d after a, b; phase p { task d 1d after c; task e 1w after c }',
  );
  const names = (of: 'from' | 'to', name: string) => {
    const [item] = schedule.instancesNamed(name);
    return (of === 'from' ? schedule.driversOf(item!) : schedule.drivenBy(item!)).map(
      (link) => link[of].fact.id.written,
    );
  };
  expect(names('from', 'c')).toEqual(['a']);
  expect(names('from', 'p')).toEqual(['c']);
  expect(names('to', 'c')).toEqual(['d', 'e']);
  expect(names('to', 'b')).toEqual([]);
});

test('slack is said in days, exactly', () => {
  const days = (minutes: number) => dayCount(Rational.of(minutes, 480));
  expect([960, 720, 240, 0, -240, -1200, 160, 210, 510].map(days)).toEqual([
    ...['2', '1½', '½', '0', '-½', '-2½', '⅓', '7/16', '1 1/16'],
  ]);
});
