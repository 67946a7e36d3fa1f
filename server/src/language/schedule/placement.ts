/** What the forward pass finds out about each item: when it is, and why. */
import type { Instant } from './instant.ts';
import type { Link, NetworkItem } from './network.ts';

/** Whole days since 1970-01-01, both worked: a one-day task starts and ends on one date. */
export interface PlacedDays {
  readonly first: number;
  readonly last: number;
}

export interface Placement {
  /** On the item's own calendar; absent when there is no date, and for a phase in which some item has none. */
  readonly times?: { readonly start: Instant; readonly finish: Instant };
  /** Absent when there is no date; a phase covers those of its items that have one. */
  readonly days?: PlacedDays;
  /** Set where a status says what happened: its dates are those, whatever was planned. */
  readonly actual?: 'done' | 'started';
  /** What decided where it is; `Schedule.driversOf` names the links and days. Absent without a date, and for a phase. */
  readonly heldBy?: HeldBy;
  /** For a phase, the items inside that it begins and ends with. */
  readonly first?: NetworkItem;
  readonly last?: NetworkItem;
  /** Why there is no date, or why a phase's is not known whole. */
  readonly undated?: Undated;
}

/**
 * Links and days that nothing starts before, `bounds`; or alone, whatever these say: a pin, what a status says, a delay
 * that nobody has written; `late` what follows, which the bounds may meet.
 */
export type HeldBy = 'bounds' | 'pin' | 'actual' | 'delay' | 'late';

/**
 * A link, or a day: the schedule's start, a `from`, a pin, the day of the reopening, what a status says; or, `late`, what
 * follows; or a `delay` that nobody has written: what if, and what makes way for others.
 */
export type Driver =
  | { readonly kind: 'link'; readonly link: Link }
  | { readonly kind: 'start' | 'from' | 'pin' | 'reopened' | 'actual' | 'late' | 'delay' };

/** `item` is where the trouble lies: this item itself, or the one that it waits for in the end. */
export type Undated =
  | { readonly kind: 'ring'; readonly item: NetworkItem; readonly ring: readonly NetworkItem[] }
  /** Nothing says when: no link, no date, no `start` of the schedule. */
  | { readonly kind: 'no-start'; readonly item: NetworkItem }
  /** A length or a lag that is no working time, as written. */
  | { readonly kind: 'length'; readonly item: NetworkItem; readonly written: string }
  | { readonly kind: 'calendar'; readonly item: NetworkItem };

/** Whether two placements of one item, whose text is the same, say the same. */
export function isSamePlacement(a: Placement, b: Placement): boolean {
  return (
    isSameInstant(a.times?.start, b.times?.start) &&
    isSameInstant(a.times?.finish, b.times?.finish) &&
    a.heldBy === b.heldBy &&
    a.days?.first === b.days?.first &&
    a.days?.last === b.days?.last &&
    a.actual === b.actual &&
    a.first === b.first &&
    a.last === b.last &&
    isSameCause(a.undated, b.undated)
  );
}

function isSameInstant(a: Instant | undefined, b: Instant | undefined): boolean {
  return a?.minute === b?.minute && a?.side === b?.side && a?.offDay === b?.offDay;
}

function isSameCause(a: Undated | undefined, b: Undated | undefined): boolean {
  if (!a || !b || a.kind === 'ring' || b.kind === 'ring') return a === b;
  return (
    a.kind === b.kind && a.item === b.item && (a.kind !== 'length' || b.kind !== 'length' || a.written === b.written)
  );
}
