/** What stands in a `per` stands once for each, and a name picks among the instances. January 2026: the 5th is a Monday. */
import { describe, expect, test } from 'vitest';
import { datesOf, scheduleOfText } from './show-of.ts';

const PICTURE = `show "x" { rate 24 }
picture v1 { reel 1 01:00:00:00; reel 2 02:00:00:00; reel 03 03:00:00:00; act 1 01:00:00:00; act 2 02:10:00:00 }`;

function dates(lines: string, before = PICTURE): Record<string, string> {
  return datesOf(scheduleOfText(`${before}\nschedule { start 2026-01-05\n${lines}\n}`));
}

describe('per', () => {
  test('a reel of the newest cut', () => {
    expect(dates('per reel { task premix 2d }; lock mix-lock after premix')).toEqual({
      'premix of reel 1': '2026-01-05 2026-01-06',
      'premix of reel 2': '2026-01-05 2026-01-06',
      'premix of reel 3': '2026-01-05 2026-01-06',
      'mix-lock': '2026-01-06',
    });
  });

  test('an act, a name of one’s own', () => {
    expect(Object.keys(dates('per act { task mix 1d }; per en, de { task dub 1d }'))).toEqual([
      'mix of act 1',
      'mix of act 2',
      'dub of en',
      'dub of de',
    ]);
  });

  test('without a cut, or without acts in it, it stands once', () => {
    expect(dates('per reel { task premix 2d }; per act { lock done after premix }', '')).toEqual({
      premix: '2026-01-05 2026-01-06',
      done: '2026-01-06',
    });
  });

  test('reels count as written where no rate reads their labels', () => {
    const text = 'picture v1 { reel 2 02:00:00:00; reel 3 03:00:00:00 }';
    expect(Object.keys(dates('per reel { task premix 1d }', text))).toEqual(['premix of reel 2', 'premix of reel 3']);
  });

  test('in another, multiplies; value by value in the order of the text', () => {
    expect(
      Object.keys(dates('per reel { task mix 1d; per en, de { task dub 1d }; lock over after dub }')).slice(0, 5),
    ).toEqual(['mix of reel 1', 'dub of en of reel 1', 'dub of de of reel 1', 'over of reel 1', 'mix of reel 2']);
  });

  test('of the same things in each other divides once', () => {
    expect(Object.keys(dates('per reel { per reel { task mix 1d } }'))).toHaveLength(3);
  });

  test('deep in each other does not explode', () => {
    const names = Array.from({ length: 10 }, (_, at) => at);
    const open = names.map((each) => `per ${names.map((name) => `n${each}${name}`).join(', ')} {`).join('\n');
    const { items } = scheduleOfText(`schedule { start 2026-01-05\n${open}\ntask mix 1d${' }'.repeat(11)}`);
    expect(items).toHaveLength(10_000);
  });
});

describe('phases', () => {
  test('inside a per stand for each, around one they cover all', () => {
    expect(
      dates(
        'phase all { per reel { phase sound { task premix 2d after premix of previous; lock done after premix } } }',
      ),
    ).toEqual({
      all: '2026-01-05 2026-01-12',
      'sound of reel 1': '2026-01-05 2026-01-06',
      'premix of reel 1': '2026-01-05 2026-01-06',
      'done of reel 1': '2026-01-06',
      'sound of reel 2': '2026-01-07 2026-01-08',
      'premix of reel 2': '2026-01-07 2026-01-08',
      'done of reel 2': '2026-01-08',
      'sound of reel 3': '2026-01-09 2026-01-12',
      'premix of reel 3': '2026-01-09 2026-01-12',
      'done of reel 3': '2026-01-12',
    });
  });
});

