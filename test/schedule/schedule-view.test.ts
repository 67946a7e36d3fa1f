/** The schedule as a picture gets it. */
import { describe, expect, test } from 'vitest';
import { dayOfCivil } from '../../server/src/language/calendar/index.ts';
import { Workspace } from '../../server/src/language/index.ts';
import { scheduleView } from '../../server/src/language/views/schedule-view.ts';

const URI = 'file:///test/show.cuelock';
const day = (month: number, dayOfMonth: number) => dayOfCivil(2026, month, dayOfMonth);

function viewOf(text: string, today?: number) {
  const workspace = new Workspace();
  workspace.open(URI, text);
  return scheduleView(workspace, workspace.showOf(URI)!, today);
}

const TEXT = `show "Night Train" { follow feature }
crew { ana "Ana Ruiz" director; lou "Lou Brandt" mixer }
rooms { stage-5 "Dub Stage 5" }
calendar paris { closed 2026-05-14 "Ascension" }
schedule calendar paris {
  start 2026-05-04
  phase sound "Sound" with lou in stage-5 {
    task final-mix "Final mix" 1w
    lock mix-lock after final-mix + 1d signoff director, ana
  }
  task final-grade 4d on 2026-05-04 {
    after start of final-mix - 2h, mix-lock
    on 2026-05-05
    by Sun 2026-05-17
  }
  task final-grade 1d after final-grade
}
`;

describe('the schedule view', () => {
  const view = viewOf(TEXT)!;
  const row = (key: string) => view.rows.find((each) => each.key === key)!;

  test('has rows in the order of the text, phases around what is in them', () => {
    expect(view.rows.map(({ key, depth, kind, startDay, lastDay }) => [key, depth, kind, startDay, lastDay])).toEqual([
      ['sound', 0, 'phase', day(5, 4), day(5, 11)],
      ['final-mix', 1, 'task', day(5, 4), day(5, 8)],
      ['mix-lock', 1, 'lock', day(5, 11), day(5, 11)],
      ['final-grade', 0, 'task', day(5, 4), day(5, 7)],
      ['final-grade#2', 0, 'task', day(5, 8), day(5, 8)],
    ]);
  });

  test('says who and where by their names', () => {
    expect(row('sound')).toMatchObject({ title: 'Sound', people: ['Lou Brandt'], room: 'Dub Stage 5', pinned: false });
    expect(row('final-mix')).toMatchObject({ title: 'Final mix', people: ['Lou Brandt'], room: 'Dub Stage 5' });
    expect(row('mix-lock').signers).toEqual(['director', 'Ana Ruiz']);
    expect(row('final-grade')).toMatchObject({ title: 'final-grade', pinned: true, dueDay: day(5, 17), people: [] });
  });

  test('covers every day from the first to the last promise, with why it is off', () => {
    expect([view.startDay, view.lastDay]).toEqual([day(5, 4), day(5, 17)]);
    expect(view.offDays).toEqual([
      { day: day(5, 9) },
      { day: day(5, 10) },
      { day: day(5, 14), why: 'Ascension' },
      { day: day(5, 16) },
      { day: day(5, 17) },
    ]);
    expect('today' in view).toBe(false);
    expect(viewOf(TEXT, day(5, 6))?.today).toBe(day(5, 6));
  });

  test('has the links as written, and which of them drive', () => {
    expect(view.dependencies).toEqual([
      { from: 'final-mix', to: 'mix-lock', link: 'FS', lag: '+ 1d', driving: true },
      { from: 'final-mix', to: 'final-grade', link: 'SS', lag: '- 2h', driving: false },
      { from: 'mix-lock', to: 'final-grade', link: 'FS', lag: '', driving: false },
      { from: 'final-grade', to: 'final-grade#2', link: 'FS', lag: '', driving: true },
    ]);
  });

  test('puts each finding on the item that it is about, also those on lines of its block', () => {
    const codes = (key: string) => row(key).findings.map((finding) => finding.code);
    expect(codes('final-grade')).toContain('schedule/starts-before-predecessor');
    expect(codes('sound')).not.toContain('schedule/starts-before-predecessor');
    expect(codes('final-grade#2')).toContain('language/duplicate-declaration');
  });

  test('says how much slack each has, and what has none', () => {
    // What comes before the pinned grade should have been over on the Monday evening before.
    expect(view.rows.map(({ key, slack, isCritical }) => [key, slack, isCritical])).toEqual([
      ['sound', '-6', true],
      ['final-mix', '-6', true],
      ['mix-lock', '-6', true],
      ['final-grade', '0', true],
      ['final-grade#2', '1', false],
    ]);
  });

  test('leads to the first line of each statement', () => {
    const { uri, start, end } = row('final-grade').source;
    expect([uri, TEXT.slice(start, end)]).toEqual([URI, 'task final-grade 4d on 2026-05-04']);
  });
});

test('there is no picture of a schedule without a date, nor of none', () => {
  expect(viewOf('schedule { task a 1d; task b 1d after a }')).toBeUndefined();
  expect(viewOf('show "x"')).toBeUndefined();
});

test('an item without a date has a row without days', () => {
  const view = viewOf('schedule { start 2026-05-04; task a 1d; task b 1d after c; task c 1d after b }')!;
  expect(view.rows.map((row) => 'startDay' in row)).toEqual([true, false, false]);
});

