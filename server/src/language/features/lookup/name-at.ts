/** Names and what they mean: from a place in the text to its declarations, and from those to every place that uses them. */
import type { Workspace } from '../../analysis/workspace.ts';
import { lettersOf } from '../../model/characters.ts';
import type { Declaration, Fact, Name, Reference } from '../../model/facts.ts';
import { NameInRow } from '../../model/in-row.ts';
import type { Show } from '../../model/show.ts';
import type { NameKind } from '../../schema/spec.ts';
import type { Place } from '../../syntax/row.ts';
import { episodeOf, scopeAt, scopesOf } from './scopes.ts';
import { tokenAt } from './token-at.ts';

/** A name in the text. */
export interface NameHere {
  readonly name: Name;
  /** The fact in which it stands. */
  readonly fact: Fact;
  readonly show: Show;
  readonly isDeclaration: boolean;
  /** What it may be the name of. */
  readonly kinds: readonly NameKind[];
  /** Where it is declared; empty when nowhere. A cue has one for each of its lines, a role one for each person. */
  readonly declarations: readonly Declaration[];
}

/** The name at an offset; undefined where none stands. */
export function nameAt(workspace: Workspace, uri: string, offset: number): NameHere | undefined {
  const document = workspace.document(uri);
  const found = document && tokenAt(document, offset);
  return found?.statement && nameOfToken(workspace, uri, found.token, found.statement);
}

/** What a token names, in the statement that it stands in. */
export function nameOfToken(
  workspace: Workspace,
  uri: string,
  token: Place,
  statement: Fact['statement'],
): NameHere | undefined {
  const show = workspace.showAround(statement);
  const fact = workspace.facts(uri)?.around(statement);
  if (!show || !fact) return undefined;
  const isHere = ({ at }: Name) => at.row === token.row && at.start === token.start;
  const declared = fact.declares.find(isHere);
  if (declared) {
    const { kind, key } = declared;
    return {
      name: declared,
      fact,
      show,
      isDeclaration: true,
      kinds: [kind],
      declarations: show.declarations(kind, key),
    };
  }
  const referred = fact.references.find(isHere);
  if (!referred) return episodeBehindOf(workspace, show, fact, token);
  const declarations = resolve(show, referred);
  return { name: referred, fact, show, isDeclaration: false, kinds: referred.kinds, declarations };
}

/** An episode that the schedule of its series names behind `of`. */
function episodeBehindOf(workspace: Workspace, show: Show, fact: Fact, token: Place): NameHere | undefined {
  const use = scopeAt(workspace, fact.statement, token);
  const key = use && episodeOf(show, use);
  const value = use?.pick.value;
  if (key === undefined || !value || value.at.start !== token.start) return undefined;
  const declarations = show.declarations('episode', key);
  return { name: new NameInRow(value.at, key), fact, show, isDeclaration: false, kinds: ['episode'], declarations };
}

/** The declarations that a reference means: of the first of its kinds that has any. */
export function resolve(show: Show, reference: Pick<Reference, 'key' | 'kinds' | 'written'>): readonly Declaration[] {
  for (const kind of reference.kinds) {
    const found = show.declarations(kind, reference.key);
    if (found.length > 0) return found;
  }
  // A line of the schedule is the stage that it is called; a line of ADR begins with its character's letters.
  if (reference.kinds.includes('stage')) return show.declarations('item', reference.key);
  return reference.kinds.includes('character') ? charactersOfLine(show, reference.written) : [];
}

/** The character whose ADR lines are numbered like this, `LN201`. */
export function charactersOfLine(show: Show, written: string): Declaration[] {
  const prefix = lettersOf(written);
  if (!prefix) return [];
  return show
    .names('character')
    .filter(({ fact }) => fact.kind === 'character' && fact.prefix?.toLowerCase() === prefix);
}

/** Where the schedule of a series names an episode behind `of`. */
function scopesOfEpisode(show: Show, { name, declarations }: NameHere): Place[] {
  const isOf = (key: string) => show.declarations('episode', key).some((each) => declarations.includes(each));
  if (show.episodes.length === 0 || !isOf(name.key)) return [];
  return SCOPED.flatMap((kind) => [...show.all(kind)]).flatMap((fact) =>
    scopesOf(fact).flatMap((use) => (episodeOf(show, use) === name.key ? [use.pick.value!.at] : [])),
  );
}

const SCOPED = ['item', 'amendment', 'booking', 'status', 'baseline', 'reopening'] as const;

export interface Occurrence {
  readonly at: Place;
  readonly isDeclaration: boolean;
}

/** Every place that names the same thing, in all files, in order, each once. */
export function occurrences(workspace: Workspace, here: NameHere): Occurrence[] {
  const { key } = here.name;
  // An ADR number is declared nowhere; its character has other names.
  const declared = new Set(here.declarations.filter((declaration) => declaration.key === key));
  const found = new Map<string, Occurrence>();
  const add = (at: Place, isDeclaration: boolean) => {
    const { uri, start } = workspace.spanOf(at);
    const place = `${start} ${uri}`;
    if (isDeclaration || !found.has(place)) found.set(place, { at, isDeclaration });
  };
  for (const declaration of declared) add(declaration.at, true);
  for (const show of workspace.allShows()) {
    for (const reference of show.references(key)) {
      const meant = resolve(show, reference).filter((declaration) => declaration.key === key);
      const isSame =
        declared.size > 0
          ? meant.some((declaration) => declared.has(declaration))
          : meant.length === 0 && show === here.show && reference.kinds.some((kind) => here.kinds.includes(kind));
      if (isSame) add(reference.at, false);
    }
  }
  if (here.kinds.includes('episode')) {
    for (const show of workspace.allShows()) for (const at of scopesOfEpisode(show, here)) add(at, false);
  }
  return [...found.values()].sort((a, b) => workspace.compare(a.at, b.at));
}
