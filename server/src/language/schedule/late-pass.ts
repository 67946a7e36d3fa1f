/**
 * The backward pass of the critical path method: from the last items to the first, how late each may start. What a pass
 * is for (slack, as-late, counting back from a last day) is in its rules; the walk is the same. Linear in items and
 * links, and without recursion.
 */

import type { Instant } from './instant.ts';
import { latestEnd, latestOn, latestStartable } from './late-bounds.ts';
import type { Link, Network, NetworkItem } from './network.ts';

/** What keeps something from being later. */
export type Holder =
  /** An item that waits for it, or for a phase that it stands in. */
  | { readonly kind: 'link'; readonly link: Link }
  /** The finish of the whole project, or the day from which a schedule is counted back. */
  | { readonly kind: 'finish' }
  /** Its own promise, `by`. */
  | { readonly kind: 'by' }
  /** A date that it is pinned to, or that it really had. */
  | { readonly kind: 'pin' };

export interface End {
  /** On the item's own calendar. */
  readonly minute: number;
  readonly holder: Holder;
}

export interface LateStart {
  /** The latest start on the item's own calendar, one at which it can begin; of what has begun, its late finish less its length. */
  readonly minute: number;
  readonly holder: Holder;
}

export interface LateRules {
  /** By when an item must be finished, whatever waits for it; `isOpen` where nothing does. */
  ends(item: NetworkItem, isOpen: boolean): readonly End[];
  /** The start that must be left to an item by what is before it; undefined when it asks nothing of them. */
  kept(item: NetworkItem, latest: LateStart | undefined): number | undefined;
  /** Whether it must be left to it on the closing side, so that a lock of this day does not become one of the next. */
  keepsClose?(item: NetworkItem, latest: LateStart | undefined): boolean;
  /** The item of a phase that must start by an instant of the phase's calendar, so that the phase does; none if some does. */
  first(phase: NetworkItem, by: Instant): NetworkItem | undefined;
  /** The side from which an end of an item names its day; of a phase, its start alone. */
  side(item: NetworkItem, end: 'start' | 'finish'): Instant['side'];
}

/**
 * By index; undefined for phases, for what has no length or calendar, and for what nothing holds.
 *
 * @param order one in which each item comes before all that wait for it; unless given, any such order
 */
export function latestStarts(
  network: Network,
  rules: LateRules,
  given?: readonly number[],
): readonly (LateStart | undefined)[] {
  const { order: sorted, rings } = network.sorted;
  const order = given ?? sorted;
  const pass = new LatePass(network, rules);
  // In a ring only what is pinned has a date, and what is pinned needs no other item's: rings come first.
  const inRing = new Set(rings.flat());
  for (const index of inRing) pass.visit(network.items[index]!);
  for (let at = order.length - 1; at >= 0; at--) {
    if (!inRing.has(order[at]!)) pass.visit(network.items[order[at]!]!);
  }
  return pass.latest;
}

const BOTH_SIDES: readonly Instant['side'][] = ['start', 'finish'];

const NO_END: End = { minute: Number.POSITIVE_INFINITY, holder: { kind: 'finish' } };

class LatePass {
  readonly latest: (LateStart | undefined)[];
  /** The lowest bound so far on each item's start, and on its finish. */
  private readonly starts: End[];
  private readonly finishes: End[];
  /** Of phases, that on what is finished at an opening in them: a lock that opens its day. */
  private readonly openings = new Map<NetworkItem, End>();

  constructor(
    { items }: Network,
    private readonly rules: LateRules,
  ) {
    this.latest = new Array(items.length).fill(undefined);
    this.starts = new Array(items.length).fill(NO_END);
    this.finishes = new Array(items.length).fill(NO_END);
  }

  visit(item: NetworkItem): void {
    if (item.isPhase) this.passToMembers(item);
    else this.placeItem(item);
  }

