import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CalendarDeclaration,
  parseDate,
  type Weekday,
  WorkingCalendar,
  weekdayOf,
} from '../../server/src/language/calendar/index.ts';

const on = (text: string): number => parseDate(text).day!;

/** Most minutes of one day, 0 when closed, straight from the declarations: no stretches, no prefix sums. */
function naiveLimit(day: number, declared: CalendarDeclaration, parents: readonly CalendarDeclaration[]): number {
  if (declared.open?.some(({ first, last }) => first <= day && day <= last)) return Number.POSITIVE_INFINITY;
  const inherited = Math.max(...parents.map((parent) => parent.hours?.opens ?? 540));
  const opens = declared.hours?.opens ?? (parents.length > 0 ? inherited : 540);
  const workdays: readonly number[] =
    declared.workdays ?? (parents.length > 0 ? [1, 2, 3, 4, 5, 6, 7] : [1, 2, 3, 4, 5]);
  const limits = parents.map((parent) => naiveLimit(day, parent, []));
  if (!workdays.includes(weekdayOf(day))) limits.push(0);
  for (const { first, last, from } of declared.closed ?? []) {
    if (first <= day && day <= last) limits.push(from === undefined ? 0 : Math.max(0, from - opens));
  }
  return Math.min(...limits);
}

/** Working minutes of one day: what the limit leaves of a full one. */
function naiveMinutes(day: number, declared: CalendarDeclaration, parents: readonly CalendarDeclaration[]): number {
  const inherited = parents.map((parent) => parent.minutesPerDay ?? 480);
  const perDay = declared.minutesPerDay ?? (parents.length > 0 ? Math.min(...inherited) : 480);
  return Math.min(perDay, naiveLimit(day, declared, parents));
}

const SPAN = 60;
const days = fc
  .tuple(fc.integer({ min: -SPAN, max: SPAN }), fc.nat(12))
  .map(([first, more]) => ({ first, last: first + more }));
const declaration: fc.Arbitrary<CalendarDeclaration> = fc.record(
  {
    workdays: fc.subarray([1, 2, 3, 4, 5, 6, 7] as Weekday[]),
    minutesPerDay: fc.constantFrom(240, 480, 600),
    hours: fc.constantFrom({ opens: 480, closes: 1080 }, { opens: 600, closes: 1140 }),
    closed: fc.array(
      fc
        .tuple(days, fc.option(fc.integer({ min: 400, max: 1200 }), { nil: undefined }))
        .map(([span, from]) => (from === undefined ? { ...span, reason: 'closed' } : { ...span, from })),
      { maxLength: 5 },
    ),
    open: fc.array(days, { maxLength: 2 }),
  },
  { requiredKeys: [] },
);

