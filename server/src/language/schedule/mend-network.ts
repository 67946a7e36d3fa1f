/**
 * A network after an edit that leaves every line its name and its place. Then all instances stay, with their scopes,
 * passes and statuses, and so does what every name means: only what the edited lines plan and wait for is made again, in
 * the instances themselves. Anything else (a line that comes or goes, a calendar, a cut) makes the network anew.
 */
import type { ItemFact } from '../model/facts.ts';
import type { Show } from '../model/show.ts';
import type { Building } from './instances.ts';
import { followersOf, linksOf } from './links.ts';
import type { Link, LooseLink, Network, NetworkItem } from './network.ts';
import { type Planned, plannedOf } from './planned.ts';
import { sortGraph } from './sort-graph.ts';

/** Each line that is said anew, with what it says now; undefined where lines came, went or moved. */
export function linesSaidAnew(
  before: readonly ItemFact[],
  now: readonly ItemFact[],
): ReadonlyMap<ItemFact, ItemFact> | undefined {
  if (before.length !== now.length) return undefined;
  const anew = new Map<ItemFact, ItemFact>();
  for (const [at, line] of now.entries()) {
    const was = before[at]!;
    if (was === line) continue;
    if (!isOneLine(was, line)) return undefined;
    anew.set(was, line);
  }
  return anew;
}

function isOneLine(a: ItemFact, b: ItemFact): boolean {
  return (
    a.id.key === b.id.key &&
    a.word === b.word &&
    a.stage?.key === b.stage?.key &&
    a.schedule === b.schedule &&
    a.reopening === b.reopening &&
    areSame(a.phases, b.phases) &&
    areSame(a.per, b.per)
  );
}

function areSame<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((each, at) => each === b[at]);
}

/** The network that is to take the place of the one before, whose items it keeps, and the instances of these lines. */
export function mendNetwork(
  show: Show,
  network: Network,
  lines: ReadonlyMap<ItemFact, ItemFact>,
): { readonly network: Network; readonly touched: readonly NetworkItem[] } {
  const { items, names } = network;
  const touched = items.filter(({ fact }) => lines.has(fact)) as Building[];
  const isTouched = new Set<NetworkItem>(touched);
  const loose: LooseLink[] = network.loose.filter(({ item }) => !isTouched.has(item));
  let isAsTied = true;
  for (const item of touched) {
    const planned = plannedOf(show, lines.get(item.fact)!, item.amendments, item.schedule);
    const wasPoint = item.length?.minutes === 0;
    Object.assign<Building, Planned>(item, planned);
    const links = linksOf(item, names, loose);
    isAsTied &&= wasPoint === (item.length?.minutes === 0) && areTied(links, item.links);
    item.links = links;
  }
  network.lists.review(touched);
  loose.sort((a, b) => a.item.index - b.item.index);
  if (isAsTied) return { network: { ...network, loose }, touched };
  const followers = followersOf(items);
  return { network: { ...network, loose, followers, sorted: sortGraph(followers) }, touched };
}

/** Whether two lists of links tie the same ends, with the same lags. */
function areTied(a: readonly Link[], b: readonly Link[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ from, kind, lag }, at) => {
      const other = b[at]!;
      return from === other.from && kind === other.kind && isSameLag(lag, other.lag);
    })
  );
}

function isSameLag(a: Link['lag'], b: Link['lag']): boolean {
  return a?.minutes === b?.minutes && a?.elapsed === b?.elapsed;
}
