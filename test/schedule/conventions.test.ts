/** The conventions of working time, each on the smallest schedule that shows it. January 2026: the 5th is a Monday. */
import { describe, expect, test } from 'vitest';
import { datesFor, datesOf, scheduleOfText } from './show-of.ts';

describe('dates', () => {
  test('both ends are inside: a one-day task starts and ends on one date', () => {
    expect(datesFor('task a 1d; task b 5d; task c 1w; task d 2w')).toEqual({
      a: '2026-01-05',
      b: '2026-01-05 2026-01-09',
      c: '2026-01-05 2026-01-09',
      d: '2026-01-05 2026-01-16',
    });
  });

  test('cut ends Friday, lock Friday, turnover Monday', () => {
    expect(datesFor('task cut 1w; lock locked after cut; task turnover 1d after locked')).toEqual({
      cut: '2026-01-05 2026-01-09',
      locked: '2026-01-09',
      turnover: '2026-01-12',
    });
  });

  test('what takes no time and is held by the start or a date sits on that date', () => {
    expect(
      datesFor(
        'milestone kickoff; task first 1d after kickoff; milestone out on 2026-01-12; milestone later from 2026-01-19; milestone gala on Sat 2026-01-24',
      ),
    ).toEqual({
      kickoff: '2026-01-05',
      first: '2026-01-05',
      out: '2026-01-12',
      later: '2026-01-19',
      gala: '2026-01-24',
    });
  });

  test('a milestone that is driven by a start sits on that date; with a lag it is a close', () => {
    expect(
      datesFor(
        'task a 1w; task b 1w after a; milestone m after start of b; milestone n after start of b + 1d; milestone o after m',
      ),
    ).toMatchObject({ m: '2026-01-12', n: '2026-01-12', o: '2026-01-12' });
  });

  test('a pinned milestone waits within its day for what ends on it', () => {
    expect(datesFor('task cut 1w; lock locked after cut on 2026-01-09; task turnover 1d after locked')).toMatchObject({
      locked: '2026-01-09',
      turnover: '2026-01-12',
    });
  });
});

describe('links', () => {
  test.each([
    ['after a', '2026-01-12 2026-01-14'],
    ['after a + 2d', '2026-01-14 2026-01-16'],
    ['after a - 2d', '2026-01-08 2026-01-12'],
    ['after a + 1w', '2026-01-19 2026-01-21'],
    ['after start of a', '2026-01-05 2026-01-07'],
    ['after start of a + 1d', '2026-01-06 2026-01-08'],
    ['ends after a', '2026-01-07 2026-01-09'],
    ['ends after a + 1d', '2026-01-08 2026-01-12'],
    ['ends after start of a + 4d', '2026-01-06 2026-01-08'],
    ['after a + 3d elapsed', '2026-01-13 2026-01-15'],
    ['after a + 4d elapsed', '2026-01-14 2026-01-16'],
    ['after a - 30d', '2026-01-05 2026-01-07'],
  ])('%s', (link, dates) => expect(datesFor(`task a 1w; task b 3d ${link}`).b).toBe(dates));

  test('the latest of several decides, whichever is written first', () => {
    expect(datesFor('task a 2d; task b 4d; task c 1d after b, a; task d 1d after a, b')).toMatchObject({
      c: '2026-01-09',
      d: '2026-01-09',
    });
  });

  test('an unknown name waits for nothing', () => {
    expect(datesFor('task a 1d after nobody')).toEqual({ a: '2026-01-05' });
  });
});

describe('lengths', () => {
  test('days begin in the morning, hours pack', () => {
    expect(datesFor('task a 4h; task b 4h after a; task c 4h after b; task d 1d after c; task e 4h after d')).toEqual({
      a: '2026-01-05',
      b: '2026-01-05',
      c: '2026-01-06',
      d: '2026-01-07',
      e: '2026-01-08',
    });
  });

  test('hours run over the night and the weekend', () => {
    expect(datesFor('task a 36h; task b 12h after a')).toEqual({
      a: '2026-01-05 2026-01-09',
      b: '2026-01-09 2026-01-12',
    });
  });

  test('frames are no working time: such a task has no date, nor has what waits for it', () => {
    const schedule = scheduleOfText('schedule { start 2026-01-05; task a 90f; task b 1d after a }');
    expect(datesOf(schedule)).toEqual({ a: '-', b: '-' });
    expect(schedule.placementOf(schedule.instancesNamed('b')[0]!).undated).toMatchObject({
      kind: 'length',
      written: '90f',
    });
  });

  test('a length beyond any calendar is refused, not computed', () => {
    expect(datesFor('task a 99999999999999w').a).toBe('-');
  });
});

