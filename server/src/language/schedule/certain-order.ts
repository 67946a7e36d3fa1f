/**
 * Of two stages: which items of the one are certain, by the links alone, to be finished before which of the other start.
 * Dates do not matter here, so that an edit which moves dates alone asks the graph nothing again.
 */
import { certainties, finishOf, orderOfEnds, startOf } from './certainty.ts';
import type { Graph } from './graph.ts';
import type { Network, NetworkItem } from './network.ts';
import { Reach } from './reach.ts';
import { Rivals } from './rivals.ts';

/** The items of two stages, one of which is to come before the other; an item may be of both. */
export interface Asked {
  readonly before: readonly NetworkItem[];
  readonly waiting: readonly NetworkItem[];
}

/** The same, without those that the demand says nothing of; either list may be empty. */
export interface Answer extends Asked {
  /** For each that waits. */
  readonly held: readonly Held[];
}

export interface Held {
  /** The places in `before` of what an item is held against: one list for all of one reel. */
  readonly rivals: readonly number[];
  /** Of these, those from which no links lead to it. */
  readonly missing: readonly number[];
}

const networks = new WeakMap<Graph, CertainOrder>();

/** What is certain in a network: known as long as its links stay as they are. */
export function certainOrderOf(network: Network): CertainOrder {
  let known = networks.get(network.followers);
  if (!known) networks.set(network.followers, (known = new CertainOrder(network)));
  return known;
}

export class CertainOrder {
  private readonly known = new Map<unknown, { readonly asked: Asked; readonly answer: Answer }>();
  private readonly last = new Map<string, readonly NetworkItem[]>();
  private forward: { readonly graph: Graph; readonly order: Uint32Array } | undefined;
  private back: { readonly graph: Graph; readonly order: Uint32Array } | undefined;

  constructor(private readonly network: Network) {}

  /**
   * For each of several demands, told apart by any key, how each item that waits is held. Walks the graph once for every
   * 32 items on the shorter sides of those whose items are not the ones that they were.
   */
  of(asked: ReadonlyMap<unknown, Asked>): (key: unknown) => Answer {
    const fresh = [...asked].flatMap(([key, each]) =>
      isSame(this.known.get(key)?.asked, each) ? [] : { key, asked: each, ...apart(each) },
    );
    const isFromBehind = ({ before, waiting }: Asked) => waiting.length <= Math.min(BLOCK, before.length);
    for (const fromBehind of [false, true]) {
      const some = fresh.filter((each) => isFromBehind(each) === fromBehind);
      for (const batch of batches(some, ({ before, waiting }) => (fromBehind ? waiting : before).length)) {
        const held = this.walk(batch, fromBehind);
        for (const [at, { key, asked, before, waiting }] of batch.entries()) {
          this.known.set(key, { asked, answer: { before, waiting, held: held[at]! } });
        }
      }
    }
    return (key) => this.known.get(key)!.answer;
  }

  /** One walk for several demands: forward from what comes first, or back from what waits. */
  private walk(all: readonly Asked[], fromBehind: boolean): (readonly Held[])[] {
    const { graph, order } = fromBehind ? this.backward() : this.forwards();
    const sources = all.flatMap(({ before, waiting }) => (fromBehind ? waiting.map(startOf) : before.map(finishOf)));
    const reach = new Reach(graph, order, sources);
    let first = 0;
    return all.map(({ before, waiting }) => {
      const from = first;
      first += (fromBehind ? waiting : before).length;
      const rivals = new Rivals(before, waiting);
      return waiting.map((item, at): Held => {
        const places = rivals.of(item);
        const start = startOf(item);
        if (fromBehind) {
          const missing = places.filter((place) => !reach.leadsTo(from + at, finishOf(before[place]!)));
          return { rivals: places, missing };
        }
        const isAll = places.length === before.length;
        const missing = isAll
          ? reach.missingAt(start, from, first).map((source) => source - from)
          : places.filter((place) => !reach.leadsTo(from + place, start));
        return { rivals: places, missing };
      });
    });
  }

  /** Of some items, those that are not certain to be finished before another of them is. */
  lastOf(items: readonly NetworkItem[]): readonly NetworkItem[] {
    if (items.length < 2) return items;
    const key = items.map(({ index }) => index).join(' ');
    let last = this.last.get(key);
    if (!last) {
      const { graph, order } = this.forwards();
      const reach = new Reach(graph, order, items.map(finishOf));
      const leads = (at: number, other: NetworkItem) => other !== items[at] && reach.leadsTo(at, finishOf(other));
      last = items.filter((_, at) => !items.some((other) => leads(at, other)));
      this.last.set(key, last);
    }
    return last;
  }

  private forwards() {
    this.forward ??= { graph: certainties(this.network), order: orderOfEnds(this.network.sorted.order) };
    return this.forward;
  }

  private backward() {
    const { graph, order } = this.forwards();
    this.back ??= { graph: graph.reversed(), order: order.slice().reverse() };
    return this.back;
  }
}

/** Sources of one walk. */
const BLOCK = 32;

/** Some of them at a time, as few as come to a walk or more. */
function* batches<T>(all: readonly T[], sizeOf: (each: T) => number): Generator<T[]> {
  let batch: T[] = [];
  let size = 0;
  for (const each of all) {
    batch.push(each);
    size += sizeOf(each);
    if (size < BLOCK) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}

function isSame(known: Asked | undefined, asked: Asked): boolean {
  const areSame = (a: readonly NetworkItem[], b: readonly NetworkItem[]) =>
    a === b || (a.length === b.length && a.every((item, at) => item === b[at]));
  return known !== undefined && areSame(known.before, asked.before) && areSame(known.waiting, asked.waiting);
}

/**
 * An item that is of both stages, one being part of the other, stands on the narrower side only. A pass that another took
 * the place of is history and waits for nothing; it may still be what comes first for one that trusted it.
 */
function apart({ before, waiting }: Asked): Asked {
  const isNow = ({ next }: NetworkItem) => !next;
  const waits = new Set(waiting);
  const first = before.filter((item) => !waits.has(item));
  if (first.length > 0) return { before: first, waiting: waiting.filter(isNow) };
  const comesFirst = new Set(before);
  return { before, waiting: waiting.filter((item) => !comesFirst.has(item) && isNow(item)) };
}
