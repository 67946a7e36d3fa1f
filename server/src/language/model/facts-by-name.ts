/**
 * The facts of a show, found by kind and by name. A show inside another inherits what the outer one declares: names that
 * it does not declare itself are looked up outward, last in the shipped library.
 */
import type { NameKind } from '../schema/spec.ts';
import type { Place } from '../syntax/row.ts';
import type { Declaration, Fact, FactOf, Name, Reference } from './facts.ts';
import { mergeSorted } from './merge-sorted.ts';
import type { Episode } from './series.ts';
import { SetsByKey } from './sets-by-key.ts';

/** Tells where places stand; a show itself knows no files. */
export interface PlaceOrder {
  /** Negative when `a` stands before `b`: by file, then by place. */
  compare(a: Place, b: Place): number;
}

/** Names that belong to one show alone: an outer show's cues and tasks are not its inner shows'. */
const OWN_NAMES: ReadonlySet<NameKind> = new Set(['cue', 'item', 'picture']);

type Kind = Fact['kind'];

/** The facts of a kind in the order of files and text, and what came and went since. */
interface InOrder {
  list: readonly Fact[];
  readonly gone: Set<Fact>;
  readonly came: Set<Fact>;
}

/** With more news than these a list is put in order afresh, if anybody asks for it again. */
const MOST_NEWS = 100;

export abstract class FactsByName {
  private readonly facts = new Map<Kind, Set<Fact>>();
  private readonly declared = new Map<NameKind, SetsByKey<Declaration>>();
  protected readonly referred = new SetsByKey<Reference>();
  /** Of kinds that somebody asked for in order. */
  private readonly ordered = new Map<Kind, InOrder>();

  constructor(readonly order: PlaceOrder) {}

  /** Those of the show around this one, whose declarations it inherits. */
  abstract get outer(): FactsByName | undefined;

  /** The shows directly inside it that say which episode they are. */
  abstract get episodes(): readonly Episode[];

  /**
   * Called before facts of a kind are looked at, names of a kind, or references: for a show whose facts are there all
   * along, as the shipped library's are, but read when they are needed.
   */
  protected prepare(_what: Kind | NameKind | 'references'): void {}

  /** Takes in a fact; who has computed anything from the others is not told. */
  protected enter(fact: Fact): void {
    const facts = this.facts.get(fact.kind);
    if (facts) facts.add(fact);
    else this.facts.set(fact.kind, new Set([fact]));
    this.noteOrder(fact, true);
    for (const declaration of fact.declares) {
      let names = this.declared.get(declaration.kind);
      if (!names) this.declared.set(declaration.kind, (names = new SetsByKey()));
      names.add(declaration.key, declaration);
    }
    for (const reference of fact.references) this.referred.add(reference.key, reference);
  }

  /** Lets go of a fact. */
  protected leave(fact: Fact): void {
    this.facts.get(fact.kind)?.delete(fact);
    this.noteOrder(fact, false);
    for (const declaration of fact.declares) this.declared.get(declaration.kind)!.delete(declaration.key, declaration);
    for (const reference of fact.references) this.referred.delete(reference.key, reference);
  }

  private noteOrder(fact: Fact, comes: boolean): void {
    const ordered = this.ordered.get(fact.kind);
    if (!ordered) return;
    const { gone, came } = ordered;
    if (comes) came.add(fact);
    else if (!came.delete(fact)) gone.add(fact);
    if (gone.size + came.size > MOST_NEWS) this.ordered.delete(fact.kind);
  }

  /** This show's own facts of a kind, in the order they came: sort where order can be seen. */
  all<K extends Kind>(kind: K): Iterable<FactOf<K>> {
    this.prepare(kind);
    return (this.facts.get(kind) ?? []) as Iterable<FactOf<K>>;
  }