  private placeItem(item: NetworkItem): void {
    const { calendar, length, index } = item;
    if (!length || calendar.isEmpty) return;
    const latest = this.latestOf(item, length.minutes);
    if (latest && item.actual) this.latest[index] = latest;
    else if (latest) this.latest[index] = { ...latest, minute: latestStartable(latest.minute, length, calendar) };
    const kept = this.rules.kept(item, this.latest[index]);
    if (kept === undefined) return;
    const start: Instant = { minute: kept, side: this.keptSide(item) };
    for (const link of item.links) {
      const { from, kind } = link;
      const isStart = kind === 'SS' || kind === 'SF';
      if (from.calendar.isEmpty) continue;
      for (const side of this.sidesOf(from, isStart ? 'start' : 'finish')) {
        const minute = latestEnd(link, start, length, side);
        if (minute === undefined) continue;
        const bound: End = { minute, holder: { kind: 'link', link } };
        if (isStart) this.lower(this.starts, from, bound);
        else this.lowerFinish(from, side, bound);
      }
    }
  }

  /** The sides that an end is meant from: what stands in a phase is finished on one or the other. */
  private sidesOf(item: NetworkItem, end: 'start' | 'finish'): readonly Instant['side'][] {
    return item.isPhase && end === 'finish' ? BOTH_SIDES : [this.rules.side(item, end)];
  }

  private latestOf(item: NetworkItem, minutes: number): LateStart | undefined {
    // What has begun can only be finished later.
    const start = item.actual ? NO_END : this.starts[item.index]!;
    const finish = this.finishes[item.index]!;
    let latest = finish.minute - minutes < start.minute ? { ...finish, minute: finish.minute - minutes } : start;
    for (const end of this.rules.ends(item, latest.minute === NO_END.minute)) {
      if (end.minute - minutes < latest.minute) latest = { ...end, minute: end.minute - minutes };
    }
    return latest.minute === NO_END.minute ? undefined : latest;
  }

  /** All of a phase is finished when the phase must be; one item sees to it that it starts. */
  private passToMembers(phase: NetworkItem): void {
    if (phase.calendar.isEmpty) return;
    for (const member of phase.members) {
      if (member.calendar.isEmpty) continue;
      for (const side of this.sidesOf(member, 'finish')) {
        const finish = side === 'finish' ? this.finishes[phase.index]! : this.openings.get(phase);
        if (!finish || finish === NO_END) continue;
        const minute = latestOn(finish.minute, phase.calendar, member.calendar, side);
        this.lowerFinish(member, side, { ...finish, minute });
      }
    }
    const start = this.starts[phase.index]!;
    const first = start === NO_END ? undefined : this.rules.first(phase, this.instantOf(start));
    if (!first || first.calendar.isEmpty) return;
    const minute = latestOn(start.minute, phase.calendar, first.calendar, 'start');
    this.lower(this.starts, first, { ...start, minute });
  }

  /** A bound as it is meant: what follows without a lag may need a close. */
  private instantOf({ minute, holder }: End): Instant {
    const isClose = holder.kind === 'link' && holder.link.lag?.minutes === 0;
    return { minute, side: isClose ? this.keptSide(holder.link.to) : 'start' };
  }

  /** The side from which a start is left to an item that was visited. */
  private keptSide(item: NetworkItem): Instant['side'] {
    return this.rules.keepsClose?.(item, this.latest[item.index]) ? 'finish' : 'start';
  }

  private lowerFinish(item: NetworkItem, side: Instant['side'], bound: End): void {
    const isOpening = item.isPhase && side === 'start';
    if (!isOpening) this.lower(this.finishes, item, bound);
    else if (bound.minute < (this.openings.get(item) ?? NO_END).minute) this.openings.set(item, bound);
  }

  private lower(bounds: End[], item: NetworkItem, bound: End): void {
    if (bound.minute < bounds[item.index]!.minute) bounds[item.index] = bound;
  }
}