describe('a name', () => {
  const staggered = 'per reel { task edit 1d after edit of previous; task premix 2d after LINK }';
  const premixes = (link: string) => {
    const all = dates(staggered.replace('LINK', link));
    return [1, 2, 3].map((reel) => all[`premix of reel ${reel}`]);
  };

  test('means this reel’s', () => {
    expect(premixes('edit')).toEqual(['2026-01-06 2026-01-07', '2026-01-07 2026-01-08', '2026-01-08 2026-01-09']);
  });

  test('of all: every reel’s', () => {
    expect(premixes('edit of all')).toEqual(Array(3).fill('2026-01-08 2026-01-09'));
  });

  test('of previous: the one before; for the first it drops out', () => {
    expect(premixes('edit of previous')).toEqual([
      '2026-01-05 2026-01-06',
      '2026-01-06 2026-01-07',
      '2026-01-07 2026-01-08',
    ]);
  });

  test('of one: that one, with or without its kind and leading zeros', () => {
    for (const of of ['reel 2', '2', 'reel 02'])
      expect(premixes(`edit of ${of}`)).toEqual(Array(3).fill('2026-01-07 2026-01-08'));
  });

  test('of one that is none waits for nothing', () => {
    for (const of of ['reel 9', 'act 2', 'en'])
      expect(premixes(`edit of ${of}`)).toEqual(Array(3).fill('2026-01-05 2026-01-06'));
  });

  test('outside means all, of one means one, of previous none', () => {
    expect(
      dates(
        `per reel { task edit 1d after edit of previous }
         task a 1d after edit; task b 1d after edit of 2; task c 1d after edit of all; task d 1d after edit of previous`,
      ),
    ).toMatchObject({ a: '2026-01-08', b: '2026-01-07', c: '2026-01-08', d: '2026-01-05' });
  });

  test('along other axes means all; `of all` and `of previous` go along the innermost that both share', () => {
    const all = dates(
      `per reel { per en, de { task dub 1d after dub of previous, cast; task cast 1d }
         task mix 1d after dub; task check 1d after dub of de; task last 1d after mix of all }
       per en, de { task print 1d after dub; task other 1d after dub of reel 1; task set 1d after print of previous }
       task en-only 1d after dub of en`,
    );
    expect(all).toMatchObject({
      'dub of en of reel 2': '2026-01-06',
      'dub of de of reel 2': '2026-01-07',
      'mix of reel 2': '2026-01-08',
      'check of reel 1': '2026-01-08',
      'last of reel 1': '2026-01-09',
      'print of en': '2026-01-07',
      'print of de': '2026-01-08',
      'other of en': '2026-01-07',
      'other of de': '2026-01-08',
      'set of en': '2026-01-05',
      'set of de': '2026-01-08',
      'en-only': '2026-01-07',
    });
  });

  test('lists of names that share one are about the same things', () => {
    expect(
      dates('per en, de, fr { task dub 1d after dub of previous }; per fr, es { task check 1d after dub }', ''),
    ).toMatchObject({ 'check of fr': '2026-01-08', 'check of es': '2026-01-05' });
  });

  test('in a promise counts the earliest', () => {
    const schedule = scheduleOfText(
      `${PICTURE}\nschedule { start 2026-01-05; per reel { task edit 1d after edit of previous; lock l by edit of all }
       lock all by edit + 1d; lock one by edit of 3 }`,
    );
    const due = (name: string) => schedule.instancesNamed(name).map((item) => schedule.dueDayOf(item)! - 20458);
    expect([due('l'), due('all'), due('one')]).toEqual([[0, 0, 0], [1], [2]]);
  });
});

describe('an amendment', () => {
  test('replaces the clauses that it writes, for the instance that it picks', () => {
    expect(
      dates(`per reel { task premix 2d from 2026-01-07; per en, de { task dub 2d after premix } }
        task premix of 2 3d; task premix of reel 3 { on 2026-01-19 }; task dub of en 1d; task dub of de after premix of 1`),
    ).toEqual({
      'premix of reel 1': '2026-01-07 2026-01-08',
      'dub of en of reel 1': '2026-01-09',
      'dub of de of reel 1': '2026-01-09 2026-01-12',
      'premix of reel 2': '2026-01-07 2026-01-09',
      'dub of en of reel 2': '2026-01-12',
      'dub of de of reel 2': '2026-01-09 2026-01-12',
      'premix of reel 3': '2026-01-19 2026-01-20',
      'dub of en of reel 3': '2026-01-21',
      'dub of de of reel 3': '2026-01-09 2026-01-12',
    });
  });

  test('what it says of an end replaces all that was said of it', () => {
    expect(
      dates('per en, de { task a 1w; task b 1d ends after a }; task b of de ends on 2026-01-07', '')['b of de'],
    ).toBe('2026-01-07');
  });

  test('that picks nothing, or stands among other names, amends nothing there', () => {
    expect(
      dates(
        'per en, de, fr { task dub 1d }; per en, de { task dub of all 2d }; task dub of it 3d; task dub of reel 1 4d',
        '',
      ),
    ).toEqual({
      'dub of en': '2026-01-05 2026-01-06',
      'dub of de': '2026-01-05 2026-01-06',
      'dub of fr': '2026-01-05',
    });
  });
});

describe('a calendar of one’s own', () => {
  test('holds for an item and for what stands in a phase, with the days on which the schedule is closed', () => {
    const text = `calendar six { workdays Mon .. Sat }
      calendar four { workdays Mon .. Thu }
      schedule { start 2026-01-05; closed 2026-01-07
        task a 4d; task b 5d calendar six
        phase night calendar six { task c 5d; task d 4d calendar four after a }
        task e 1d after night; lock f after b }`;
    expect(datesOf(scheduleOfText(text))).toEqual({
      a: '2026-01-05 2026-01-09',
      b: '2026-01-05 2026-01-10',
      night: '2026-01-05 2026-01-15',
      c: '2026-01-05 2026-01-10',
      d: '2026-01-12 2026-01-15',
      e: '2026-01-16',
      f: '2026-01-12',
    });
  });
});
