/** The shows that there are, each with its facts and the rules that look at them; kept up as files change. */
import type { Fact } from '../model/facts.ts';
import type { FactChange, FileFacts } from '../model/file-facts.ts';
import { compareEpisodes, type Episode } from '../model/series.ts';
import { type PlaceOrder, Show } from '../model/show.ts';
import type { Rule } from '../rules/rule.ts';
import type { Levels } from './levels.ts';
import { RuleRunner } from './rule-runner.ts';
import { layoutOf, type Part, type Parts, partsOf, type ShowLayout } from './show-layout.ts';

export interface ShowState {
  readonly show: Show;
  readonly runner: RuleRunner;
  /** Whose facts are in it. */
  readonly parts: Parts;
  /** What the rules looked at last: the show as it was at a moment, at the levels that its text and others gave. */
  seen?: { readonly at: number; readonly stated: Levels; readonly given: Levels };
}

/** Says which day it is for a show, as days since 1970-01-01; undefined when it cannot. */
export type Today = (show: Show) => number | undefined;

export class Shows {
  /** By the keys of the layout. */
  private readonly states = new Map<string, ShowState>();
  private layout: ShowLayout;
  private today: Today | undefined;

  constructor(
    private readonly order: PlaceOrder,
    private readonly library: Show,
    private readonly rules: readonly Rule[],
  ) {
    this.layout = layoutOf(new Map(), [], order);
  }

  all(): Iterable<ShowState> {
    return this.states.values();
  }

  /** The show that a file belongs to, or an episode in it. */
  ownerOf(uri: string, part: Part): ShowState | undefined {
    const home = this.layout.homes.get(uri);
    return home === undefined ? undefined : this.states.get(this.layout.partOf(home, part));
  }

  /** The shows that a file's parts belong to, the file's own first. */
  ownersOf(uri: string, facts: FileFacts): Set<ShowState> {
    return new Set([...partsOf(facts)].flatMap((part) => this.ownerOf(uri, part) ?? []));
  }

  /** Says who knows which day it is; whether that made it another day for any show. */
  setToday(today: Today | undefined): boolean {
    this.today = today;
    return this.tellToday();
  }

  /** Tells every show that holds a part of a file what changed in that. */
  pass(uri: string, change: FactChange): void {
    for (const state of this.states.values()) {
      const parts = state.parts.get(uri);
      if (parts) passTo(state, within(parts, change));
    }
  }

  /** Takes files out of every show. One that is left without any is not worth taking apart. */
  remove(files: ReadonlyMap<string, FileFacts>): void {
    for (const [key, state] of this.states) {
      const uris = [...state.parts.keys()].filter((uri) => files.has(uri));
      if (uris.length === state.parts.size) this.states.delete(key);
      else
        for (const uri of uris) {
          const facts = { removed: [...files.get(uri)!.all()], added: [] };
          passTo(state, within(state.parts.get(uri)!, facts));
          state.parts.delete(uri);
        }
    }
  }

  /** Sorts files into shows again, after one came, went, or changed what it says by `show`, `episode` or `include`. */
  regroup(files: ReadonlyMap<string, FileFacts>, roots: readonly string[]): void {
    this.layout = layoutOf(files, roots, this.order);
    for (const key of this.states.keys()) if (!this.layout.parts.has(key)) this.states.delete(key);
    for (const [key, parts] of this.layout.parts) fill(this.stateOf(key), parts, files);
    for (const [key, { show }] of this.states) {
      const outer = this.layout.outerOf(key);
      show.outer = (outer !== undefined && this.states.get(outer)?.show) || this.library;
    }
    this.tellUsers();
    this.retell();
  }

  /** Tells shows what hangs on what others say by `show`, where that leaves every file in the show that it is in. */
  retell(): void {
    this.tellPlaces();
    this.tellToday();
  }

  private stateOf(key: string): ShowState {
    let state = this.states.get(key);
    if (!state) {
      const show = new Show(key, this.order, this.library);
      state = { show, runner: new RuleRunner(this.rules, show), parts: new Map() };
      this.states.set(key, state);
    }
    return state;
  }

  /** Tells each show which episode it is, and which it has. */
  private tellPlaces(): void {
    const episodes = new Map<Show, Episode[]>();
    for (const [uri, { show }] of this.states) {
      const key = this.layout.numberOf(uri);
      const { outer, title } = show;
      if (key === undefined || !outer || outer === this.library) continue;
      episodes.set(outer, [...(episodes.get(outer) ?? []), { key, title, show }]);
    }
    for (const [key, { show }] of this.states) {
      show.setPlace({
        episode: this.layout.numberOf(key),
        episodes: (episodes.get(show) ?? []).sort((a, b) => compareEpisodes(a.key, b.key)),
        folders: this.layout.folders.get(key) ?? [],
      });
    }
  }

  /** Tells each show who can name what it declares, by way of others too. */
  private tellUsers(): void {
    const users = new Map<Show, Show[]>();
    for (const { show } of this.states.values()) {
      const seen = new Set([show]);
      for (const each of seen) {
        if (each.outer && each.outer !== this.library) seen.add(each.outer); // a Set grows while it is walked
        for (const [uri, parts] of this.states.get(each.uri)!.parts) {
          for (const part of parts) seen.add(this.ownerOf(uri, part)!.show);
        }
      }
      seen.delete(show);
      for (const each of seen) users.set(each, [...(users.get(each) ?? []), show]);
    }
    for (const { show } of this.states.values()) show.users = users.get(show) ?? [];
  }

  private tellToday(): boolean {
    let isNews = false;
    for (const { show } of this.states.values()) {
      const day = this.today?.(show);
      if (day !== show.clock) isNews = true;
      show.clock = day;
    }
    return isNews;
  }
}

function passTo(state: ShowState, change: FactChange): void {
  if (change.removed.length + change.added.length === 0) return;
  state.show.apply(change);
}

/** What of a change is about those parts of its file. */
function within(parts: ReadonlySet<Part>, { removed, added }: FactChange): FactChange {
  return {
    removed: removed.filter(({ inEpisode }) => parts.has(inEpisode)),
    added: added.filter(({ inEpisode }) => parts.has(inEpisode)),
  };
}

/** Takes all that comes and goes as one change: of many at a time nobody asks which names are new. */
function fill(state: ShowState, wanted: Parts, files: ReadonlyMap<string, FileFacts>): void {
  const change: { removed: Fact[]; added: Fact[] } = { removed: [], added: [] };
  for (const uri of new Set([...state.parts.keys(), ...wanted.keys()])) {
    const had = state.parts.get(uri) ?? new Set();
    const has = wanted.get(uri) ?? new Set();
    const gone = new Set([...had].filter((part) => !has.has(part)));
    const fresh = new Set([...has].filter((part) => !had.has(part)));
    if (gone.size + fresh.size === 0) continue;
    const all = [...(files.get(uri)?.all() ?? [])];
    const { removed } = within(gone, { removed: all, added: [] });
    const { added } = within(fresh, { removed: [], added: all });
    if (has.size > 0) state.parts.set(uri, has);
    else state.parts.delete(uri);
    for (const fact of removed) change.removed.push(fact);
    for (const fact of added) change.added.push(fact);
  }
  passTo(state, change);
}
