/** Which days are open, as stretches of days with the same weekly pattern, and how closures are laid over them. */

/** What holds for all days of a stretch. */
export interface DayState {
  /** Open by weekday, Monday first. */
  readonly open: readonly boolean[];
  /** Most working minutes a day of it has; Infinity where only the length of the working day counts. */
  readonly atMost: number;
  /** The closure, if one covers these days. */
  readonly closure: Closure | undefined;
}

/** Why days are closed, as declared. */
export interface Closure {
  readonly first: number;
  /** Inclusive. */
  readonly last: number;
  readonly reason: string | undefined;
  /** Name of the calendar that declares it. */
  readonly calendar: string | undefined;
}

/** A stretch lasts until the next one's first day. */
export interface DayStretch extends DayState {
  readonly first: number;
}

const NO_DAY: readonly boolean[] = [false, false, false, false, false, false, false];

/** All days alike, cut at day 0 so that every axis can count from there. */
export function endlessStretches(state: DayState): DayStretch[] {
  return [
    { ...state, first: Number.NEGATIVE_INFINITY },
    { ...state, first: 0 },
  ];
}

/** Changes the state of the days from `first` to `last`, both included, in place. */
export function overlay(
  stretches: DayStretch[],
  first: number,
  last: number,
  change: (state: DayState) => DayState,
): void {
  if (last < first) return;
  const from = cutAt(stretches, first);
  const to = cutAt(stretches, last + 1);
  for (let index = from; index < to; index++) {
    const stretch = stretches[index]!;
    stretches[index] = { ...change(stretch), first: stretch.first };
  }
}

/** Open only where both are, for as long as the shorter of both. */
export function intersectStretches(a: readonly DayStretch[], b: readonly DayStretch[]): DayStretch[] {
  const joined: DayStretch[] = [];
  let left = 0;
  let right = 0;
  while (left < a.length && right < b.length) {
    const one = a[left]!;
    const other = b[right]!;
    joined.push({
      first: Math.max(one.first, other.first),
      open: one.open.map((open, index) => open && other.open[index]!),
      atMost: Math.min(one.atMost, other.atMost),
      closure: one.closure ?? other.closure,
    });
    const nextLeft = a[left + 1]?.first ?? Number.POSITIVE_INFINITY;
    const nextRight = b[right + 1]?.first ?? Number.POSITIVE_INFINITY;
    if (nextLeft <= nextRight) left++;
    if (nextRight <= nextLeft) right++;
  }
  return joined;
}

/** A whole-day closure as a change of state; the first one declared keeps its reason. */
export function closing(closure: Closure): (state: DayState) => DayState {
  return (state) => ({ open: NO_DAY, atMost: state.atMost, closure: state.closure ?? closure });
}

/** Makes the stretches begin a new one at a day and gives its index. */
function cutAt(stretches: DayStretch[], day: number): number {
  const index = stretches.findLastIndex(({ first }) => first <= day);
  const stretch = stretches[index]!;
  if (stretch.first === day) return index;
  stretches.splice(index + 1, 0, { ...stretch, first: day });
  return index + 1;
}
