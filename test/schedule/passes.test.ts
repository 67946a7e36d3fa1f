/** Locks that were broken, checks that failed, and what statuses say. January 2026: the 5th is a Monday. */
import { describe, expect, test } from 'vitest';
import { datesOf, scheduleOfText } from './show-of.ts';

const PICTURE = 'show "x" { rate 24 }\npicture v1 { reel 1 01:00:00:00; reel 2 02:00:00:00 }';

function dates(text: string): Record<string, string> {
  return datesOf(scheduleOfText(text));
}

describe('a reopening', () => {
  const plan = `schedule { start 2026-01-05
    task cut 1w; lock picture-lock after cut; task turnover 1d after picture-lock; task mix 1w after turnover }`;

  test('starts the next pass on its day; what waits for the lock waits for the new one; the old one keeps its date', () => {
    expect(
      dates(`${plan}\nreopen picture-lock on 2026-01-13 because "Platform lift" {
        task recut 2d; lock picture-lock after recut }`),
    ).toEqual({
      cut: '2026-01-05 2026-01-09',
      'picture-lock': '2026-01-09',
      turnover: '2026-01-15',
      mix: '2026-01-16 2026-01-22',
      recut: '2026-01-13 2026-01-14',
      'picture-lock (second pass)': '2026-01-14',
    });
  });

  test('what a status says had begun before trusted the old pass', () => {
    const all = dates(`${plan}\nreopen picture-lock on 2026-01-13 { task recut 2d; lock picture-lock after recut }
      status 2026-01-13 { picture-lock done 2026-01-09; turnover done 2026-01-12 }`);
    expect(all).toMatchObject({
      'picture-lock': '2026-01-09',
      turnover: '2026-01-12',
      mix: '2026-01-13 2026-01-19',
      'picture-lock (second pass)': '2026-01-14',
    });
  });

  test('without links begins on its day, or on the next that is worked; never before the schedule does', () => {
    expect(
      dates(
        'schedule { start 2026-01-12; lock a on 2026-01-05 }; reopen a on Sat 2026-01-17 { task b 1d; lock a after b }',
      ),
    ).toMatchObject({ b: '2026-01-19', 'a (second pass)': '2026-01-19' });
    expect(
      dates('schedule { start 2026-01-12; lock a on 2026-01-05 }\nreopen a on 2026-01-06 { task b 1d }'),
    ).toMatchObject({ b: '2026-01-12' });
  });

  test('twice: each pass after the one before, and each waits for its own', () => {
    expect(
      dates(`${plan}
        reopen picture-lock on 2026-01-21 { task recut 1d; lock picture-lock after recut; task turnover 1d after picture-lock }
        reopen picture-lock on 2026-01-13 { task recut 2d; lock picture-lock after recut; task turnover 1d after picture-lock }`),
    ).toEqual({
      cut: '2026-01-05 2026-01-09',
      'picture-lock': '2026-01-09',
      turnover: '2026-01-12',
      mix: '2026-01-23 2026-01-29',
      'recut (second pass)': '2026-01-21',
      'picture-lock (third pass)': '2026-01-21',
      'turnover (third pass)': '2026-01-22',
      recut: '2026-01-13 2026-01-14',
      'picture-lock (second pass)': '2026-01-14',
      'turnover (second pass)': '2026-01-15',
    });
  });

  test('a check that fails twice, on the calendar and in the schedule of the check', () => {
    expect(
      dates(`calendar six { workdays Mon .. Sat }
        schedule calendar six { start 2026-01-05; task master 2d; task qc 1d after master; delivery dcp after qc }
        fail qc on 2026-01-07 { task fix 3d; task qc 1d after fix }
        fail qc on 2026-01-12 because "Dead pixel" { task fix 1d; task qc 2d after fix }
        status 2026-01-12 { qc "Dead pixel in reel 2" done 2026-01-12 }`),
    ).toEqual({
      master: '2026-01-05 2026-01-06',
      qc: '2026-01-07',
      dcp: '2026-01-14',
      fix: '2026-01-07 2026-01-09',
      'qc (second pass)': '2026-01-12',
      'fix (second pass)': '2026-01-12',
      'qc (third pass)': '2026-01-13 2026-01-14',
    });
  });

  test('of one reel stands for that reel; of all, once for each', () => {
    const per = `${PICTURE}\nschedule { start 2026-01-05
      per reel { lock picture-lock on 2026-01-06; task premix 1d after picture-lock }; task mix 1d after premix }`;
    expect(
      dates(`${per}\nreopen picture-lock of reel 2 on 2026-01-08 { task recut 2d; lock picture-lock after recut }`),
    ).toEqual({
      'picture-lock of reel 1': '2026-01-06',
      'premix of reel 1': '2026-01-06',
      'picture-lock of reel 2': '2026-01-06',
      'premix of reel 2': '2026-01-12',
      mix: '2026-01-13',
      'recut of reel 2': '2026-01-08 2026-01-09',
      'picture-lock of reel 2 (second pass)': '2026-01-09',
    });
    const both = dates(
      `${per}\nreopen picture-lock on 2026-01-08 { task recut 2d; task recut of 2 1d; lock picture-lock after recut }`,
    );
    expect(both).toMatchObject({
      'picture-lock of reel 1 (second pass)': '2026-01-09',
      'picture-lock of reel 2 (second pass)': '2026-01-08',
      'premix of reel 1': '2026-01-12',
      'premix of reel 2': '2026-01-09',
    });
  });

  test('the redo of a part does not take the place of the whole, that of the whole takes the place of parts', () => {
    expect(
      dates(`${PICTURE}\nschedule { start 2026-01-05; per reel { lock picture-lock; task premix 1d after picture-lock }
          task mix 1w after premix; task prints 1d after mix }
        reopen picture-lock of reel 2 on 2026-01-06 { task mix 1d }
        fail mix on 2026-01-19 { task premix 2d }`),
    ).toMatchObject({
      'mix of reel 2 (second pass)': '2026-01-06',
      'premix (second pass)': '2026-01-19 2026-01-20',
      mix: '2026-01-21 2026-01-27',
      prints: '2026-01-28',
    });
  });

  test('of what is not there stands for itself', () => {
    expect(dates('reopen nothing on 2026-01-13 { task recut 2d; lock nothing after recut }')).toEqual({
      recut: '2026-01-13 2026-01-14',
      nothing: '2026-01-14',
    });
  });

  test('without a day comes last and is held by nothing', () => {
    expect(
      dates(
        `${plan}\nreopen picture-lock { lock picture-lock after cut + 1d }\nreopen picture-lock on 2026-01-13 { lock picture-lock }`,
      ),
    ).toMatchObject({
      'picture-lock (second pass)': '2026-01-13',
      'picture-lock (third pass)': '2026-01-12',
      turnover: '2026-01-13',
    });
  });
});

