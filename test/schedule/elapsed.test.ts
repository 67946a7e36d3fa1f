/** Lengths that run through nights and closed days: drying, transfers, shipping. 2026-01-05 is a Monday. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameOfInstance } from '../../server/src/language/schedule/instance-name.ts';
import { levelling } from '../../server/src/language/schedule/levelling.ts';
import { whatIf } from '../../server/src/language/schedule/what-if.ts';
import { datesFor, datesOf, scheduleOfText, showOf } from './show-of.ts';

const HEAD = 'start 2026-01-05';

describe('an elapsed length', () => {
  test('in days begins in the morning, works weekends, and is over when the doors open', () => {
    expect(
      datesFor(`task cut 5d; task ship 2d elapsed after cut; task mix 1d after ship; lock here after ship
        task three 3d elapsed after cut; lock there after three; task week 1w elapsed after cut; task last 1d after week`),
    ).toEqual({
      cut: '2026-01-05 2026-01-09',
      ship: '2026-01-10 2026-01-11',
      mix: '2026-01-12',
      here: '2026-01-12',
      three: '2026-01-10 2026-01-12',
      there: '2026-01-12',
      week: '2026-01-10 2026-01-16',
      last: '2026-01-19',
    });
  });

  test('from the first day, and from any pinned one, is that day and those after it', () => {
    expect(
      datesFor(`task dry 2d elapsed; task next 1d after dry; task sat 1d elapsed on 2026-01-10
        task back 3d elapsed ends on 2026-01-12; task floor 1d elapsed from 2026-01-17`),
    ).toEqual({
      dry: '2026-01-05 2026-01-06',
      next: '2026-01-07',
      sat: '2026-01-10',
      back: '2026-01-10 2026-01-12',
      floor: '2026-01-17',
    });
  });

  test('in hours runs on from the hour, through the night', () => {
    expect(
      datesFor(`task mix 1d; task render 12h elapsed after mix; task check 1d after render
        task half 4h; task short 2h elapsed after half; task rest 2h after short; lock noon after rest
        task long 20h elapsed after half; task morning 4h after long`),
    ).toEqual({
      mix: '2026-01-05',
      render: '2026-01-05',
      check: '2026-01-06',
      half: '2026-01-05',
      short: '2026-01-05',
      rest: '2026-01-05',
      noon: '2026-01-05',
      long: '2026-01-05',
      morning: '2026-01-06',
    });
  });

  test('one after another packs by the clock', () => {
    const schedule = scheduleOfText(
      `schedule { ${HEAD}; task mix 1d; task a 20h elapsed after mix; task b 8h elapsed after a; task c 1d after b }`,
    );
    // Mon 17:00, Tue 13:00, Tue 21:00.
    expect(datesOf(schedule)).toMatchObject({ a: '2026-01-05 2026-01-06', b: '2026-01-06', c: '2026-01-07' });
  });

  test('lags before and after it are working time unless they say elapsed', () => {
    expect(
      datesFor(`task cut 5d; task ship 2d elapsed after cut + 1d; task mix 1d after ship + 1d
        task soon 2d elapsed after cut + 1d elapsed; task soon-after 1d after soon + 12h elapsed; task with 2d elapsed after start of cut + 2d`),
    ).toEqual({
      cut: '2026-01-05 2026-01-09',
      ship: '2026-01-13 2026-01-14',
      mix: '2026-01-16',
      soon: '2026-01-11 2026-01-12',
      'soon-after': '2026-01-14',
      with: '2026-01-07 2026-01-08',
    });
  });

  test('ends may be tied, and start to end', () => {
    expect(
      datesFor('task cut 5d; task dry 3d elapsed ends after cut; task wet 1d elapsed ends after start of cut + 5d'),
    ).toEqual({
      cut: '2026-01-05 2026-01-09',
      dry: '2026-01-07 2026-01-09',
      wet: '2026-01-09',
    });
  });

  test('a status counts what is left around the clock', () => {
    const text = `schedule { ${HEAD}; task ship 5d elapsed; task mix 1d after ship }
      status 2026-01-08 { ship started 2026-01-07 left 3d }`;
    expect(datesOf(scheduleOfText(text))).toEqual({ ship: '2026-01-07 2026-01-11', mix: '2026-01-12' });
  });

  test('counts back from a last day, and as late as possible', () => {
    expect(
      datesFor('task ship 2d elapsed after cut; task cut 1d; delivery out after ship', 'finish 2026-01-12 backward'),
    ).toEqual({
      ship: '2026-01-11 2026-01-12',
      cut: '2026-01-09',
      out: '2026-01-12',
    });
    expect(datesFor('task ship 2d elapsed as-late; task open 1d on 2026-01-12 after ship')).toMatchObject({
      ship: '2026-01-10 2026-01-11',
    });
  });

  test('has its slack in working days, so that a weekend on the way does not break the critical path', () => {
    expect(
      slacks(
        'task cut 5d; task ship 1d elapsed after cut; task mix 1d after ship; task side 1d elapsed after cut; lock end after mix, side',
      ),
    ).toEqual({ cut: 0, ship: 0, mix: 0, side: 1, end: 0 });
  });

  test('a promise counts working days back', () => {
    const schedule = scheduleOfText(
      `schedule { ${HEAD}; task ship 2d elapsed by out - 2d; milestone out on 2026-01-13 }`,
    );
    expect(schedule.dueDayOf(schedule.items[0]!)! - 20458).toBe(4);
  });

  test('slips by working days, and moves what waits for it', () => {
    const show = showOf(`schedule { ${HEAD}; task ship 2d elapsed; task mix 1d after ship }`);
    const answer = whatIf(show, [{ item: 'ship', length: '4d' }]);
    const moves = 'moves' in answer ? answer.moves : [];
    expect(moves.map(({ item, after, workdays }) => [nameOfInstance(item), after.first - 20458, workdays])).toEqual([
      ['ship', 4, 3],
      ['mix', 7, 3],
    ]);
  });

  test('takes its room at night and on closed days', () => {
    const show = showOf(`rooms { stage "Stage" }
      schedule { ${HEAD}; task dry 3d elapsed from 2026-01-09 in stage; task mix 1d on 2026-01-12 in stage; task dub 1d from 2026-01-09 in stage }`);
    expect(levelling(show).moves.map(({ item, after }) => [nameOfInstance(item), after.first - 20458])).toEqual([
      ['dry', 8],
    ]);
  });

  test('is as a lag is: what waits for a work of so long, and what waits so long, start alike', () => {
    const cut = fc.constantFrom('1d', '2d', '4h', '5d', '9h', '1w');
    const length = fc.constantFrom('1d', '2d', '3d', '5d', '1w', '2h', '6h', '12h', '20h', '30h', '72h');
    const day = fc.integer({ min: 5, max: 11 }).map((at) => `2026-01-${String(at).padStart(2, '0')}`);
    fc.assert(
      fc.property(cut, length, day, (first, elapsed, from) => {
        // Where the work before ends within a day, a length in days begins on the next one: only whole days compare.
        fc.pre(/[dw]$/.test(first) || /h$/.test(elapsed));
        const found = datesFor(`task cut ${first} from ${from}; task wait ${elapsed} elapsed after cut
          task a 1d after wait; task b 1d after cut + ${elapsed} elapsed`);
        expect(found.a, `${first} ${elapsed} ${from}`).toBe(found.b);
      }),
      { numRuns: 300 },
    );
  });
});

/** In working days. */
function slacks(lines: string): Record<string, number> {
  const schedule = scheduleOfText(`schedule { ${HEAD}\n${lines}\n}`);
  return Object.fromEntries(
    schedule.items.map((item) => [nameOfInstance(item), schedule.lateOf(item)!.totalSlack / 480]),
  );
}
