/** The items of a show's schedules as a network: who waits for whom. Names that mean nothing wait for nothing. */

import type { WorkingCalendar } from '../calendar/index.ts';
import type { AmendmentFact, ItemFact, ItemPlan, LinkText, ReopeningFact, ScheduleFact } from '../model/facts.ts';
import type { Show } from '../model/show.ts';
import type { Actual } from './actuals.ts';
import { Graph } from './graph.ts';
import { ItemLists } from './item-lists.ts';
import { ALL_IS_NEWS, mendNetwork } from './mend-network.ts';
import { Names } from './names.ts';
import type { Need } from './needs.ts';
import type { Scope } from './scope.ts';
import { type SortedGraph, sortGraph } from './sort-graph.ts';
import type { WorkingLength } from './working-length.ts';

export type { Scope, ScopeValue } from './scope.ts';

/** finish-start, start-start, finish-finish, start-finish: which end of the one holds which end of the other. */
export type LinkKind = 'FS' | 'SS' | 'FF' | 'SF';

export interface Link {
  readonly from: NetworkItem;
  readonly to: NetworkItem;
  readonly kind: LinkKind;
  /** Signed minutes, of work or, `elapsed`, of the clock; undefined when no such length can be. */
  readonly lag: { readonly minutes: number; readonly elapsed: boolean } | undefined;
  readonly text: LinkText;
}

/** One instance of what a line of the schedule declares. */
export interface NetworkItem {
  /** Its place in the order of the text; what stands in a `per` comes value by value. */
  readonly index: number;
  /** The statement that declares it. */
  readonly fact: ItemFact;
  /** What replaces clauses of it for this instance, in the order of the text: the last that says a clause counts. */
  readonly amendments: readonly AmendmentFact[];
  /** What is planned of it, amendments included. */
  readonly plan: ItemPlan;
  /** Which instance it is. */
  readonly scope: Scope;
  /** 1, and one more for each time that it was reopened or failed and stands in the block of that. */
  readonly pass: number;
  /** The `reopen` or `fail` in whose block it stands, and what was reopened: an instance of it for each of these. */
  readonly reopening: { readonly fact: ReopeningFact; readonly item: NetworkItem | undefined } | undefined;
  /** Each reopening begins an epoch, 1, 2 …, by its day and then in the order of the text; the first plan is of 0. */
  readonly epoch: number;
  /** The pass that took its place: from then on this one is history. */
  readonly next: NetworkItem | undefined;
  /** The epoch in which that was; infinite for the last pass. */
  readonly replacedIn: number;
  /** The last epoch whose passes it waits for: what had begun before a reopening trusted the pass of then. */
  readonly knows: number;
  /** What a status says happened to it; it wins over all that is planned. */
  readonly actual: Actual | undefined;
  /** The schedule that it stands in; for what stands in a block of a reopening, that of what was reopened. */
  readonly schedule: ScheduleFact | undefined;
  readonly isPhase: boolean;
  /** The axis that it runs on, on which all its minutes count. */
  readonly calendar: WorkingCalendar;
  /** Where its lags, its promises and its slack are counted: the same, but of what runs around the clock, `elapsed`. */
  readonly workCalendar: WorkingCalendar;
  /** The schedule's first day, which nothing starts before. */
  readonly floor: number | undefined;
  /** In minutes of `calendar`; zero for what has no length, undefined for a length that is no working time. */
  readonly length: WorkingLength | undefined;
  /** Its room and its people. */
  readonly needs: readonly Need[];
  /** What it waits for, as written: first `after`, then `ends after`; a name may stand for several. */
  readonly links: readonly Link[];
  /** The phase that it stands in directly. */
  readonly phase: NetworkItem | undefined;
  /** What stands in it directly, for a phase. */
  readonly members: readonly NetworkItem[];
}

export interface LooseLink {
  readonly item: NetworkItem;
  readonly text: LinkText;
}

export interface Network {
  /** In the order of the text, value by value. */
  readonly items: readonly NetworkItem[];
  readonly names: Names;
  readonly lists: ItemLists;
  /** Links that mean nothing: of a name that nothing has, or with an `of` that picks none. In the order of the text. */
  readonly loose: readonly LooseLink[];
  /** The series, for an episode of one: it may plan the episode. */
  readonly series: Show | undefined;
  /**
   * What must be known before what: from each item to those that wait for it, and from members to their phase. The same
   * object as long as no link comes, goes or gets another lag, and nothing gets or loses its length.
   */
  readonly followers: Graph;
  /** An order in which each item comes after what must be known before it, and the rings that have none. */
  readonly sorted: SortedGraph;
}

/**
 * Reads the network of a show from its lines, in the order of the text: all of them come to a network that has none yet.
 * Of items that share a name, the first is the one that the name means. Linear in instances and links; a name that means
 * all of n instances, used by each of m, is n × m links: reels and episodes are few.
 */
export function buildNetwork(show: Show, lines: readonly ItemFact[] = show.sorted('item')): Network {
  const none = Graph.of([]);
  const empty: Network = {
    items: [],
    names: new Names(),
    lists: new ItemLists(),
    loose: [],
    series: show.episode === undefined ? undefined : show.outer,
    followers: none,
    sorted: sortGraph(none),
  };
  return mendNetwork(show, empty, lines, ALL_IS_NEWS).network;
}
