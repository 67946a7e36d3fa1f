/**
 * A second planner, as slow and plain as can be: working hours are a list of days, one entry for each hour, and the
 * items are moved along it until nothing moves any more. It shares no code with the real one.
 */

export type NaiveKind = 'FS' | 'SS' | 'FF' | 'SF';

export interface NaiveLink {
  readonly from: number;
  readonly kind: NaiveKind;
  /** Hours of work, or, elapsed, whole days. */
  readonly lag: number;
  readonly elapsed: boolean;
}

export interface NaiveItem {
  /** Hours of work; none for a milestone. */
  readonly hours: number;
  readonly inDays: boolean;
  readonly links: readonly NaiveLink[];
  /** Days counted from the first of the list. */
  readonly notBefore?: number;
  readonly pinned?: number;
  readonly endsOn?: number;
  /** Items inside, for a phase. */
  readonly members?: readonly number[];
}

export interface NaiveDates {
  readonly first: number;
  readonly last: number;
}

/** `hoursOf[day]` are the working hours of each day; all dates fall well inside. Links form no ring. */
export function planNaively(items: readonly NaiveItem[], hoursOf: readonly number[], start: number): NaiveDates[] {
  /** The day of each working hour. */
  const slots = hoursOf.flatMap((hours, day) => Array.from({ length: hours }, () => day));
  /** Working hours before a day. */
  const opening = (day: number) => {
    const found = slots.findIndex((slot) => slot >= day);
    return found < 0 ? slots.length : found;
  };
  const morning = (hour: number) => (slots[hour] === slots[hour - 1] ? opening(slots[hour]! + 1) : hour);
  const starts: number[] = items.map(() => opening(0));
  const ends: number[] = items.map(() => opening(0));
  const named: NaiveDates[] = items.map(() => ({ first: 0, last: 0 }));

  /** Each bound as the hour it allows and the date that a milestone there would have. */
  const boundsOf = (item: NaiveItem) => {
    const bounds: { hour: number; date: number; isLink: boolean }[] = [];
    const hold = (day: number) => bounds.push({ hour: opening(day), date: slots[opening(day)]!, isLink: false });
    hold(start);
    if (item.notBefore !== undefined) hold(item.notBefore);
    for (const { from, kind, lag, elapsed } of item.links) {
      const isEmptyPhase = items[from]!.members?.length === 0;
      if (isEmptyPhase) continue;
      const atEnd = kind === 'FS' || kind === 'FF';
      const hour = atEnd ? ends[from]! : starts[from]!;
      const date = atEnd ? named[from]!.last : named[from]!.first;
      // A computed date is one that is worked, even when it comes from a gala on a Saturday.
      const worked = hoursOf[date]! > 0 ? date : slots[hour]!;
      const moved = { hour: hour + lag, date: lag === 0 ? worked : slots[hour + lag - 1]! };
      const shifted = elapsed ? shiftDays(hour, date, lag) : moved;
      const hours = kind === 'FF' || kind === 'SF' ? item.hours : 0;
      bounds.push({ hour: shifted.hour - hours, date: shifted.date, isLink: true });
    }
    return bounds;
  };

  /** As far into the day so many days later; on a closed day, the next opening. */
  const shiftDays = (hour: number, date: number, days: number) => {
    const into = hour - opening(date);
    const target = date + days;
    const reached = opening(target) + Math.min(into, hoursOf[target]!);
    return Math.min(into, hoursOf[target]!) === 0
      ? { hour: reached, date: slots[reached]! }
      : { hour: reached, date: slots[reached - 1]! };
  };

  const place = (index: number): boolean => {
    const item = items[index]!;
    const before = `${starts[index]} ${ends[index]} ${named[index]!.first} ${named[index]!.last}`;
    if (item.members) {
      const members = item.members;
      if (members.length > 0) {
        starts[index] = Math.min(...members.map((each) => starts[each]!));
        ends[index] = Math.max(...members.map((each) => ends[each]!));
        named[index] = {
          first: Math.min(...members.map((each) => named[each]!.first)),
          last: Math.max(...members.map((each) => named[each]!.last)),
        };
      }
    } else if (item.hours === 0) {
      const bounds = boundsOf(item);
      const latest = Math.max(...bounds.map(({ hour }) => hour));
      let hour = latest;
      let date = Math.max(...bounds.filter((bound) => bound.hour === latest).map((bound) => bound.date));
      if (item.pinned !== undefined) {
        const fromLinks = bounds.filter(({ isLink }) => isLink).map((bound) => bound.hour);
        hour = Math.min(Math.max(opening(item.pinned), ...fromLinks), opening(item.pinned + 1));
        date = item.pinned;
      } else if (item.endsOn !== undefined) {
        hour = opening(item.endsOn + 1);
        date = item.endsOn;
      }
      starts[index] = ends[index] = hour;
      named[index] = { first: date, last: date };
    } else {
      let hour = Math.max(...boundsOf(item).map((bound) => (item.inDays ? morning(bound.hour) : bound.hour)));
      if (item.pinned !== undefined) hour = opening(item.pinned);
      else if (item.endsOn !== undefined) hour = opening(item.endsOn + 1) - item.hours;
      starts[index] = hour;
      ends[index] = hour + item.hours;
      named[index] = { first: slots[hour]!, last: slots[hour + item.hours - 1]! };
    }
    return before !== `${starts[index]} ${ends[index]} ${named[index]!.first} ${named[index]!.last}`;
  };

  for (let moved = true, rounds = 0; moved; rounds++) {
    if (rounds > items.length + 2) throw new Error('The links form a ring.');
    moved = false;
    for (let index = 0; index < items.length; index++) if (place(index)) moved = true;
  }
  return named;
}
