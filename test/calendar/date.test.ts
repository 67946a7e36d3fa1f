import { execFileSync } from 'node:child_process';
import { buildSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import {
  civilOfDay,
  dayOfCivil,
  daysInMonth,
  formatDate,
  formatTimeOfDay,
  parseDate,
  parseTimeOfDay,
  parseWeekday,
  weekdayName,
  weekdayOf,
  weekdaySpan,
} from '../../server/src/language/calendar/index.ts';

describe('dates', () => {
  it('count on day by day over more than 400 years, and read back', () => {
    // Walks the calendar by month lengths alone; starts at a date known from the Julian day table: 1600-01-01, a Saturday.
    let [year, month, dayOfMonth] = [1600, 1, 1];
    let weekday = 6;
    const wrong: string[] = [];
    for (let day = -135_140; year < 2010; day++) {
      const text = `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
      const agrees = formatDate(day) === text && parseDate(text).day === day && weekdayOf(day) === weekday;
      if (!agrees || dayOfCivil(year, month, dayOfMonth) !== day) wrong.push(text);
      weekday = (weekday % 7) + 1;
      if (++dayOfMonth > daysInMonth(year, month)) {
        dayOfMonth = 1;
        if (++month > 12) {
          month = 1;
          year++;
        }
      }
    }
    expect(wrong.slice(0, 3)).toEqual([]);
  });

  it('agree with the platform calendar in UTC, far before and after', () => {
    for (let day = -719_162; day < 2_932_896; day += 997) {
      const platform = new Date(day * 86_400_000);
      expect(civilOfDay(day)).toEqual({
        year: platform.getUTCFullYear(),
        month: platform.getUTCMonth() + 1,
        dayOfMonth: platform.getUTCDate(),
      });
      expect(weekdayOf(day)).toBe(platform.getUTCDay() || 7);
    }
    expect([parseDate('1970-01-01').day, parseDate('2026-02-13').day]).toEqual([0, 20_497]);
    expect([formatDate(-719_529), formatDate(2_932_897)]).toEqual(['-0001-12-31', '+10000-01-01']);
  });

  it.each([
    ['2026-02-30', 'timecode/field-out-of-range', 'day', 8, 10, ['2026-02-28']],
    ['2024-02-30', 'timecode/field-out-of-range', 'day', 8, 10, ['2024-02-29']],
    ['1900-02-29', 'timecode/field-out-of-range', 'day', 8, 10, ['1900-02-28']],
    ['2026-04-31', 'timecode/field-out-of-range', 'day', 8, 10, ['2026-04-30']],
    ['2026-04-00', 'timecode/field-out-of-range', 'day', 8, 10, ['2026-04-01']],
    ['2026-13-05', 'timecode/field-out-of-range', 'month', 5, 7, ['2026-12-05', '2026-05-13']],
    ['2026-00-31', 'timecode/field-out-of-range', 'month', 5, 7, ['2026-01-31']],
    ['2026-14-31', 'timecode/field-out-of-range', 'month', 5, 7, ['2026-12-31']],
    ['0000-01-01', 'timecode/field-out-of-range', 'year', 0, 4, ['0001-01-01']],
    ['2026-2-3', 'timecode/malformed', undefined, 0, 8, ['2026-02-03']],
    ['13-02-2026', 'timecode/malformed', undefined, 0, 10, ['2026-02-13']],
    ['03-02-2026', 'timecode/malformed', undefined, 0, 10, ['2026-02-03', '2026-03-02']],
    ['2026-02-', 'timecode/malformed', undefined, 0, 8, []],
    ['02026-02-01', 'timecode/malformed', undefined, 0, 11, []],
  ])('refuse %s', (text, code, field, start, end, fixes) => {
    const { day, problem } = parseDate(text);
    expect(day).toBeUndefined();
    expect(problem).toMatchObject({ code, start, end, fixes });
    expect(problem?.field).toBe(field);
    for (const fix of fixes) {
      expect(parseDate(fix).day).toBeDefined();
      expect(problem?.message).toContain(fix);
    }
  });

  it('come out the same in every time zone', () => {
    const source = new URL('../../server/src/language/calendar/index.ts', import.meta.url).pathname;
    const { outputFiles } = buildSync({
      stdin: {
        contents: `import { formatDate, parseDate, weekdayOf } from ${JSON.stringify(source)};
          for (let day = -300000; day < 300000; day += 7001) console.log(formatDate(day), weekdayOf(day));
          const skipped = parseDate('2011-12-30').day;
          console.log(formatDate(skipped), weekdayOf(skipped));`,
        resolveDir: '.',
      },
      bundle: true,
      write: false,
      format: 'esm',
    });
    const run = (zone: string): string =>
      execFileSync(process.execPath, ['--input-type=module', '-e', outputFiles[0]!.text], {
        env: { ...process.env, TZ: zone },
      }).toString();
    const outputs = ['UTC', 'Pacific/Kiritimati', 'America/St_Johns', 'Pacific/Apia'].map(run);
    expect(outputs[0]).toContain('2011-12-30 5');
    expect(new Set(outputs).size).toBe(1);
  });
});

describe('weekdays and clock times', () => {
  it('are read and written', () => {
    expect(['Mon', 'tues', 'FRIDAY', 'su', 'Monn', ''].map(parseWeekday)).toEqual([
      1,
      2,
      5,
      undefined,
      undefined,
      undefined,
    ]);
    expect(weekdayName(weekdayOf(parseDate('2026-01-05').day!))).toBe('Mon');
    expect(weekdaySpan(1, 5)).toEqual([1, 2, 3, 4, 5]);
    expect(weekdaySpan(6, 1)).toEqual([6, 7, 1]);
    expect(['9:00', '09:30', '24:00', '24:01', '12:60', '1', '12:5'].map(parseTimeOfDay)).toEqual([
      ...[540, 570, 1440, undefined, undefined, undefined, undefined],
    ]);
    expect([formatTimeOfDay(540), formatTimeOfDay(1110)]).toEqual(['09:00', '18:30']);
  });
});