describe('dates that are written', () => {
  test('a pin is a wall: what it waits for does not move it', () => {
    expect(datesFor('task a 2w; task b 1d after a on 2026-01-07; task c 1d after b')).toMatchObject({
      b: '2026-01-07',
      c: '2026-01-08',
    });
  });

  test('a not-before on a closed day is the next opening', () => {
    expect(datesFor('task a 1d from Sat 2026-01-10').a).toBe('2026-01-12');
  });

  test('ends on', () => {
    expect(
      datesFor('task a 3d ends on 2026-01-16; lock b ends on 2026-01-16; task c on 2026-01-06 ends on 2026-01-08'),
    ).toEqual({ a: '2026-01-14 2026-01-16', b: '2026-01-16', c: '2026-01-06 2026-01-08' });
  });

  test('the start of the schedule is a floor for computed dates only', () => {
    expect(datesFor('task a 1d from 2025-12-01; task b 1d on 2025-12-01')).toEqual({
      a: '2026-01-05',
      b: '2025-12-01',
    });
  });

  test('without a start, what nothing holds has no date', () => {
    expect(datesFor('task a 1d; task b 1d after a; task c 1d on 2026-01-07; task d 1d after c', '')).toEqual({
      a: '-',
      b: '-',
      c: '2026-01-07',
      d: '2026-01-08',
    });
  });

  test('a promise moves nothing', () => {
    const schedule = scheduleOfText(`schedule { start 2026-01-05
      task a 2w by 2026-01-06; milestone gala on Sat 2026-01-24; lock b after a by gala - 10d; lock c by gala - 3d elapsed }`);
    expect(datesOf(schedule)).toMatchObject({ a: '2026-01-05 2026-01-16', b: '2026-01-16' });
    const named = (name: string) => schedule.instancesNamed(name)[0]!;
    const due = (name: string) => schedule.dueDayOf(named(name))! - schedule.dueDayOf(named('a'))!;
    expect([due('b'), due('c')]).toEqual([6, 15]); // Mon 12th, ten working days before the Saturday; Wed 21st
  });
});

describe('calendars', () => {
  const paris =
    'calendar paris { workdays Mon .. Fri; day 8h; closed 2026-01-06 "Fête"; closed 2026-01-08 from 13:00 }';

  test('closed days are left out, and half of a half day', () => {
    const text = `${paris}\nschedule calendar paris { start 2026-01-05; task a 2d; task b 12h after a; task c 1d after b }`;
    expect(datesOf(scheduleOfText(text))).toEqual({
      a: '2026-01-05 2026-01-07',
      b: '2026-01-08 2026-01-09',
      c: '2026-01-12',
    });
  });

  test('a calendar that extends others is closed where one of them is', () => {
    const text = `${paris}\ncalendar six { workdays Mon .. Sat; closed 2026-01-07 }\ncalendar both extends paris, six
      schedule calendar both { start 2026-01-05; closed 2026-01-09 "Move"; task a 2d; task b 1d after a }`;
    expect(datesOf(scheduleOfText(text))).toEqual({ a: '2026-01-05 2026-01-12', b: '2026-01-13' });
  });

  test('a day that a schedule closes itself is closed in it alone', () => {
    const text = `schedule { start 2026-01-05; closed 2026-01-05; task a 1d }\nschedule { start 2026-01-05; task b 1d after a }`;
    expect(datesOf(scheduleOfText(text))).toEqual({ a: '2026-01-06', b: '2026-01-07' });
  });

  test('a link from one calendar to another keeps the day', () => {
    const text = `calendar six { workdays Mon .. Sat }
      schedule calendar six { start 2026-01-05; task a 1w }
      schedule { start 2026-01-05; task b 1d after a; lock c after a }`;
    expect(datesOf(scheduleOfText(text))).toEqual({ a: '2026-01-05 2026-01-10', b: '2026-01-12', c: '2026-01-12' });
  });

  test('calendars that extend each other do so in vain', () => {
    const text = `calendar a extends b { closed 2026-01-05 }\ncalendar b extends a { closed 2026-01-06 }
      schedule calendar a { start 2026-01-05; task t 1d }`;
    expect(datesOf(scheduleOfText(text)).t).toBe('2026-01-06');
  });

  test('on a calendar without working days nothing has a date', () => {
    const text = `calendar week { workdays Mon .. Fri }\ncalendar end { workdays Sat .. Sun }\ncalendar none extends week, end
      schedule calendar none { start 2026-01-05; task a 1d; lock b on 2026-01-06; task c 1d after b }
      schedule { start 2026-01-05; task d 1d after a }`;
    expect(datesOf(scheduleOfText(text))).toEqual({ a: '-', b: '-', c: '-', d: '-' });
  });
});

