/**
 * Working time as one axis. Working minutes of all days lie end to end, so that a forward or backward pass is addition;
 * days are found from minutes and minutes from days in logarithmic time. The axis counts from 1970-01-01.
 */
import type { Closure, DayStretch } from './day-stretches.ts';
import { closing, endlessStretches, intersectStretches, overlay } from './day-stretches.ts';
import type { Weekday } from './weekday.ts';
import { weekdayOf } from './weekday.ts';
import { WeeklyAxis } from './weekly-axis.ts';

/** A calendar as declared; what is left out comes from the calendars it extends, or is the usual. */
export interface CalendarDeclaration {
  readonly name?: string;
  /** Working weekdays; Monday to Friday unless told. */
  readonly workdays?: readonly Weekday[];
  /** Working minutes of a full day, 1 to 1440; 480 unless told. */
  readonly minutesPerDay?: number;
  /** Minutes of the day; 09:00 to 18:00 unless told. Part days are counted from the opening. */
  readonly hours?: { readonly opens: number; readonly closes: number };
  /** Lengths in days run on through the hours of the day instead of beginning in the morning; false unless told. */
  readonly packsDays?: boolean;
  readonly closed?: readonly ClosedDays[];
  /** Days worked whatever else closes them, here or in the calendars extended. */
  readonly open?: readonly OpenDays[];
}

export interface ClosedDays {
  readonly first: number;
  /** Inclusive; the first again for a single day. */
  readonly last: number;
  readonly reason?: string;
  /** Closed only from this minute of the day on, `closed 2026-12-24 from 13:00`. */
  readonly from?: number;
}

export interface OpenDays {
  readonly first: number;
  /** Inclusive. */
  readonly last: number;
}

/** Why a day is not worked: its weekday never is, or a closure covers it. */
export type ClosedReason =
  | { readonly kind: 'weekday'; readonly weekday: Weekday }
  | ({ readonly kind: 'closed' } & Closure);

export class WorkingCalendar {
  readonly name: string | undefined;
  readonly minutesPerDay: number;
  readonly opens: number;
  readonly closes: number;
  /** Whether a length in days may begin at any hour: where this calendar or one that it extends says so. */
  readonly packsDays: boolean;
  /** Working weekdays of an ordinary week, 0 to 7: what `1w` counts. */
  readonly workdaysPerWeek: number;
  /** Last day that a closure or opening names; beyond it only the weekly pattern is known. */
  readonly lastException: number | undefined;
  readonly #stretches: readonly DayStretch[];
  readonly #minutes: WeeklyAxis;
  readonly #days: WeeklyAxis;

  /** With parents, a day is open where all of them and this one are, unless this one opens it by name. */
  constructor(declared: CalendarDeclaration = {}, parents: readonly WorkingCalendar[] = []) {
    this.name = declared.name;
    this.minutesPerDay = declared.minutesPerDay ?? lowest(parents.map((parent) => parent.minutesPerDay)) ?? 480;
    this.opens = declared.hours?.opens ?? highest(parents.map((parent) => parent.opens)) ?? 540;
    this.closes = declared.hours?.closes ?? lowest(parents.map((parent) => parent.closes)) ?? 1080;
    this.packsDays = declared.packsDays ?? parents.some((parent) => parent.packsDays);
    const own = [1, 2, 3, 4, 5, 6, 7].map((weekday) =>
      declared.workdays === undefined
        ? parents.length > 0 || weekday <= 5
        : declared.workdays.includes(weekday as Weekday),
    );
    let stretches = endlessStretches({ open: own, atMost: Number.POSITIVE_INFINITY, closure: undefined });
    for (const parent of parents) stretches = intersectStretches(stretches, parent.#stretches);
    this.workdaysPerWeek = stretches[0]!.open.filter(Boolean).length;
    this.#declareExceptions(declared, stretches);
    this.#stretches = stretches;
    this.lastException = highest(
      [...(declared.closed ?? []), ...(declared.open ?? [])]
        .map(({ last }) => last)
        .concat(parents.flatMap((parent) => parent.lastException ?? [])),
    );
    const minutesOf = (stretch: DayStretch): number => Math.min(this.minutesPerDay, stretch.atMost);
    const axis = (amount: (stretch: DayStretch) => number): WeeklyAxis =>
      new WeeklyAxis(
        stretches.map((stretch) => ({
          first: stretch.first,
          units: stretch.open.map((open) => (open ? amount(stretch) : 0)),
        })),
      );
    this.#minutes = axis(minutesOf);
    this.#days = axis(() => 1);
  }

  #declareExceptions(declared: CalendarDeclaration, stretches: DayStretch[]): void {
    for (const { first, last, reason, from } of declared.closed ?? []) {
      const close = closing({ first, last, reason, calendar: this.name });
      const left = from === undefined ? 0 : from - this.opens;
      overlay(stretches, first, last, (state) =>
        left <= 0 ? close(state) : { ...state, atMost: Math.min(state.atMost, left) },
      );
    }
    const allWeek = [true, true, true, true, true, true, true];
    for (const { first, last } of declared.open ?? []) {
      overlay(stretches, first, last, () => ({
        open: allWeek,
        atMost: Number.POSITIVE_INFINITY,
        closure: undefined,
      }));
    }
  }

