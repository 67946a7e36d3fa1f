/**
 * A network after an edit. The instances of a line that stays, stay: the very objects, with their scopes, passes and
 * statuses. What is said anew in its place is planned anew in its instances; lines that come, and all of a `per` around
 * one that comes or goes, get instances of their own, which take the place of what was there. Names that came, went or
 * mean other instances now are **news**, and so are those that a status tells of: what waits for them gets new links, and
 * their statuses are read again. A network is built by mending one without lines.
 */
import type { Statement } from '../document/tree.ts';
import type { ItemFact } from '../model/facts.ts';
import type { Show } from '../model/show.ts';
import { type Building, makeItems } from './instances.ts';
import type { LineChanges } from './line-changes.ts';
import { followersOf, linksOf } from './links.ts';
import type { Names } from './names.ts';
import type { Link, Network, NetworkItem } from './network.ts';
import { type Planned, plannedOf } from './planned.ts';
import { reopeningsOf } from './reopenings.ts';
import { sortGraph } from './sort-graph.ts';

/**
 * Whether a network can be mended when lines and statuses came and went. Not where something was reopened: each pass hangs on those
 * before it.
 */
export function canMend(show: Show, lines: readonly ItemFact[], { gone, came, told }: LineChanges): boolean {
  if (gone.size + came.size + told.size === 0) return true;
  return reopeningsOf(show).all.length === 0 && !lines.some(({ reopening }) => reopening);
}

/** What an edit of the lines means for the network that there is. */
export interface News {
  /** Whether the instances of a line stay; those of a `per` stay together. */
  readonly stays: (line: ItemFact) => boolean;
  /** Lines that stay and are said anew, with what they say now. */
  readonly anew: ReadonlyMap<ItemFact, ItemFact>;
  /** Names that came, went or may mean other instances now, and those of which a status tells. */
  readonly names: ReadonlySet<string>;
  readonly isNews: (name: string) => boolean;
}

/** To a network without lines all of them are news. */
export const ALL_IS_NEWS: News = { stays: () => false, anew: new Map(), names: new Set(), isNews: () => true };

export function newsOf({ items }: Network, { gone, came, anew, told }: LineChanges): News {
  const blocks = new Set<Statement>();
  const names = new Set(told);
  for (const lines of [gone, came]) {
    for (const { id, per } of lines) {
      names.add(id.key);
      if (per[0]) blocks.add(per[0]);
    }
  }
  const isIn = ({ per: [block] }: ItemFact) => block !== undefined && blocks.has(block);
  if (blocks.size > 0) for (const { fact } of items) if (isIn(fact)) names.add(fact.id.key);
  // Asked of every line, and most edits move none.
  const moved = new Set([...gone, ...came]);
  const stays =
    moved.size === 0 ? () => true : (line: ItemFact) => !moved.has(line) && !(blocks.size > 0 && isIn(line));
  const isNews = names.size === 0 ? () => false : (name: string) => names.has(name);
  return { stays, anew, names, isNews };
}

/** The network that is to take the place of the one before, and those of its items that are to be placed again. */
export function mendNetwork(
  show: Show,
  network: Network,
  lines: readonly ItemFact[],
  news: News,
): { readonly network: Network; readonly touched: readonly NetworkItem[] } {
  const { names, lists } = network;
  const { stays, isNews, anew } = news;
  const kept: Building[] = [];
  const leaving: Building[] = [];
  const said: Building[] = [];
  // What waits for something that has one of the names, or would if anything had it; and the phases that it stands in.
  const waiting: NetworkItem[] = [];
  const all = network.items as readonly Building[];
  for (const item of all) {
    const { fact, index } = item;
    const isStaying = stays(fact);
    const isNamed = !isStaying || isNews(fact.id.key);
    if (isStaying) kept.push(item);
    else leaving.push(item);
    if (isStaying && (isNamed || anew.has(fact))) said.push(item);
    if (isNamed) for (const next of network.followers.from(index)) waiting.push(all[next]!);
  }
  for (const { item, text } of network.loose) if (isNews(text.item.key)) waiting.push(item);
  lists.leave([...leaving, ...said]);

  let isTiedAsBefore = true;
  for (const item of said) {
    const wasPoint = item.length?.minutes === 0;
    const line = anew.get(item.fact);
    if (line) Object.assign<Building, Planned>(item, plannedOf(show, line, item.amendments, item.schedule));
    isTiedAsBefore &&= wasPoint === (item.length?.minutes === 0);
  }
  for (const name of news.names) names.forget(name);
  const { items, made } =
    news === ALL_IS_NEWS || news.names.size > 0
      ? makeItems(show, lines, { items: kept, names: names as Names<Building>, stays, isNews })
      : { items: network.items, made: [] };
  lists.enter([...made, ...said], items);

  const touched = [...made, ...new Set([...said, ...(waiting as Building[]).filter(({ fact }) => stays(fact))])];
  const isTouched = new Set<NetworkItem>(network.loose.length > 0 ? touched : []);
  const loose = network.loose.filter(({ item }) => stays(item.fact) && !isTouched.has(item));
  for (const item of touched) {
    const links = linksOf(item, names, loose);
    isTiedAsBefore &&= areTied(links, item.links);
    item.links = links;
  }
  loose.sort((a, b) => a.item.index - b.item.index);
  const mended = { ...network, items, loose };
  if (leaving.length + made.length === 0 && isTiedAsBefore) return { network: mended, touched };
  const followers = followersOf(items);
  return { network: { ...mended, followers, sorted: sortGraph(followers) }, touched };
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
