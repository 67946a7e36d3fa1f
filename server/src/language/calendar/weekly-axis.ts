/**
 * Units (working minutes, or workdays) laid end to end: how many lie before a day, and which day holds a given one. Time
 * is cut into stretches, each with a fixed amount for every weekday, so that years cost no more than days.
 */
import { weekdayOf } from './weekday.ts';

/** A stretch of days that lasts until the next one starts; `units` holds what each weekday has, Monday first. */
export interface Stretch {
  readonly first: number;
  readonly units: readonly number[];
}

export class WeeklyAxis {
  readonly #firsts: Float64Array;
  readonly #units: readonly (readonly number[])[];
  /** What 0 to 7 days of each stretch have, counted from its first day; of the first stretch, back from its last. */
  readonly #sums: readonly (readonly number[])[];
  /** Units before each stretch; day 0 has none before it. */
  readonly #before: Float64Array;

  /** `stretches` ascending; the first starts at -Infinity and some other one at day 0. Units are whole and 0 or more. */
  constructor(stretches: readonly Stretch[]) {
    const count = stretches.length;
    this.#firsts = Float64Array.from(stretches, ({ first }) => first);
    this.#units = stretches.map(({ units }) => units);
    this.#sums = stretches.map(({ first, units }, index) =>
      index === 0 ? sumsOfWeek(units, stretches[1]!.first - 1, -1) : sumsOfWeek(units, first, 1),
    );
    const before = new Float64Array(count);
    before[0] = Number.NEGATIVE_INFINITY;
    const lengthOf = (index: number) => stretches[index + 1]!.first - stretches[index]!.first;
    const zero = stretches.findIndex(({ first }) => first === 0);
    for (let index = zero + 1; index < count; index++) {
      before[index] = before[index - 1]! + this.#count(index - 1, lengthOf(index - 1));
    }
    for (let index = zero - 1; index > 0; index--) {
      before[index] = before[index + 1]! - this.#count(index, lengthOf(index));
    }
    this.#before = before;
  }

  /** Whether no day has any unit. */
  get isEmpty(): boolean {
    const ends = [this.#sums[0]![7], this.#sums.at(-1)![7]];
    return ends.every((total) => total === 0) && this.#before.slice(1).every((units) => units === 0);
  }

  /** Units of one day. */
  unitsOf(day: number): number {
    return this.#units[lastNotAbove(this.#firsts, day)]![weekdayOf(day) - 1]!;
  }

  /** Units of all days before a day, counted from day 0; negative for days before that. */
  before(day: number): number {
    const index = lastNotAbove(this.#firsts, day);
    if (index === 0) return this.#before[1]! - this.#count(0, this.#firsts[1]! - day);
    return this.#before[index]! + this.#count(index, day - this.#firsts[index]!);
  }

  /** The day that holds a unit: `before(day) <= unit < before(day + 1)`; undefined where the axis runs out. */
  dayHolding(unit: number): number | undefined {
    const index = lastNotAbove(this.#before, unit);
    const sums = this.#sums[index]!;
    const total = sums[7]!;
    if (total === 0) return undefined;
    if (index > 0) {
      const rest = unit - this.#before[index]!;
      const weeks = Math.floor(rest / total);
      let day = 0;
      while (sums[day + 1]! <= rest - weeks * total) day++;
      return this.#firsts[index]! + weeks * 7 + day;
    }
    // The first stretch has no first day to count from.
    const rest = this.#before[1]! - unit;
    const weeks = Math.floor((rest - 1) / total);
    let day = 0;
    while (sums[day + 1]! < rest - weeks * total) day++;
    return this.#firsts[1]! - weeks * 7 - day - 1;
  }

  /** Units of so many days of one stretch, the first ones; of the first stretch, the last. */
  #count(index: number, days: number): number {
    const sums = this.#sums[index]!;
    const weeks = Math.floor(days / 7);
    return weeks * sums[7]! + sums[days - weeks * 7]!;
  }
}

/** What the first 0 to 7 days have, from one day on (`step` 1) or back (-1). */
function sumsOfWeek(units: readonly number[], first: number, step: 1 | -1): number[] {
  const sums = [0];
  for (let days = 0; days < 7; days++) sums.push(sums[days]! + units[weekdayOf(first + days * step) - 1]!);
  return sums;
}

/** Index of the last of some ascending values that is not above the wanted one; the first never is. */
function lastNotAbove(values: Float64Array, wanted: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (values[middle]! <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}