describe('a status', () => {
  const lines = (status: string, items = 'task a 1w; task b 1w after a; lock c after b; task d 2d after c') =>
    dates(`schedule { start 2026-01-05; ${items} }\n${status}`);

  test('done early or late: dates that happened, and what follows follows', () => {
    expect(lines('status 2026-01-08 { a done 2026-01-07 }')).toMatchObject({
      a: '2026-01-01 2026-01-07',
      b: '2026-01-08 2026-01-14',
      c: '2026-01-14',
    });
    expect(lines('status 2026-01-20 { a started 2026-01-05 done 2026-01-13 }')).toMatchObject({
      a: '2026-01-05 2026-01-13',
      b: '2026-01-14 2026-01-20',
    });
  });

  test('a lock is done at the close of its day', () => {
    expect(lines('status 2026-01-20 { c done 2026-01-16 }')).toMatchObject({
      c: '2026-01-16',
      d: '2026-01-19 2026-01-20',
    });
  });

  test('started, and so much left after the day of the status', () => {
    expect(lines('status Thu 2026-01-08 { a started 2026-01-06 left 3d }')).toMatchObject({
      a: '2026-01-06 2026-01-13',
      b: '2026-01-14 2026-01-20',
    });
    expect(lines('status 2026-01-08 { a started 2026-01-06 }').a).toBe('2026-01-06 2026-01-12');
    expect(lines('status 2026-01-08 { a left 1d }').a).toBe('2026-01-05 2026-01-09');
    expect(lines('status 2026-01-08 { a left 2w }').a).toBe('2026-01-08 2026-01-22');
    expect(lines('status 2026-01-08 { a started 2026-01-06 left 0d }').a).toBe('2026-01-06 2026-01-08');
  });

  test('wins over pins and links', () => {
    expect(
      lines(
        'status 2026-01-08 { b started 2026-01-07; c done 2026-01-06 }',
        'task a 1w; task b 1d on 2026-01-19 after a; lock c on 2026-01-20 after b',
      ),
    ).toEqual({ a: '2026-01-05 2026-01-09', b: '2026-01-07', c: '2026-01-06' });
  });

  test('may name a day on which nobody works', () => {
    expect(lines('status 2026-01-12 { a started Sat 2026-01-03 done Sun 2026-01-11 }')).toMatchObject({
      a: '2026-01-03 2026-01-11',
      b: '2026-01-12 2026-01-16',
    });
  });

  test('the newest line about an item counts, and takes over when it started', () => {
    const text = `status 2026-01-15 { a left 1d }\nstatus 2026-01-08 { a started 2026-01-06 left 3d; b started 2026-01-08 }
      status 2026-01-20 { a "Waiting for the director." }`;
    expect(lines(text)).toMatchObject({ a: '2026-01-06 2026-01-16', b: '2026-01-08 2026-01-14' });
    expect(lines('status 2026-01-12 { a done 2026-01-07 }\nstatus 2026-01-13 { a left 2d }').a).toBe(
      '2026-01-09 2026-01-15',
    );
  });

  test('of one instance; a bare name is about all', () => {
    const items = 'per en, de { task dub 1w; lock over after dub }';
    expect(
      lines('status 2026-01-08 { dub of de done 2026-01-06; over done 2026-01-30; over of en done 2026-01-29 }', items),
    ).toEqual({
      'dub of en': '2026-01-05 2026-01-09',
      'over of en': '2026-01-29',
      'dub of de': '2025-12-31 2026-01-06',
      'over of de': '2026-01-30',
    });
  });

  test('nothing else is moved by the day it is', () => {
    expect(lines('status 2026-06-01 { d "Nobody knows." }').a).toBe('2026-01-05 2026-01-09');
  });

  test('a rest that is no working time leaves the item without a date', () => {
    expect(lines('status 2026-01-08 { a left 90f }').a).toBe('-');
  });
});
