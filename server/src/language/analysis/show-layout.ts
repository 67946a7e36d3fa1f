/**
 * Which files, and which episodes in them, make up which show.
 *
 * A file belongs to the show of the nearest folder above it in which a file says `show`; one with none above it makes up
 * a show alone. An `episode` block belongs to the episode of that number, and so does a folder whose `show` says that it
 * is one: all that say one number are one show, inside their series. An included file's facts are in the including show
 * as well.
 */
import type { Fact, ShowFact } from '../model/facts.ts';
import type { FactChange, FileFacts } from '../model/file-facts.ts';
import type { PlaceOrder } from '../model/show.ts';
import { folderAbove, folderOf } from '../text/paths.ts';
import { includesOf } from './includes.ts';

/** What a file says outside its episodes (undefined), or in one of them (its number; empty while it has none). */
export type Part = string | undefined;

/** Parts by file. */
export type Parts = Map<string, Set<Part>>;

/** Shows by key: a folder, or the one file that is checked alone; of an episode, that of its series, `#` and its number. */
export interface ShowLayout {
  /** The show of each file, outside its episodes. */
  readonly homes: ReadonlyMap<string, string>;
  /** What each show is made of, included files too. */
  readonly parts: ReadonlyMap<string, Parts>;
  /** The folders whose `show` statements speak of a show, in order. */
  readonly folders: ReadonlyMap<string, readonly string[]>;
  /** The show around a show. */
  outerOf(key: string): string | undefined;
  /** The show that a part of a file belongs to, where the rest of the file belongs to `home`. */
  partOf(home: string, part: Part): string;
  /** The number of an episode; undefined for what is none, or has none yet. */
  numberOf(key: string): string | undefined;
}

export function layoutOf(
  files: ReadonlyMap<string, FileFacts>,
  roots: readonly string[],
  order: PlaceOrder,
): ShowLayout {
  const declared = declaredFolders(files, order);
  /** Numbers of folders that are an episode of nothing around them. */
  const alone = new Map<string, string>();
  const keys = new Map<string, string>();
  const outer = new Map<string, string>();

  const keyOf = (folder: string): string => {
    let key = keys.get(folder);
    if (key !== undefined) return key;
    const above = folderAbove(folder);
    const around = above && nearestOf(above, declared);
    const number = declared.get(folder);
    key = folder;
    if (around && number !== undefined) key = `${seriesOf(keyOf(around))}#${number}`;
    else if (around) outer.set(folder, keyOf(around));
    else if (number !== undefined) alone.set(folder, number);
    keys.set(folder, key);
    return key;
  };
  const partOf = (home: string, part: Part): string => {
    if (part === undefined) return home;
    const series = seriesOf(home);
    return alone.get(series) === part ? series : `${series}#${part}`;
  };

  const folders = new Map<string, string[]>();
  for (const folder of [...declared.keys()].sort()) push(folders, keyOf(folder), folder);
  const homes = new Map<string, string>();
  for (const uri of files.keys()) {
    const folder = nearestOf(folderOf(uri), declared);
    homes.set(uri, folder ? keyOf(folder) : uri);
  }
  const parts = new Map<string, Parts>();
  const place = (uri: string, home: string): void => {
    const facts = files.get(uri);
    if (!facts || parts.get(home)?.get(uri)?.has(undefined)) return;
    for (const part of partsOf(facts)) addPart(parts, partOf(home, part), uri, part);
    for (const { fact, target } of includesOf(facts, roots)) {
      if (target !== undefined) place(target, partOf(home, fact.inEpisode));
    }
  };
  for (const [uri, home] of homes) place(uri, home);
  return {
    homes,
    parts,
    folders,
    outerOf: (key) => (key.includes('#') ? seriesOf(key) : outer.get(key)),
    partOf,
    numberOf: (key) => alone.get(key) ?? (key.slice(seriesOf(key).length + 1) || undefined),
  };
}

/** Whether a change can put a file into another show: it is about more than a title, or another setting. */
export function isLaidOutAnew({ removed, added }: FactChange): boolean {
  const [was, is] = [tiesIn(removed), tiesIn(added)];
  // Of several the first counts, and the change does not tell which that is.
  return was.length > 1 || is.length > 1 || was[0] !== is[0];
}

function tiesIn(facts: readonly Fact[]): string[] {
  return facts.flatMap((fact) => {
    if (fact.kind === 'include') return [JSON.stringify([fact.inEpisode, fact.path])];
    return fact.kind === 'show' ? [JSON.stringify([fact.word, fact.episode?.key, fact.inEpisode])] : [];
  });
}

/** The parts that a file has: its own, then those of episodes in the order of the text. */
export function partsOf(facts: FileFacts): Set<Part> {
  const shows = [...facts.shows].sort((a, b) => facts.document.compare(a.at, b.at));
  return new Set<Part>([undefined, ...shows.map(({ inEpisode }) => inEpisode)]);
}

/** Folders in which a file says `show`, each with the number of the episode that it says to be. */
function declaredFolders(files: ReadonlyMap<string, FileFacts>, order: PlaceOrder): Map<string, string | undefined> {
  const found = new Map<string, ShowFact[]>();
  for (const [uri, facts] of files) {
    // One that stands in an episode is misplaced.
    for (const fact of facts.shows)
      if (fact.word === 'show' && fact.inEpisode === undefined) push(found, folderOf(uri), fact);
  }
  const numberIn = (facts: ShowFact[]) =>
    facts.sort((a, b) => order.compare(a.at, b.at)).find(({ episode }) => episode)?.episode?.key;
  return new Map([...found].map(([folder, facts]) => [folder, numberIn(facts)]));
}

/** An episode has no episodes: what says to be one belongs to the series. */
function seriesOf(key: string): string {
  const end = key.lastIndexOf('#');
  return end < 0 ? key : key.slice(0, end);
}

/** The nearest folder that is among those, from one outward. */
function nearestOf(from: string, among: ReadonlyMap<string, unknown>): string | undefined {
  for (let folder: string | undefined = from; folder; folder = folderAbove(folder))
    if (among.has(folder)) return folder;
  return undefined;
}

function addPart(all: Map<string, Parts>, key: string, uri: string, part: Part): void {
  let parts = all.get(key);
  if (!parts) all.set(key, (parts = new Map()));
  const known = parts.get(uri);
  if (known) known.add(part);
  else parts.set(uri, new Set([part]));
}

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