describe('a working calendar', () => {
  it('agrees with one that counts day by day', () => {
    fc.assert(
      fc.property(declaration, fc.array(declaration, { maxLength: 2 }), (declared, parents) => {
        const calendar = new WorkingCalendar(
          declared,
          parents.map((parent) => new WorkingCalendar(parent)),
        );
        const from = -3 * SPAN;
        const to = 3 * SPAN;
        const worked: number[] = [];
        let total = calendar.minuteOf(from);
        for (let day = from; day < to; day++) {
          const minutes = naiveMinutes(day, declared, parents);
          expect(calendar.minutesOf(day)).toBe(minutes);
          expect(calendar.isWorkday(day)).toBe(minutes > 0);
          expect(calendar.whyClosed(day) === undefined).toBe(minutes > 0);
          expect(calendar.minuteOf(day)).toBe(total);
          if (minutes > 0) {
            expect(calendar.dayAtMinute(total, 'start')).toBe(day);
            expect(calendar.dayAtMinute(total + 1, 'finish')).toBe(day);
            expect(calendar.dayAtMinute(total + minutes - 1, 'start')).toBe(day);
            expect(calendar.dayAtMinute(total + minutes, 'finish')).toBe(day);
            expect(calendar.morningFrom(total)).toBe(total);
            if (minutes > 1) expect(calendar.morningFrom(total + 1)).toBe(total + minutes);
            worked.push(day);
          }
          total += minutes;
        }
        if (worked.length > 0) expect(calendar.isEmpty).toBe(false);
        for (let day = -SPAN; day <= SPAN; day += 7) {
          const after = worked.filter((other) => other > day);
          const before = worked.filter((other) => other < day);
          if (after.length > 3) {
            expect(calendar.nextWorkday(day)).toBe(after[0]);
            expect(calendar.workdayFrom(day)).toBe(worked.includes(day) ? day : after[0]);
            expect(calendar.addWorkdays(day, 4)).toBe(after[3]);
            expect(calendar.workdaysBetween(day, after[3]!)).toBe(worked.includes(day) ? 4 : 3);
          }
          if (before.length > 3) {
            expect(calendar.previousWorkday(day)).toBe(before.at(-1));
            expect(calendar.workdayUpTo(day)).toBe(worked.includes(day) ? day : before.at(-1));
            expect(calendar.addWorkdays(day, -4)).toBe(before.at(-4));
            expect(calendar.workdaysBetween(day, before.at(-4)!)).toBe(-4);
          }
          expect(calendar.addWorkdays(day, 0)).toBe(day);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('works Monday to Friday, eight hours, unless told', () => {
    const usual = new WorkingCalendar();
    expect([usual.minutesPerDay, usual.workdaysPerWeek, usual.opens, usual.closes]).toEqual([480, 5, 540, 1080]);
    expect(usual.nextWorkday(on('2026-02-13'))).toBe(on('2026-02-16'));
    expect(usual.whyClosed(on('2026-02-14'))).toEqual({ kind: 'weekday', weekday: 6 });
    expect(usual.lastException).toBeUndefined();
    // 400 years hold 20,871 weeks exactly.
    expect(usual.workdaysBetween(on('2000-01-01'), on('2400-01-01'))).toBe(20_871 * 5);
  });

  it('names a boundary between two days by the later as a start, by the earlier as a finish', () => {
    const usual = new WorkingCalendar();
    const weekend = usual.minuteOf(on('2026-02-14'));
    expect(weekend).toBe(usual.minuteOf(on('2026-02-16')));
    expect(usual.dayAtMinute(weekend, 'start')).toBe(on('2026-02-16'));
    expect(usual.dayAtMinute(weekend, 'finish')).toBe(on('2026-02-13'));
    const start = usual.minuteOf(on('2026-02-13'));
    expect(usual.dayAtMinute(start + 5 * 480, 'finish')).toBe(on('2026-02-19'));
  });

  it('knows part days, openings, and why a day is closed', () => {
    const paris = new WorkingCalendar({
      name: 'paris',
      closed: [
        { first: on('2026-05-01'), last: on('2026-05-01'), reason: 'Fête du Travail' },
        { first: on('2026-12-24'), last: on('2026-12-24'), from: 780 },
        { first: on('2026-08-03'), last: on('2026-08-15'), reason: 'Hiatus' },
      ],
      open: [{ first: on('2026-08-08'), last: on('2026-08-08') }],
    });
    expect(paris.minutesOf(on('2026-12-24'))).toBe(240);
    expect(paris.minutesOf(on('2026-08-08'))).toBe(480);
    expect(paris.lastException).toBe(on('2026-12-24'));
    expect(paris.whyClosed(on('2026-05-01'))).toEqual({
      kind: 'closed',
      first: on('2026-05-01'),
      last: on('2026-05-01'),
      reason: 'Fête du Travail',
      calendar: 'paris',
    });
    const london = new WorkingCalendar({ name: 'london', workdays: [1, 2, 3, 4], minutesPerDay: 600 });
    const both = new WorkingCalendar({ name: 'both' }, [paris, london]);
    expect([both.workdaysPerWeek, both.minutesPerDay]).toEqual([4, 480]);
    expect(both.whyClosed(on('2026-08-04'))).toMatchObject({ reason: 'Hiatus', calendar: 'paris' });
    expect(both.whyClosed(on('2026-02-13'))).toEqual({ kind: 'weekday', weekday: 5 });
    expect(both.minutesOf(on('2026-12-24'))).toBe(240);
  });

  it('says when no day is worked at all, and when the working days run out', () => {
    expect(new WorkingCalendar({ workdays: [] }).isEmpty).toBe(true);
    const weekdays = new WorkingCalendar({ workdays: [1] });
    const weekend = new WorkingCalendar({ workdays: [6] });
    const none = new WorkingCalendar({}, [weekdays, weekend]);
    expect(none.isEmpty).toBe(true);
    expect([none.nextWorkday(0), none.dayAtMinute(0, 'start'), none.morningFrom(5), none.minuteOf(99)]).toEqual([
      ...[undefined, undefined, undefined, 0],
    ]);
    const once = new WorkingCalendar({ workdays: [], open: [{ first: 10, last: 11 }] });
    expect(once.isEmpty).toBe(false);
    expect([once.nextWorkday(0), once.nextWorkday(10), once.nextWorkday(11), once.previousWorkday(10)]).toEqual([
      ...[10, 11, undefined, undefined],
    ]);
  });

  it('spans centuries and thousands of closures without walking the days', () => {
    const closed = Array.from({ length: 20_000 }, (_, index) => ({ first: index * 9, last: index * 9 + 2 }));
    const started = performance.now();
    const calendar = new WorkingCalendar({ closed: [...closed, { first: -3_000_000, last: -1_000_000 }] });
    for (let step = 1; step < 20_000; step++) {
      const minute = calendar.minuteOf(step * 97);
      expect(calendar.minuteOf(calendar.dayAtMinute(minute, 'start')!)).toBe(minute);
    }
    expect(performance.now() - started).toBeLessThan(5000);
    expect(calendar.workdayFrom(-2_000_000)).toBe(calendar.nextWorkday(-1_000_000));
  });
});
