/**
 * A second backward pass, as slow and plain as can be: every start is tried hour by hour from the end, and lowered again
 * and again until nothing moves any more. It knows nothing of instants, axes or the order of a graph.
 */
import type { NaiveItem, NaiveLink } from './naive-planner.ts';

/** Where an item is: hours of work since the first day of the list. */
export interface NaivePlace {
  readonly start: number;
  readonly end: number;
  /** Whether an hour between two days names the later of them as its start. */
  readonly opens: boolean;
}

export interface NaiveSlack {
  readonly total: number;
  readonly free: number;
}

/** `promised` is a day for some of the items. Places are the early ones; a phase without items has none. */
export function slackNaively(
  items: readonly NaiveItem[],
  hoursOf: readonly number[],
  places: readonly (NaivePlace | undefined)[],
  promised: readonly (number | undefined)[],
): (NaiveSlack | undefined)[] {
  const slots = hoursOf.flatMap((hours, day) => Array.from({ length: hours }, () => day));
  let hoursBefore = 0;
  const openings = hoursOf.map((hours) => {
    hoursBefore += hours;
    return hoursBefore - hours;
  });
  const opening = (day: number) => openings[day]!;
  const pinOf = ({ pinned, endsOn }: NaiveItem) => pinned ?? endsOn;
  const isPoint = ({ hours, members }: NaiveItem) => hours === 0 && !members;
  const finish = Math.max(
    ...items.map((item, index) => {
      const pin = pinOf(item);
      if (item.members) return 0;
      return isPoint(item) && pin !== undefined && hoursOf[pin]! > 0 ? opening(pin + 1) : places[index]!.end;
    }),
  );

  /** The start that a link asks for, when what it comes from has that end. */
  const asked = ({ kind, lag, elapsed }: NaiveLink, hour: number, opens: boolean, hours: number) => {
    let at = hour + lag;
    if (elapsed) {
      const date = slots[opens ? hour : hour - 1]!;
      const target = date + lag;
      at = opening(target) + Math.min(hour - opening(date), hoursOf[target]!);
    }
    return kind === 'FF' || kind === 'SF' ? at - hours : at;
  };
  const canStart = (item: NaiveItem, hour: number) =>
    !item.inDays || item.hours === 0 || slots[hour] !== slots[hour - 1];
  const begins = (item: NaiveItem, hour: number) => {
    let at = hour;
    if (item.endsOn === undefined) while (!canStart(item, at)) at++;
    return at;
  };

  /** Links out of an item and of the phase around it, with whether they hold this item's end. */
  const holding = (index: number) =>
    items.flatMap((to, at) =>
      to.links.flatMap((link) => {
        const isStart = link.kind === 'SS' || link.kind === 'SF';
        if (link.from === index) return { link, to, at, isStart };
        const { members } = items[link.from]!;
        if (!members?.includes(index)) return [];
        return isStart && firstOf(members) !== index ? [] : { link, to, at, isStart };
      }),
    );
  const firstOf = (members: readonly number[]) =>
    members.reduce((a, b) => {
      const [one, other] = [places[a]!, places[b]!];
      return other.start < one.start || (other.start === one.start && one.opens && !other.opens) ? b : a;
    });

  const relax = (isFree: boolean) => {
    // Leads are at most three days.
    const latest = items.map(() => finish + 100);
    const kept = (index: number) => {
      const item = items[index]!;
      const pin = pinOf(item);
      if (pin !== undefined && isPoint(item)) {
        return Math.max(opening(pin), Math.min(latest[index]!, opening(pin + 1)));
      }
      return pin !== undefined || isFree ? places[index]!.start : latest[index]!;
    };
    const isAllowed = (index: number, hour: number) => {
      const item = items[index]!;
      const place = places[index]!;
      const out = holding(index);
      const ends = hour + item.hours;
      const isWall = pinOf(item) !== undefined;
      if ((isFree ? out.length === 0 : !isWall) && ends > finish) return false;
      const due = promised[index];
      if (!isFree && !isWall && due !== undefined && ends > opening(due + 1)) return false;
      return out.every(({ link, to, at, isStart }) => {
        const opens = isPoint(item) ? place.opens : isStart;
        return begins(to, asked(link, isStart ? hour : ends, opens, to.hours)) <= kept(at);
      });
    };
    for (let moved = true; moved; ) {
      moved = false;
      items.forEach((item, index) => {
        if (item.members) return;
        while (!canStart(item, latest[index]!) || !isAllowed(index, latest[index]!)) {
          latest[index]!--;
          moved = true;
        }
      });
    }
    return latest;
  };
  const total = relax(false);
  const free = relax(true);
  return items.map((item, index) =>
    item.members
      ? undefined
      : {
          total: pinOf(item) === undefined ? total[index]! - places[index]!.start : 0,
          free: free[index]! - places[index]!.start,
        },
  );
}
