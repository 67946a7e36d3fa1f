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
    expect(codes('final-grade')).toEqual(
      expect.arrayContaining(['schedule/order', 'schedule/starts-before-predecessor']),
    );
    expect(codes('sound')).not.toContain('schedule/order');
    expect(codes('final-grade#2')).toContain('language/duplicate-declaration');
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
