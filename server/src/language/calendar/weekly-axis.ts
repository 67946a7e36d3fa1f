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
  readonly #stretches: readonly Stretch[];
  readonly #weekTotals: readonly number[];
  /** Units before each stretch; day 0 has none before it. */
  readonly #before: readonly number[];

  /** `stretches` ascending; the first starts at -Infinity and some other one at day 0. Units are whole and 0 or more. */
  constructor(stretches: readonly Stretch[]) {
    this.#stretches = stretches;
    this.#weekTotals = stretches.map(({ units }) => units.reduce((sum, amount) => sum + amount, 0));
    const zero = stretches.findIndex(({ first }) => first === 0);
    const before = stretches.map(() => 0);
    before[0] = Number.NEGATIVE_INFINITY;
    for (let index = zero + 1; index < stretches.length; index++) {
      before[index] = before[index - 1]! + this.#count(index - 1, stretches[index - 1]!.first, stretches[index]!.first);
    }
    for (let index = zero - 1; index > 0; index--) {
      before[index] = before[index + 1]! - this.#count(index, stretches[index]!.first, stretches[index + 1]!.first);
    }
    this.#before = before;
  }

  /** Whether no day has any unit. */
  get isEmpty(): boolean {
    const ends = [this.#weekTotals[0], this.#weekTotals.at(-1)];
    return ends.every((total) => total === 0) && this.#before.slice(1).every((units) => units === 0);
  }

  /** Units of one day. */
  unitsOf(day: number): number {
    return this.#unitsIn(this.#stretchOf(day), day);
  }

  /** Units of all days before a day, counted from day 0; negative for days before that. */
  before(day: number): number {
    const index = this.#stretchOf(day);
    if (index === 0) return this.#before[1]! - this.#count(0, day, this.#stretches[1]!.first);
    return this.#before[index]! + this.#count(index, this.#stretches[index]!.first, day);
  }

  /** The day that holds a unit: `before(day) <= unit < before(day + 1)`; undefined where the axis runs out. */
  dayHolding(unit: number): number | undefined {
    const index = lastNotAbove(this.#before.length, (at) => this.#before[at]!, unit);
    const total = this.#weekTotals[index]!;
    if (total === 0) return undefined;
    return index === 0 ? this.#backwards(unit, total) : this.#forwards(index, unit, total);
  }

  #forwards(index: number, unit: number, total: number): number {
    let rest = unit - this.#before[index]!;
    const weeks = Math.floor(rest / total);
    rest -= weeks * total;
    let day = this.#stretches[index]!.first + weeks * 7;
    for (let units = this.#unitsIn(index, day); units <= rest; units = this.#unitsIn(index, day)) {
      rest -= units;
      day++;
    }
    return day;
  }

  /** Within the first stretch, which has no start to count from. */
  #backwards(unit: number, total: number): number {
    let rest = this.#before[1]! - unit;
    const weeks = Math.floor((rest - 1) / total);
    rest -= weeks * total;
    let day = this.#stretches[1]!.first - weeks * 7 - 1;
    for (let units = this.#unitsIn(0, day); units < rest; units = this.#unitsIn(0, day)) {
      rest -= units;
      day--;
    }
    return day;
  }

  #stretchOf(day: number): number {
    return lastNotAbove(this.#stretches.length, (at) => this.#stretches[at]!.first, day);
  }

  #unitsIn(index: number, day: number): number {
    return this.#stretches[index]!.units[weekdayOf(day) - 1]!;
  }

  /** Units of the days from one up to another, all of one stretch. */
  #count(index: number, from: number, to: number): number {
    const weeks = Math.floor((to - from) / 7);
    let units = weeks * this.#weekTotals[index]!;
    for (let day = from + weeks * 7; day < to; day++) units += this.#unitsIn(index, day);
    return units;
  }
}

/** Index of the last of `count` ascending values that is not above the wanted one; the first never is. */
export function lastNotAbove(count: number, valueAt: (index: number) => number, wanted: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (valueAt(middle) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}