describe('phases', () => {
  test('cover what is inside; to wait for one is to wait for all of it', () => {
    const text = `phase outer { task a 2d; phase inner { task b 4d after a; task c 1d } }
      task d 1d after outer; task e 1d after start of inner; task f 1d after inner - 1d; phase empty { }; task g 1d after empty`;
    expect(datesFor(text)).toEqual({
      outer: '2026-01-05 2026-01-12',
      a: '2026-01-05 2026-01-06',
      inner: '2026-01-05 2026-01-12',
      b: '2026-01-07 2026-01-12',
      c: '2026-01-05',
      d: '2026-01-13',
      e: '2026-01-05',
      f: '2026-01-12',
      empty: '-',
      g: '2026-01-05',
    });
  });

  test('a phase of locks keeps the day of the last', () => {
    expect(datesFor('task a 1w; phase locks { lock b after a }; lock c after locks')).toMatchObject({
      c: '2026-01-09',
    });
  });
});

describe('rings', () => {
  test('members and what waits for them have no date; a pinned one has, and what waits for it alone', () => {
    const text = `task a 1d after b; task b 1d after c; task c 1d after a; task d 1d after c; task e 1d after d; task f 1d
      task x 1d after y; task y 1d after x on 2026-01-07; task z 1d after y`;
    const schedule = scheduleOfText(`schedule { start 2026-01-05\n${text} }`);
    expect(datesOf(schedule)).toEqual({
      a: '-',
      b: '-',
      c: '-',
      d: '-',
      e: '-',
      f: '2026-01-05',
      x: '-',
      y: '2026-01-07',
      z: '2026-01-08',
    });
    expect(schedule.rings.map((ring) => ring.map(({ fact }) => fact.id.written).join(' '))).toEqual(['a b c', 'x y']);
  });

  test('an item that waits for the phase that it stands in is a ring', () => {
    const schedule = scheduleOfText(
      'schedule { start 2026-01-05; phase p { task a 1d after p; task b 1d }; task c 1d after p }',
    );
    expect(schedule.rings).toHaveLength(1);
    expect(datesOf(schedule)).toEqual({ p: '2026-01-05', a: '-', b: '2026-01-05', c: '-' });
  });

  test('a link to itself is one', () => {
    expect(scheduleOfText('schedule { start 2026-01-05; task a 1d after a }').rings).toHaveLength(1);
  });
});

test('the links that leave no gap are the ones that drive', () => {
  const schedule = scheduleOfText(`schedule { start 2026-01-05
    task a 4h; task b 1d; task c 2h; task d 1d after a, b, c; task e 1d after d from 2026-01-19; task f 1d on 2026-01-06 after a }`);
  const drivers = (name: string) =>
    schedule
      .causesOf(schedule.instancesNamed(name)[0]!)
      .map((driver) => (driver.kind === 'link' ? driver.link.from.fact.id.written : driver.kind));
  // Moved to the morning, `a`, `b` and `c` all let `d` start on Tuesday.
  expect(['a', 'd', 'e', 'f'].map(drivers)).toEqual([['start'], ['a', 'b', 'c'], ['from'], ['pin']]);
});
