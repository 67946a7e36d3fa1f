/** The outline of a file, by what its lines say; and the names of the whole workspace. */
import type { Workspace } from '../analysis/workspace.ts';
import type { Document } from '../document/document.ts';
import type { Statement } from '../document/tree.ts';
import type { Declaration } from '../model/facts.ts';
import type { Bound } from '../schema/bound.ts';
import type { FactKind, Spec } from '../schema/spec.ts';
import { atOnce, inSteps } from '../steps.ts';
import type { Span } from '../text/span.ts';
import { endOf } from './lookup/statement-span.ts';
import { symbolTitle } from './symbol-title.ts';

export type SymbolKind =
  | 'show'
  | 'group'
  | 'person'
  | 'company'
  | 'room'
  | 'character'
  | 'picture'
  | 'reel'
  | 'act'
  | 'scenes'
  | 'scene'
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
  | 'stage'
  | 'spec';

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
const LINES: Readonly<Record<string, SymbolKind>> = {
  reel: 'reel',
  act: 'act',
  scene: 'scene',
  stage: 'stage',
  progress: 'task',
  'approved date': 'milestone',
};

/** What states a fact, and how it stands in the outline; the rest is left out. */
const KIND_OF_FACT: Readonly<Partial<Record<FactKind, SymbolKind>>> = {
  show: 'show',
  person: 'person',
  company: 'company',
  room: 'room',
  character: 'character',
  picture: 'picture',
  scenes: 'scenes',
  session: 'session',
  work: 'work',
  calendar: 'calendar',
  schedule: 'schedule',
  per: 'group',
  booking: 'room',
  skip: 'note',
  waiver: 'note',
  status: 'group',
  reopening: 'group',
  baseline: 'group',
  term: 'note',
  society: 'company',
  pipeline: 'pipeline',
  usage: 'group',
  'delivery-spec': 'spec',
};

/** The outline of a file; what could not be read is left out, with what is in it. */
export function documentSymbols(workspace: Workspace, uri: string): DocumentSymbol[] {
  return atOnce(listSymbols(workspace, uri));
}

/** The same, some lines at a step; the text may not change between two. */
export function* listSymbols(workspace: Workspace, uri: string): Generator<void, DocumentSymbol[]> {
  const document = workspace.document(uri);
  return document ? yield* symbolsOf(document, document.root.children) : [];
}

function* symbolsOf(document: Document, statements: readonly Statement[]): Generator<void, DocumentSymbol[]> {
  const symbols: DocumentSymbol[] = [];
  for (const some of inSteps(statements)) {
    for (const statement of some) {
      // Most lines have no place in the outline; they are not even read.
      const usual = statement.spec && usualKind(statement.spec);
      const bound = usual && statement.bound;
      if (!usual || !bound) continue;
      const kind = usual === 'cue' && isFreeNote(bound) ? 'note' : usual;
      const { name, detail, token } = symbolTitle(bound);
      const nameSpan = document.spanOf(token);
      const span = { start: document.spanOf(statement).start, end: endOf(document, statement) };
      const children = statement.block ? yield* symbolsOf(document, statement.block.children) : [];
      symbols.push({ name, detail, kind, span, nameSpan, children });
    }
    yield;
  }
  return symbols;
}

function usualKind({ fact, word, container }: Spec): SymbolKind | undefined {
  if (fact === 'item') return word as SymbolKind;
  if (fact === 'cue') return 'cue';
  return fact ? KIND_OF_FACT[fact] : (LINES[word] ?? (container ? 'group' : undefined));
}

/** A line about a place rather than a cue. */
function isFreeNote({ args }: Bound): boolean {
  return args.every(({ slot }) => slot.name === 'range');
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
      for (const { scene, title = '', at } of fact.kind === 'scenes' ? fact.scenes : []) {
        const score = Math.min(scoreOf(scene, wanted), scoreOf(title, wanted) + 1);
        if (!Number.isFinite(score)) continue;
        const { start, end } = workspace.spanOf(at);
        found.push({ score, symbol: { name: scene, detail: title, kind: 'scene', uri, span: { start, end } } });
      }
      for (const declaration of fact.declares) {
        if (declaration.kind === 'role') continue;
        const title = titleOfFact(declaration);
        const score = Math.min(scoreOf(declaration.written, wanted), scoreOf(title, wanted) + 1);
        if (!Number.isFinite(score)) continue;
        const { start, end } = workspace.spanOf(declaration.at);
        const kind = symbolOf(declaration);
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
  if (fact.kind === 'item' || fact.kind === 'cue' || fact.kind === 'work' || fact.kind === 'show')
    return fact.title ?? '';
  return 'name' in fact ? (fact.name ?? '') : '';
}

/** An episode is a show; a line of the schedule is what its word says. */
function symbolOf({ kind, fact }: Declaration): SymbolKind {
  if (fact.kind === 'item' && kind === 'item') return fact.word;
  return kind === 'episode' ? 'show' : (kind as SymbolKind);
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
