/**
 * Which files must be looked at together, found without reading what they say: so that of a folder with more shows than
 * fit into memory one after the other can be checked, and each says the same as if all were there.
 *
 * A group is the outermost folder in which a file says `show`, with all below it; a file with no such folder above is a
 * group alone. Two groups become one where a file of the one includes a file of the other. A file that is a group alone
 * is no reason for that: a crew list that many shows include is a part of each of their groups, and a group itself. Unless
 * it says `characters`, of whom is told what all who include it do with them (`adr/character-without-actor`).
 *
 * Which of these words a file says, and what it includes, is guessed by its lines: a guess too many makes a group larger
 * than it need be, and none can be missed.
 */
import type { Block } from '../document/tree.ts';
import { FileFacts } from '../model/file-facts.ts';
import { folderAbove, folderOf, resolvePath } from '../text/paths.ts';

/** What ties a file to others. */
export interface FileTies {
  readonly saysShow: boolean;
  readonly saysCharacters: boolean;
  /** Files that it includes, whether they are there or not. */
  readonly includes: readonly string[];
}

/** Files that are looked at together. */
export interface FileGroup {
  /** In order; files that it shares with other groups too. */
  readonly uris: readonly string[];
}

const MAY_SAY_SHOW = /(?:^|[{};])[^\S\r\n]*show(?![\w-])/m;
const MAY_SAY_CHARACTERS = /(?:^|[{};])[^\S\r\n]*characters(?![\w-])/m;
const MAY_INCLUDE = /(?<=^|[{};]|\s)include(?![\w-])[^\r\n]*/gm;

/** The ties of a text that nobody has read yet; a few milliseconds for the largest. */
export function tiesOfText(uri: string, text: string): FileTies {
  const lines = text.includes('include') ? text.match(MAY_INCLUDE) : null;
  const includes = lines ? tiesOf(FileFacts.read(uri, lines.join('\n'))).includes : [];
  return {
    saysShow: text.includes('show') && MAY_SAY_SHOW.test(text),
    saysCharacters: text.includes('characters') && MAY_SAY_CHARACTERS.test(text),
    includes,
  };
}

/** The ties of a file that was read. */
export function tiesOf({ document, shows, includes }: FileFacts): FileTies {
  const targets = new Set([...includes].flatMap(({ path }) => resolvePath(document.uri, path) ?? []));
  return {
    saysShow: [...shows].some(({ word }) => word === 'show'),
    saysCharacters: saysCharacters(document.root),
    includes: [...targets].sort(),
  };
}

/** Such a block stands in the file, or in an episode. */
function saysCharacters({ children }: Block): boolean {
  return children.some(
    ({ spec, block }) => spec?.word === 'characters' || (spec?.fact === 'show' && block && saysCharacters(block)),
  );
}

export class FileGroups {
  private readonly ties = new Map<string, FileTies>();
  /** Folders in which a file says `show`, with how many do. */
  private readonly declared = new Map<string, number>();
  /** By every file of it, parts that it shares with others too; made again after a change. */
  private groups:
    | { readonly of: ReadonlyMap<string, FileGroup>; readonly with: ReadonlyMap<string, Set<FileGroup>> }
    | undefined;

  /** Every file that is known, in no order. */
  uris(): Iterable<string> {
    return this.ties.keys();
  }

  has(uri: string): boolean {
    return this.ties.has(uri);
  }

  /** Says what ties a file, undefined once it is gone; whether that changed any group. */
  set(uri: string, ties: FileTies | undefined): boolean {
    const known = this.ties.get(uri);
    if (known && ties && areSame(known, ties)) return false;
    if (!known && !ties) return false;
    this.count(uri, known, -1);
    this.count(uri, ties, 1);
    if (ties) this.ties.set(uri, ties);
    else this.ties.delete(uri);
    this.groups = undefined;
    return true;
  }

  private count(uri: string, ties: FileTies | undefined, by: number): void {
    if (!ties?.saysShow) return;
    const folder = folderOf(uri);
    const left = (this.declared.get(folder) ?? 0) + by;
    if (left > 0) this.declared.set(folder, left);
    else this.declared.delete(folder);
  }

  /** The group of a file; undefined for a file that is not known. The same object until a group changes. */
  of(uri: string): FileGroup | undefined {
    this.groups ??= this.sort();
    return this.groups.of.get(uri);
  }

  /** The groups that have a file as a part: its own, and those that include it. */
  with(uri: string): Iterable<FileGroup> {
    this.groups ??= this.sort();
    return this.groups.with.get(uri) ?? [];
  }

  private sort() {
    const outermost = new Map<string, string | undefined>();
    const outermostOf = (folder: string): string | undefined => {
      if (!outermost.has(folder)) {
        const above = folderAbove(folder);
        const found = (above && outermostOf(above)) ?? (this.declared.has(folder) ? folder : undefined);
        outermost.set(folder, found);
      }
      return outermost.get(folder);
    };
    const homes = new Map<string, string>();
    for (const uri of this.ties.keys()) homes.set(uri, outermostOf(folderOf(uri)) ?? uri);
    const isAlone = (uri: string) => homes.get(uri) === uri && !this.ties.get(uri)!.saysCharacters;

    const joined = new Map<string, string>();
    const find = (home: string): string => {
      const next = joined.get(home);
      if (next === undefined) return home;
      const end = find(next);
      joined.set(home, end);
      return end;
    };
    const neighbours = new Map<string, string[]>();
    for (const uri of this.ties.keys()) push(neighbours, folderOf(uri), uri);
    const reached = new Map<string, string[]>();
    for (const [uri, { includes }] of this.ties) {
      if (includes.length === 0) continue;
      const seen = this.reachedFrom(uri);
      // Of a file that is not there, those beside it may be meant.
      const missing = includes.filter((target) => !this.ties.has(target));
      reached.set(uri, [...seen, ...missing.flatMap((target) => neighbours.get(folderOf(target)) ?? [])]);
      for (const other of seen) {
        if (isAlone(other)) continue;
        const [from, to] = [find(homes.get(uri)!), find(homes.get(other)!)];
        if (from !== to) joined.set(from, to);
      }
    }
    const members = new Map<string, Set<string>>();
    const add = (home: string, uri: string) => {
      const files = members.get(home);
      if (files) files.add(uri);
      else members.set(home, new Set([uri]));
    };
    for (const [uri, home] of homes) {
      add(find(home), uri);
      for (const other of reached.get(uri) ?? []) add(find(home), other);
    }
    const groups = new Map<string, FileGroup>();
    const users = new Map<string, Set<FileGroup>>();
    for (const [home, files] of members) {
      const group = { uris: [...files].sort() };
      for (const uri of files) {
        if (find(homes.get(uri)!) === home) groups.set(uri, group);
        const known = users.get(uri);
        if (known) known.add(group);
        else users.set(uri, new Set([group]));
      }
    }
    return { of: groups, with: users };
  }

  /** What a file includes, and what that includes in turn, as far as it is known. */
  private reachedFrom(uri: string): string[] {
    const seen = new Set([uri]);
    for (const each of seen) {
      for (const target of this.ties.get(each)?.includes ?? []) if (this.ties.has(target)) seen.add(target);
    }
    return [...seen].slice(1);
  }
}

function push(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function areSame(a: FileTies, b: FileTies): boolean {
  return (
    a.saysShow === b.saysShow &&
    a.saysCharacters === b.saysCharacters &&
    a.includes.length === b.includes.length &&
    a.includes.every((each, at) => each === b.includes[at])
  );
}