test('a slip of centuries does not make a day for each of them', () => {
  const view = viewOf('schedule { start 2026-05-04; task a 1d by 9026-05-04 }')!;
  expect(view.lastDay).toBe(dayOfCivil(9026, 5, 4));
  expect(view.offDays.length).toBeLessThan(10_000);
});

describe('instances, passes and what happened', () => {
  const SERIES = `show "Harbour Lights" { rate 25 }
rooms { stage-a "Dub Stage A" }
episode 101 "Fog" { picture v1 { reel 1 10:00:00:00 lfoa 10:40:00:00 } }
episode 102 { }
schedule {
  start 2026-03-02
  task season "All of it" 1d
  per episode {
    phase sound "Sound" {
      task cut "Cut" 2d
      lock picture-lock "Picture lock" after cut
      task premix "Premix" 4d after picture-lock
    }
  }
  hold stage-a 2026-03-04 .. 2026-03-05 for premix of 102 until 2026-03-03
  book stage-a 2026-03-05 for premix of 102
  book stage-a 2026-03-20
}
baseline first 2026-02-01 { picture-lock 2026-03-03 }
baseline january 2026-02-20 { picture-lock of 101 2026-03-02; premix of 999 2026-03-02 }
reopen picture-lock of 101 on 2026-03-05 { task recut 1d; lock picture-lock "Picture lock, again" after recut }
status 2026-03-06 {
  cut done 2026-03-03
  picture-lock of 101 done 2026-03-04
  premix of 102 started 2026-03-04 left 2d
}
`;
  const workspace = new Workspace();
  workspace.open(URI, SERIES);
  const rowsAt = (text?: string) => {
    const show = text === undefined ? workspace.showOf(URI)! : workspace.showAt(URI, SERIES.indexOf(text))!;
    return scheduleView(workspace, show, day(1, 1))!;
  };
  const view = rowsAt();
  const row = (key: string) => view.rows.find((each) => each.key === key)!;

  test('say which line and which instance they are, and which pass', () => {
    expect(row('premix of episode 102')).toMatchObject({ line: 'premix', name: 'Premix', of: 'episode 102' });
    expect('of' in row('season') || 'pass' in row('season') || 'isReplaced' in row('season')).toBe(false);
    expect(row('picture-lock of episode 101').isReplaced).toBe(true);
    const again = { line: 'picture-lock', name: 'Picture lock, again', pass: 2, reopens: 'picture-lock' };
    expect(row('picture-lock of episode 101 (second pass)')).toMatchObject(again);
    expect(row('recut of episode 101')).toMatchObject({ line: 'recut', reopens: 'picture-lock' });
    expect('isReplaced' in row('picture-lock of episode 102')).toBe(false);
  });

  test('say up to which day what is under way is over', () => {
    expect(row('premix of episode 102')).toMatchObject({
      actual: 'started',
      reachedDay: day(3, 6),
      lastDay: day(3, 10),
    });
    expect('reachedDay' in row('cut of episode 101')).toBe(false);
    expect(view.today).toBe(day(3, 6));
  });

  test('say how late they may end, unless they are done', () => {
    expect(row('premix of episode 102').lateDay).toBeGreaterThanOrEqual(day(3, 10));
    expect('lateDay' in row('cut of episode 101')).toBe(false);
  });

  test('have the day of the newest baseline that names them, the last pass alone', () => {
    expect(row('picture-lock of episode 102').baseline).toEqual({
      name: 'first',
      day: day(3, 3),
      slip: 'as approved',
    });
    expect(row('picture-lock of episode 101 (second pass)').baseline).toEqual({
      name: 'january',
      day: day(3, 2),
      slip: '3 working days later',
    });
    expect(row('picture-lock of episode 101').baseline).toBeUndefined();
    expect(row('premix of episode 101').baseline).toBeUndefined();
  });

  test('have what is booked and held for them, by day', () => {
    expect(row('premix of episode 102').bookings).toEqual([
      { what: 'Dub Stage A', startDay: day(3, 4), lastDay: day(3, 5), isHeld: true, untilDay: day(3, 3) },
      { what: 'Dub Stage A', startDay: day(3, 5), lastDay: day(3, 5), isHeld: false },
    ]);
    expect(row('premix of episode 101').bookings).toBeUndefined();
  });

  test('of one episode are its picture, which does not name it in each row', () => {
    const own = rowsAt('picture v1');
    expect(own.rows.map(({ key }) => key)).toEqual([
      'sound of episode 101',
      'cut of episode 101',
      'picture-lock of episode 101',
      'premix of episode 101',
      'recut of episode 101',
      'picture-lock of episode 101 (second pass)',
    ]);
    expect(own.rows.some((each) => 'of' in each)).toBe(false);
    const keys = new Set(own.rows.map(({ key }) => key));
    expect(own.dependencies.length).toBeGreaterThan(0);
    expect(own.dependencies.every(({ from, to }) => keys.has(from) && keys.has(to))).toBe(true);
    expect(own.today).toBe(day(3, 6));
  });

  test('lines that share a name by mistake stay apart', () => {
    const twice = viewOf('schedule { start 2026-03-02; task a 1d; task a 2d }')!;
    expect(twice.rows.map(({ line }) => line)).toEqual(['a', 'a#2']);
  });
});
