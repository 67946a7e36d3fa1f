/** Calendars of people and rooms: work is done on the days on which all that it needs is there. 2026-01-05 is a Monday. */
import { describe, expect, test } from 'vitest';
import { datesOf, scheduleOfText } from './show-of.ts';

const CAST = `
calendar early { workdays Mon .. Thu }
calendar late { workdays Wed .. Fri; closed 2026-01-08 "Inventory" }
calendar long { workdays Mon .. Sat; day 10h }
calendar noon { day 4h }
crew {
  kit "Kit Moss" editor calendar early
  ana "Ana Ruiz" director
  lou "Lou Brandt" mixer calendar long
  una "Una Mai" calendar late
}
rooms { stage "Dub Stage" calendar late; bay "Bay"; box "Box" { calendar noon } }
`;

function dates(lines: string, calendar = ''): Record<string, string> {
  return datesOf(scheduleOfText(`${CAST}schedule ${calendar} {\nstart 2026-01-05\n${lines}\n}`));
}

describe('work is done where all that it needs works', () => {
  test('a person, the only one with a role, a room, and several', () => {
    expect(
      dates(`task plain 5d; task cut 5d with kit; task role 5d with editor; task mix 2d in stage
        task both 2d with kit in stage; task two 2d with kit, una; task free 5d with ana in bay`),
    ).toEqual({
      plain: '2026-01-05 2026-01-09',
      cut: '2026-01-05 2026-01-12',
      role: '2026-01-05 2026-01-12',
      mix: '2026-01-07 2026-01-09',
      both: '2026-01-07 2026-01-14',
      two: '2026-01-07 2026-01-14',
      free: '2026-01-05 2026-01-09',
    });
  });

  test('a week is a week of those days, a day as long as the shortest', () => {
    expect(dates('task cut 2w with kit; task dub 8h in box; task long 10h with lou')).toEqual({
      cut: '2026-01-05 2026-01-15',
      dub: '2026-01-05 2026-01-06',
      long: '2026-01-05 2026-01-06',
    });
  });

  test('a calendar never adds a day: a longer week is the schedule’s to say, or the line’s own', () => {
    expect(dates('task a 6d with lou; task b 6d with lou calendar long')).toEqual({
      a: '2026-01-05 2026-01-12',
      b: '2026-01-05 2026-01-10',
    });
    expect(dates('task a 6d with lou; task b 6d with kit', 'calendar long')).toEqual({
      a: '2026-01-05 2026-01-10',
      b: '2026-01-05 2026-01-13',
    });
  });

  test('the calendar that the line names itself, or an amendment, is agreed with them; a phase’s is not', () => {
    expect(
      dates(`task own 5d with kit calendar long; phase sound calendar long with kit { task inner 5d; task named 5d calendar long }
        per x, y { task dub 5d with kit }; task dub of y calendar long`),
    ).toEqual({
      own: '2026-01-05 2026-01-09',
      sound: '2026-01-05 2026-01-12',
      inner: '2026-01-05 2026-01-12',
      named: '2026-01-05 2026-01-09',
      'dub of x': '2026-01-05 2026-01-12',
      'dub of y': '2026-01-05 2026-01-09',
    });
  });

  test('an amendment that names somebody else works on their days', () => {
    expect(dates('per x, y { task dub 5d with kit }; task dub of y with ana')).toMatchObject({
      'dub of x': '2026-01-05 2026-01-12',
      'dub of y': '2026-01-05 2026-01-09',
    });
  });

  test('a lock and a review wait for a day on which they are there', () => {
    expect(dates('task cut 1d on 2026-01-09; review look 2h after cut with kit; lock done after cut with una')).toEqual(
      {
        cut: '2026-01-09',
        look: '2026-01-12',
        done: '2026-01-09',
      },
    );
  });

  test('days on which the schedule is closed, and who shares a role, do not matter to each other', () => {
    const shared = CAST.replace('director', 'editor');
    expect(
      datesOf(
        scheduleOfText(
          `${shared}schedule { start 2026-01-05; closed 2026-01-06; task a 5d with editor; task b 2d with kit }`,
        ),
      ),
    ).toEqual({ a: '2026-01-05 2026-01-12', b: '2026-01-05 2026-01-07' });
  });

  test('no day that suits all is no date', () => {
    const text = CAST.replace('Wed .. Fri', 'Fri');
    const schedule = scheduleOfText(`${text}schedule { start 2026-01-05; task a 1d with kit in stage }`);
    expect(schedule.placementOf(schedule.items[0]!).undated?.kind).toBe('calendar');
  });

  test('slack is counted in working days of those who do it', () => {
    const schedule = scheduleOfText(
      `${CAST}schedule { start 2026-01-05; task cut 1d with kit; milestone out on 2026-01-16; task end 1d after out }`,
    );
    const [cut] = schedule.items;
    // From Mon 5 to Fri 16 there are eight of those days.
    expect(schedule.lateOf(cut!)!.totalSlack / 480).toBe(7);
  });
});
