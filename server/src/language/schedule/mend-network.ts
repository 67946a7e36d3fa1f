/**
 * A network after an edit. The instances of a line that stays, stay: the very objects, with their scopes, passes and
 * statuses. What is said anew in its place is planned anew in its instances; lines that come, and all of a `per` around
 * one that comes or goes, get instances of their own, which take the place of what was there. Names that came, went or
 * mean other instances now are **news**: what waits for them gets new links. A network is built by mending one without
 * lines.
 */
import type { Statement } from '../document/tree.ts';
import type { ItemFact } from '../model/facts.ts';
import type { Show } from '../model/show.ts';
import { type Building, makeItems } from './instances.ts';
import type { LineChanges } from './line-changes.ts';
import { followersOf, linksOf } from './links.ts';
import type { Names } from './names.ts';
import type { Link, LooseLink, Network, NetworkItem } from './network.ts';
import { type Planned, plannedOf } from './planned.ts';
import { reopeningsOf } from './reopenings.ts';
import { sortGraph } from './sort-graph.ts';

/**
 * Whether a network can be mended when lines came and went. Not where something was reopened: each pass hangs on those
 * before it.
 */
export function canMend(show: Show, lines: readonly ItemFact[], { gone, came }: LineChanges): boolean {
  if (gone.size + came.size === 0) return true;
  return reopeningsOf(show).all.length === 0 && !lines.some(({ reopening }) => reopening);
}

/** The network that is to take the place of the one before, and those of its items that are to be placed again. */
export function mendNetwork(
  show: Show,
  network: Network,
  lines: readonly ItemFact[],
  changes: LineChanges,
): { readonly network: Network; readonly touched: readonly NetworkItem[] } {
  const { names, lists } = network;
  const before = network.items as readonly Building[];
  const { stays, isNews, news } = staying(before, changes);
  const kept: Building[] = [];
  const leaving: Building[] = [];
  const said: Building[] = [];
  const touched = new Set(waitingFor(network, isNews));
  for (const item of before) {
    const { fact } = item;
    const isStaying = stays(fact);
    (isStaying ? kept : leaving).push(item);
    if (!isStaying) touched.delete(item);
    else if (changes.anew.has(fact) || isNews(fact.id.key)) said.push(item);
  }
  lists.leave([...leaving, ...said]);
  for (const item of said) touched.add(item);

  let areTiedAsBefore = news.size === 0;
  for (const item of said) {
    const wasPoint = item.length?.minutes === 0;
    const line = changes.anew.get(item.fact);
    if (line) Object.assign<Building, Planned>(item, plannedOf(show, line, item.amendments, item.schedule));
    areTiedAsBefore &&= wasPoint === (item.length?.minutes === 0);
  }
  let items = before;
  let made: readonly Building[] = [];
  if (news.size > 0) {
    for (const name of news) names.forget(name);
    ({ items, made } = makeItems(show, lines, { items: kept, names: names as Names<Building>, stays, isNews }));
    for (const item of made) touched.add(item);
  }
  lists.enter([...made, ...said], items);

  const loose: LooseLink[] = network.loose.filter(({ item }) => stays(item.fact) && !touched.has(item as Building));
  for (const item of touched) {
    const links = linksOf(item, names, loose);
    areTiedAsBefore &&= areTied(links, item.links);
    item.links = links;
  }
  loose.sort((a, b) => a.item.index - b.item.index);
  const mended = { ...network, items, loose };
  if (areTiedAsBefore) return { network: mended, touched: [...touched] };
  const followers = followersOf(items);
  return { network: { ...mended, followers, sorted: sortGraph(followers) }, touched: [...touched] };
}

/** Of which lines the instances stay, and which names are news. */
function staying(before: readonly NetworkItem[], { gone, came }: LineChanges) {
  const blocks = new Set<Statement>();
  const news = new Set<string>();
  for (const lines of [gone, came]) {
    for (const { id, per } of lines) {
      news.add(id.key);
      if (per[0]) blocks.add(per[0]);
    }
  }
  const isIn = ({ per: [block] }: ItemFact) => block !== undefined && blocks.has(block);
  if (blocks.size > 0) for (const { fact } of before) if (isIn(fact)) news.add(fact.id.key);
  const stays = (line: ItemFact) => !isIn(line) && !gone.has(line) && !came.has(line);
  return { stays, news, isNews: (name: string) => news.has(name) };
}

/** The items that wait for what has one of some names, or would if anything had it; and the phases that it stands in. */
function waitingFor({ items, followers, loose }: Network, isNamed: (name: string) => boolean): Building[] {
  const waiting: NetworkItem[] = [];
  for (const { index, fact } of items) {
    if (isNamed(fact.id.key)) for (const next of followers.from(index)) waiting.push(items[next]!);
  }
  for (const { item, text } of loose) if (isNamed(text.item.key)) waiting.push(item);
  return waiting as Building[];
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
