/** The outline of a file, by what its lines say; and the names of the whole workspace. */
import type { Workspace } from '../analysis/workspace.ts';
import type { Document } from '../document/document.ts';
import type { Statement } from '../document/tree.ts';
import type { Declaration } from '../model/facts.ts';
import { type Bound, findArg, placeOfValue, stringOf, tokensOf, wordOf } from '../schema/bound.ts';
import { type placeOf, type Token, textOf } from '../syntax/row.ts';
import type { Span } from '../text/span.ts';
import { endOf } from './lookup/statement-span.ts';

export type SymbolKind =
  | 'show'
  | 'group'
  | 'person'
  | 'company'
  | 'room'
  | 'character'
  | 'picture'
  | 'reel'
  | 'session'
  | 'cue'
  | 'note'
  | 'work'
  | 'calendar'
  | 'schedule'
  | 'phase'
  | 'task'
  | 'lock'
  | 'review'
  | 'milestone'
  | 'delivery'
  | 'pipeline'
  | 'stage';

export interface DocumentSymbol {
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKind;
  /** The statement with its block. */
  readonly span: Span;
  /** Inside `span`. */
  readonly nameSpan: Span;
  readonly children: readonly DocumentSymbol[];
}

export interface WorkspaceSymbol {
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKind;
  readonly uri: string;
  readonly span: Span;
}

/** Words whose lines are an entry of the outline, beside those that state a fact. */
const LINES: Readonly<Record<string, SymbolKind>> = { reel: 'reel', stage: 'stage' };

/** The outline of a file; what could not be read is left out, with what is in it. */
export function documentSymbols(workspace: Workspace, uri: string): DocumentSymbol[] {
  const document = workspace.document(uri);
  return document ? symbolsOf(document, document.root.children) : [];
}

function symbolsOf(document: Document, statements: readonly Statement[]): DocumentSymbol[] {
  const symbols: DocumentSymbol[] = [];
  for (const statement of statements) {
    const { bound } = statement;
    const kind = bound && kindOf(bound);
    if (!bound || !kind) continue;
    const { name, detail, token } = titleOf(bound);
    const nameSpan = document.spanOf(token);
    const span = { start: document.spanOf(statement.items[0]!).start, end: endOf(document, statement) };
    const children = statement.block ? symbolsOf(document, statement.block.children) : [];
    symbols.push({ name, detail, kind, span, nameSpan, children });
  }
  return symbols;
}

function kindOf(bound: Bound): SymbolKind | undefined {
  const { spec } = bound;
  if (spec.fact === 'item') return spec.word as SymbolKind;
  if (spec.fact === 'include' || spec.fact === 'levels') return undefined;
  if (spec.fact === 'cue') return bound.args.every(({ slot }) => slot.name === 'range') ? 'note' : 'cue';
  return spec.fact ?? LINES[spec.word] ?? (spec.container ? 'group' : undefined);
}

/** What an outline calls a line, what it says beside it, and the place of the name. */
function titleOf(bound: Bound): { name: string; detail: string; token: ReturnType<typeof placeOf> } {
  const text = stringOf(bound, 'title') ?? stringOf(bound, 'name');
  const range = tokensOf(bound, 'range');
  const id = idOf(bound);
  if (bound.spec.fact === 'session') {
    const at = bound.clauses.flatMap((clause) =>
      clause.spec.word === 'picture' ? (wordOf(clause, 'version') ?? []) : [],
    );
    const name = `${bound.spec.word} ${wordOf(bound, 'department') ?? ''}`.trimEnd();
    return { name, detail: at.join(''), token: bound.head! };
  }
  if (!id) {
    const said = bound.clauses.flatMap((clause) => stringOf(clause, 'text') ?? []);
    if (!bound.head) return { name: said[0] ?? text ?? bound.spec.word, detail: written(range), token: bound.first };
    return { name: text ?? bound.spec.word, detail: '', token: bound.head };
  }
  const token = placeOfValue(id);
  const name = `${bound.spec.word === 'reel' ? 'reel ' : ''}${id.map(textOf).join(' ')}`;
  if (bound.spec.fact === 'cue') return { name: text ? `${name} ${text}` : name, detail: written(range), token };
  const start = tokensOf(bound, 'start');
  return { name, detail: text ?? rolesOf(bound) ?? written(start), token };
}

function idOf(bound: Bound): readonly Token[] | undefined {
  for (const slot of ['id', 'number', 'subject', 'version', 'reel']) {
    const value = tokensOf(bound, slot);
    if (value && value.length > 0) return value;
  }
  return undefined;
}

function rolesOf(bound: Bound): string | undefined {
  return findArg(bound, 'roles')
    ?.values.map((value) => textOf(value[0]!))
    .join(', ');
}

function written(value: readonly Token[] | undefined): string {
  return value?.map(textOf).join(' ') ?? '';
}

/** How many names a search gives at most: more than anybody reads. */
const MOST = 500;

/**
 * Declared names of all files that hold the letters of the query in order, without case, or whose title does; the
 * nearest first. An empty query lists the first ones.
 */
export function workspaceSymbols(workspace: Workspace, query: string): WorkspaceSymbol[] {
  const wanted = query.toLowerCase().replace(/\s+/g, '');
  const found: { symbol: WorkspaceSymbol; score: number }[] = [];
  for (const uri of workspace.uris()) {
    for (const fact of workspace.facts(uri)!.all()) {
      for (const declaration of fact.declares) {
        if (declaration.kind === 'role') continue;
        const title = titleOfFact(declaration);
        const score = Math.min(scoreOf(declaration.written, wanted), scoreOf(title, wanted) + 1);
        if (!Number.isFinite(score)) continue;
        const { start, end } = workspace.spanOf(declaration.at);
        const kind = declaration.kind === 'item' && fact.kind === 'item' ? fact.word : (declaration.kind as SymbolKind);
        found.push({ score, symbol: { name: declaration.written, detail: title, kind, uri, span: { start, end } } });
      }
    }
  }
  return found
    .sort(
      (a, b) =>
        a.score - b.score ||
        (a.symbol.uri < b.symbol.uri ? -1 : a.symbol.uri > b.symbol.uri ? 1 : 0) ||
        a.symbol.span.start - b.symbol.span.start,
    )
    .slice(0, MOST)
    .map(({ symbol }) => symbol);
}

function titleOfFact({ fact, key }: Declaration): string {
  if (fact.kind === 'pipeline') return fact.stages.find(({ id }) => id.key === key)?.title ?? '';
  if (fact.kind === 'item' || fact.kind === 'cue' || fact.kind === 'work') return fact.title ?? '';
  return 'name' in fact ? fact.name : '';
}

/** 0 for the name itself, less is nearer; infinite when the letters do not occur in that order. */
function scoreOf(text: string, wanted: string): number {
  const name = text.toLowerCase();
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 2;
  if (name.includes(wanted)) return 4;
  let at = 0;
  for (const letter of wanted) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return Number.POSITIVE_INFINITY;
  }
  return 6;
}