  /** In the order of files and text. */
  sorted<K extends Kind>(kind: K): readonly FactOf<K>[] {
    const all = this.all(kind);
    let ordered = this.ordered.get(kind);
    if (!ordered) {
      ordered = { list: this.inOrder<Fact>(all), gone: new Set(), came: new Set() };
      this.ordered.set(kind, ordered);
    }
    const { gone, came } = ordered;
    if (gone.size > 0) {
      const list = ordered.list.slice();
      for (const fact of gone) list.splice(list.indexOf(fact), 1);
      ordered.list = list;
    }
    ordered.list = mergeSorted(ordered.list, this.inOrder(came), (a, b) => this.order.compare(a.at, b.at));
    gone.clear();
    came.clear();
    return ordered.list as readonly FactOf<K>[];
  }

  /** Anything that stands somewhere, in the order of files and text. */
  inOrder<T extends { readonly at: Place }>(things: Iterable<T>): T[] {
    const sorted = [...things];
    return sorted.length < 2 ? sorted : sorted.sort((a, b) => this.order.compare(a.at, b.at));
  }

  private declaredOf(kind: NameKind): SetsByKey<Declaration> | undefined {
    this.prepare(kind);
    return this.declared.get(kind);
  }

  /** Declarations of a name in this show itself. */
  declarationsHere(kind: NameKind, key: string): readonly Declaration[] {
    return this.inOrder(this.declaredOf(kind)?.of(key) ?? []);
  }

  /** Declarations of a name: this show's, else those of the nearest show around it that has any. */
  declarations(kind: NameKind, key: string): readonly Declaration[] {
    const inner = kind === 'episode' && this.episodes.find((episode) => episode.key === key);
    const own = (inner ? inner.show : this).declarationsHere(kind, key);
    if (own.length > 0 || OWN_NAMES.has(kind)) return own;
    return this.outer?.declarations(kind, key) ?? [];
  }

  /** Whether a name is declared, here or around. */
  isDeclared(kind: NameKind, key: string): boolean {
    const inner = kind === 'episode' && this.episodes.find((episode) => episode.key === key);
    if ((inner ? inner.show : this).declaredOf(kind)?.has(key)) return true;
    return !OWN_NAMES.has(kind) && (this.outer?.isDeclared(kind, key) ?? false);
  }

  /** The fact that declares what a name refers to. */
  find<K extends Kind>(kind: NameKind & K, name: Name | undefined): FactOf<K> | undefined {
    return name && (this.firstDeclaration(kind, name.key)?.fact as FactOf<K> | undefined);
  }

  private firstDeclaration(kind: NameKind, key: string): Declaration | undefined {
    const own = kind === 'episode' ? undefined : this.declaredOf(kind)?.only(key);
    return own ?? this.declarations(kind, key)[0];
  }

  /** Every declared name of a kind that can be referred to from here, once each. */
  names(kind: NameKind): Declaration[] {
    const found = new Map<string, Declaration>();
    for (let show: FactsByName | undefined = this; show; show = OWN_NAMES.has(kind) ? undefined : show.outer) {
      for (const each of kind === 'episode' ? [show, ...show.episodes.map((episode) => episode.show)] : [show]) {
        for (const key of each.declaredOf(kind)?.keys() ?? []) {
          if (!found.has(key)) found.set(key, each.declarationsHere(kind, key)[0]!);
        }
      }
    }
    return [...found.values()];
  }

  /** All names referred to in this show, by key. */
  referredKeys(): Iterable<string> {
    this.prepare('references');
    return this.referred.keys();
  }

  /** Whether anything in this show refers to a name with this key. */
  isReferredTo(key: string): boolean {
    this.prepare('references');
    return this.referred.has(key);
  }

  declaredKeys(kind: NameKind): Iterable<string> {
    return this.declaredOf(kind)?.keys() ?? [];
  }

  references(key: string): readonly Reference[] {
    this.prepare('references');
    return this.inOrder(this.referred.of(key));
  }
}
