/** One person, or one room, needed twice at once. */
import type { Occupied } from './occupied.ts';
import { PartsMap } from './parts-map.ts';

export interface Clash {
  /** The one to look at: what begins later; but never a booking, which was agreed with somebody, where the other is work. */
  readonly later: Occupied;
  readonly earlier: Occupied;
  /** How often the same two lines clash: once for each reel, say. */
  readonly times: number;
}

/**
 * The clashes of one resource, the first of each two lines: each stretch with the one before it that runs longest, so as
 * many as there are stretches, at most, however many overlap.
 *
 * @param all in the order of time
 */
export function clashesAmong(all: readonly Occupied[]): readonly Clash[] {
  let clashes = known.get(all);
  if (!clashes) known.set(all, (clashes = findClashes(all)));
  return clashes;
}

const known = new WeakMap<readonly Occupied[], readonly Clash[]>();

function findClashes(all: readonly Occupied[]): readonly Clash[] {
  const clashes = new PartsMap<Clash>();
  let running: Running | undefined;
  let first: Occupied | undefined;
  let end = Number.NEGATIVE_INFINITY;
  for (const each of all) {
    // Mostly everything before is over.
    if (!first || each.start >= end) {
      first = each;
      running = undefined;
      end = each.end;
      continue;
    }
    end = Math.max(end, each.end);
    running ??= new Running(first);
    const other = running.rivalOf(each);
    if (other && each.start < other.end) {
      const [later, earlier] = 'plan' in each.by || !('plan' in other.by) ? [each, other] : [other, each];
      const lines = [later.at, earlier.at];
      const known = clashes.get(lines);
      clashes.set(lines, known ? { ...known, times: known.times + 1 } : { later, earlier, times: 1 });
    }
    running.add(each);
  }
  return clashes.values();
}

/** A booking and what it is for; one that does not say is for whoever needs it. */
export function isSameWork(a: Pick<Occupied, 'by'>, b: Pick<Occupied, 'by'>): boolean {
  if ('plan' in a.by && 'plan' in b.by) return false;
  const [one, other] = [workOf(a), workOf(b)];
  return one === undefined || other === undefined || one === other;
}

function workOf({ by }: Pick<Occupied, 'by'>): string | undefined {
  return 'plan' in by ? by.fact.id.key : by.for?.item.key;
}

/** Of what was met so far, that which runs longest: of items and of bookings, for two different works each. */
class Running {
  private readonly longest: { items: Occupied[]; bookings: Occupied[] } = { items: [], bookings: [] };

  constructor(first: Occupied) {
    this.add(first);
  }

  rivalOf(each: Occupied): Occupied | undefined {
    const { items, bookings } = this.longest;
    let rival: Occupied | undefined;
    for (const other of [...items, ...bookings]) {
      if (!isSameWork(each, other) && (!rival || other.end > rival.end)) rival = other;
    }
    return rival;
  }

  add(each: Occupied): void {
    const known = 'plan' in each.by ? this.longest.items : this.longest.bookings;
    const same = known.findIndex((other) => workOf(other) === workOf(each));
    if (same >= 0 && known[same]!.end >= each.end) return;
    if (same >= 0) known.splice(same, 1);
    known.push(each);
    known.sort((a, b) => b.end - a.end);
    // Whatever comes next, it is of another work than one of the first two that say theirs.
    if (known.length > 3) known.pop();
  }
}