  /** Whether there is no working day at all: an error wherever it is declared. */
  get isEmpty(): boolean {
    return this.#days.isEmpty;
  }

  isWorkday(day: number): boolean {
    return this.#days.unitsOf(day) > 0;
  }

  /** Why a day is not worked; undefined on a workday. */
  whyClosed(day: number): ClosedReason | undefined {
    if (this.isWorkday(day)) return undefined;
    const { closure } = this.#stretches.findLast(({ first }) => first <= day)!;
    return closure === undefined ? { kind: 'weekday', weekday: weekdayOf(day) } : { kind: 'closed', ...closure };
  }

  /** The first workday after a day; undefined where none comes any more. */
  nextWorkday(day: number): number | undefined {
    return this.workdayFrom(day + 1);
  }

  /** The last workday before a day; undefined where there never was one. */
  previousWorkday(day: number): number | undefined {
    return this.workdayUpTo(day - 1);
  }

  /** The day itself if it is worked, else the next workday: how a not-before date rounds. */
  workdayFrom(day: number): number | undefined {
    return this.#days.dayHolding(this.#days.before(day));
  }

  /** The day itself if it is worked, else the previous workday: how a deadline rounds. */
  workdayUpTo(day: number): number | undefined {
    return this.#days.dayHolding(this.#days.before(day + 1) - 1);
  }

  /** Workdays from one day up to but without another; negative where the second is the earlier. */
  workdaysBetween(from: number, to: number): number {
    return this.#days.before(to) - this.#days.before(from);
  }

  /** The nth workday after a day, or before it where `count` is negative; 0 is the day itself, worked or not. */
  addWorkdays(day: number, count: number): number | undefined {
    if (count === 0) return day;
    const start = count > 0 ? this.#days.before(day + 1) - 1 : this.#days.before(day);
    return this.#days.dayHolding(start + count);
  }

  /** Working minutes of a day: all of them, fewer on a part day, none when closed. */
  minutesOf(day: number): number {
    return this.#minutes.unitsOf(day);
  }

  /** The instant at which a day opens, in working minutes; the instant it closes is `minuteOf(day + 1)`. */
  minuteOf(day: number): number {
    return this.#minutes.before(day);
  }

  /**
   * The day of an instant. Between two days one instant is both the close of one and the opening of the next: as a start
   * it names the later day, as a finish the earlier. Undefined where the calendar has no such day.
   */
  dayAtMinute(minute: number, as: 'start' | 'finish'): number | undefined {
    return this.#minutes.dayHolding(as === 'start' ? minute : minute - 1);
  }

  /** The instant itself if a day opens at it, else the opening of the next workday. */
  morningFrom(minute: number): number | undefined {
    const day = this.dayAtMinute(minute, 'start');
    if (day === undefined) return undefined;
    const opening = this.minuteOf(day);
    return opening === minute ? minute : this.minuteOf(day + 1);
  }

  /** The instant itself if a day opens at it, else the opening of the day that it lies in. */
  morningUpTo(minute: number): number | undefined {
    const day = this.dayAtMinute(minute, 'start');
    return day === undefined ? undefined : this.minuteOf(day);
  }
}

function lowest(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((a, b) => Math.min(a, b));
}

function highest(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((a, b) => Math.max(a, b));
}
