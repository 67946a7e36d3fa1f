/**
 * Which files make up which show. A file belongs to the show of the nearest folder above it in which a file says
 * `show`; one with none above it makes up a show alone. An included file's facts are in the including show as well.
 */
import type { Finding } from '../findings.ts';
import type { FactChange, FileFacts } from '../model/file-facts.ts';
import { type PlaceOrder, Show } from '../model/show.ts';
import type { Rule } from '../rules/rule.ts';
import { folderAbove, folderOf } from '../text/paths.ts';
import { includesOf } from './includes.ts';
import { RuleRunner } from './rule-runner.ts';

export interface ShowState {
  readonly show: Show;
  readonly runner: RuleRunner;
  /** Files whose facts are in it: its own, and included ones. */
  readonly files: Set<string>;
  /** What the rules found, as long as nothing has changed since. */
  found?: { readonly at: number; readonly byFile: ReadonlyMap<string, readonly Finding[]> };
}

export class Shows {
  /** By folder, or by the one file that is checked alone. */
  private readonly states = new Map<string, ShowState>();
  private homes = new Map<string, string>();

  constructor(
    private readonly order: PlaceOrder,
    private readonly library: Show,
    private readonly rules: readonly Rule[],
  ) {}

  all(): Iterable<ShowState> {
    return this.states.values();
  }

  /** The show that a file belongs to. */
  homeOf(uri: string): ShowState | undefined {
    return this.states.get(this.homes.get(uri) ?? '');
  }

  /** Tells every show that holds a file what changed in it. */
  pass(uri: string, change: FactChange): void {
    for (const state of this.states.values()) if (state.files.has(uri)) passTo(state, change);
  }

  /** Takes a file that was deleted out of every show. */
  remove(uri: string, facts: FileFacts): void {
    this.pass(uri, { removed: [...facts.all()], added: [] });
    for (const state of this.states.values()) state.files.delete(uri);
  }

  /** Sorts files into shows again, after one came, went, or began or ceased to say `show` or `include`. */
  regroup(files: ReadonlyMap<string, FileFacts>, roots: readonly string[]): void {
    const folders = new Set<string>();
    for (const [uri, facts] of files) if (facts.shows.size > 0) folders.add(folderOf(uri));
    this.homes = new Map([...files.keys()].map((uri) => [uri, showFolderOf(folderOf(uri), folders) ?? uri]));
    const wanted = new Map<string, Set<string>>();
    for (const [uri, home] of this.homes) wanted.set(home, (wanted.get(home) ?? new Set()).add(uri));
    for (const members of wanted.values()) addIncluded(members, files, roots);
    for (const key of this.states.keys()) if (!wanted.has(key)) this.states.delete(key);
    for (const [key, members] of wanted) fill(this.stateOf(key), members, files);
    for (const [key, { show }] of this.states) {
      const above = key.endsWith('/') ? folderAbove(key) : undefined;
      const around = above && showFolderOf(above, folders);
      show.outer = (around && this.states.get(around)?.show) || this.library;
    }
    this.tellUsers();
  }

  private stateOf(key: string): ShowState {
    let state = this.states.get(key);
    if (!state) {
      const show = new Show(key, this.order, this.library);
      state = { show, runner: new RuleRunner(this.rules, show), files: new Set() };
      this.states.set(key, state);
    }
    return state;
  }

  /** Tells each show who can name what it declares, by way of others too. */
  private tellUsers(): void {
    const users = new Map<Show, Show[]>();
    for (const { show } of this.states.values()) {
      const seen = new Set([show]);
      for (const each of seen) {
        if (each.outer && each.outer !== this.library) seen.add(each.outer); // a Set grows while it is walked
        for (const uri of this.states.get(each.uri)!.files) seen.add(this.homeOf(uri)!.show);
      }
      seen.delete(show);
      for (const each of seen) users.set(each, [...(users.get(each) ?? []), show]);
    }
    for (const { show } of this.states.values()) show.users = users.get(show) ?? [];
  }
}

function passTo(state: ShowState, change: FactChange): void {
  state.show.apply(change);
  state.runner.note(change);
}

/** The nearest of the folders that say `show`, from one outward. */
function showFolderOf(from: string, folders: ReadonlySet<string>): string | undefined {
  for (let folder: string | undefined = from; folder; folder = folderAbove(folder))
    if (folders.has(folder)) return folder;
  return undefined;
}

function addIncluded(members: Set<string>, files: ReadonlyMap<string, FileFacts>, roots: readonly string[]): void {
  for (const uri of members) {
    for (const { target } of includesOf(files.get(uri)!, roots)) {
      if (target !== undefined && files.has(target)) members.add(target); // a Set grows while it is walked
    }
  }
}

function fill(state: ShowState, members: ReadonlySet<string>, files: ReadonlyMap<string, FileFacts>): void {
  for (const uri of [...state.files]) {
    if (members.has(uri)) continue;
    state.files.delete(uri);
    const facts = files.get(uri);
    if (facts) passTo(state, { removed: [...facts.all()], added: [] });
  }
  for (const uri of members) {
    if (state.files.has(uri)) continue;
    state.files.add(uri);
    passTo(state, { removed: [], added: [...files.get(uri)!.all()] });
  }
}
