/** What people and rooms are taken for, while work is being placed: the first day on which all that an item needs is free. */
import type { BookingFact } from '../model/facts.ts';
import type { Show } from '../model/show.ts';
import { isSameWork } from './clashes.ts';
import type { Instant } from './instant.ts';
import { latestStartable } from './late-bounds.ts';
import { type Resource, resourceKey } from './needs.ts';
import type { NetworkItem } from './network.ts';
import { DAY, occupiedOf, stretchOf } from './occupied.ts';
import type { Placement } from './placement.ts';

/** Somebody or some place that cannot be had: taken by an item or a booking, or not there. */
export interface Taken {
  readonly resource: Resource;
  /** What it is taken for; `away` for somebody who is not there. */
  readonly by: NetworkItem | BookingFact | 'away';
  /** Minutes of the clock since 1970-01-01, half-open. */
  readonly start: number;
  readonly end: number;
}

export interface FreeDay {
  /** When it starts: the opening of the day; or so long before its close, for what is to be finished by then. */
  readonly start: Instant;
  /** A workday of the item's calendar. */
  readonly day: number;
  /** What was in the way until then, in the order in which it was met, each once. */
  readonly instead: readonly Taken[];
}

const NOBODY: ReadonlySet<never> = new Set();

/** Later than any film, so that a search ends where nothing ever becomes free. */
const MOST_TRIES = 10_000;

export class Reservations {
  private readonly stretches = new Map<string, Stretches>();

  /** With all that nobody can move: bookings, and days on which people are away. */
  constructor(show: Show) {
    for (const all of occupiedOf(show).values()) {
      for (const { by, resource, start, end } of all) if (!('plan' in by)) this.take({ by, resource, start, end });
    }
    for (const { fact } of show.names('person')) {
      if (fact.kind !== 'person') continue;
      const resource: Resource = { kind: 'person', key: fact.id.key, name: fact.name };
      for (const { first, last } of fact.away) {
        if (first.day === undefined || last.day === undefined) continue;
        this.take({ resource, by: 'away', start: first.day * DAY, end: (last.day + 1) * DAY });
      }
    }
  }

  /** Takes what an item needs, where it is; nothing for what takes no time. */
  add(item: NetworkItem, times: NonNullable<Placement['times']>): void {
    const stretch = stretchOf(item, times);
    if (stretch) for (const { resource } of item.needs) this.take({ resource, ...stretch, by: item });
  }

  private take(taken: Taken): void {
    const key = resourceKey(taken.resource);
    const known = this.stretches.get(key);
    if (known) known.add(taken);
    else this.stretches.set(key, new Stretches(taken));
  }

  /**
   * What is in the way of an item where it is; undefined where it can stay. Of several, that which ends last, or which
   * begins first. What is `moving` is not.
   */
  rivalAt(
    item: NetworkItem,
    times: NonNullable<Placement['times']>,
    minds: 'all' | 'work' = 'all',
    which: 'last' | 'first' = 'last',
    moving: ReadonlySet<Taken['by']> = NOBODY,
  ): Taken | undefined {
    const stretch = stretchOf(item, times);
    if (!stretch) return undefined;
    let rival: Taken | undefined;
    for (const { key } of item.needs) {
      const stretches = this.stretches.get(key);
      const found = stretches?.rivalIn(
        stretch,
        which,
        (taken) => !moving.has(taken.by) && isInTheWay(taken, item, minds),
      );
      if (found && (!rival || goesOn(found, rival, which))) rival = found;
    }
    return rival;
  }

  /**
   * The first day from whose opening an item finds all that it needs free, after something was in its way; undefined
   * where its calendar runs out before.
   */
  firstFreeDay(
    item: NetworkItem,
    rival: Taken,
    length: number,
    moving: ReadonlySet<Taken['by']> = NOBODY,
  ): FreeDay | undefined {
    const { calendar } = item;
    const instead = new Set<Taken>();
    for (let at: Taken | undefined = rival, tries = 0; tries < MOST_TRIES; tries++) {
      instead.add(at);
      const day = calendar.workdayFrom(Math.ceil((at.end - calendar.opens) / DAY));
      if (day === undefined) return undefined;
      const start: Instant = { minute: calendar.minuteOf(day), side: 'start' };
      const finish: Instant = { minute: start.minute + length, side: 'finish' };
      at = this.rivalAt(item, { start, finish }, 'all', 'last', moving);
      if (!at) return { start, day, instead: [...instead] };
    }
    return undefined;
  }

  /**
   * The last day by whose close an item can be finished, with all that it needs free; `start` is when it starts then, and
   * not before `earliest`. Undefined where there is none.
   */
  lastFreeDay(item: NetworkItem, rival: Taken, earliest: number): FreeDay | undefined {
    const { calendar } = item;
    const length = item.length!;
    const instead = new Set<Taken>();
    for (let at: Taken | undefined = rival, tries = 0; tries < MOST_TRIES; tries++) {
      instead.add(at);
      let day = calendar.workdayUpTo(Math.floor(at.start / DAY));
      while (day !== undefined && day * DAY + calendar.opens + calendar.minutesOf(day) > at.start) {
        day = calendar.previousWorkday(day);
      }
      if (day === undefined) return undefined;
      const minute = latestStartable(calendar.minuteOf(day + 1) - length.minutes, length, calendar);
      if (minute < earliest) return undefined;
      const start: Instant = { minute, side: 'start' };
      at = this.rivalAt(item, { start, finish: { minute: minute + length.minutes, side: 'finish' } }, 'all', 'first');
      if (!at) return { start, day, instead: [...instead] };
    }
    return undefined;
  }
}

function isInTheWay({ by }: Taken, item: NetworkItem, minds: 'all' | 'work'): boolean {
  if (by === 'away') return minds === 'all';
  return by !== item && !isSameWork({ by }, { by: item });
}

/** Whether one ends later than the other; or, `first`, begins earlier, or then ends later. */
function goesOn(a: Taken, b: Taken, which: 'last' | 'first'): boolean {
  if (which === 'last') return a.end > b.end;
  return a.start < b.start || (a.start === b.start && a.end > b.end);
}

/** Stretches of one resource, found by when they are. */
class Stretches {
  /** By start. */
  private readonly all: Taken[] = [];
  /** The latest end of each and all before it. */
  private readonly ends: number[] = [];

  constructor(first: Taken) {
    this.add(first);
  }

  add(taken: Taken): void {
    const at = this.firstFrom(taken.start + 1);
    this.all.splice(at, 0, taken);
    for (let i = at; i < this.all.length; i++) {
      this.ends[i] = Math.max(this.all[i]!.end, this.ends[i - 1] ?? Number.NEGATIVE_INFINITY);
    }
  }

  /**
   * Of those that share a minute with a stretch and are meant, the one that ends last, or that begins first; of several,
   * that which is longest.
   */
  rivalIn(
    { start, end }: { start: number; end: number },
    which: 'last' | 'first',
    isMeant: (taken: Taken) => boolean,
  ): Taken | undefined {
    let found: Taken | undefined;
    for (let at = this.firstFrom(end) - 1; at >= 0 && this.ends[at]! > start; at--) {
      const taken = this.all[at]!;
      if (taken.end > start && isMeant(taken) && (!found || !goesOn(found, taken, which))) found = taken;
    }
    return found;
  }

  /** The place of the first that starts at a minute or later. */
  private firstFrom(minute: number): number {
    let low = 0;
    let high = this.all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.all[middle]!.start < minute) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
