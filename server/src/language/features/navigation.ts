/** Go to definition, find references, highlight: over all files, on the text as it is, saved or not. */
import { includesOf } from '../analysis/includes.ts';
import type { Workspace } from '../analysis/workspace.ts';
import type { Document } from '../document/document.ts';
import type { Statement } from '../document/tree.ts';
import type { Place } from '../syntax/row.ts';
import type { Span } from '../text/span.ts';
import { nameAt, occurrences } from './lookup/name-at.ts';
import { declarationsOfScope, scopeAt } from './lookup/scopes.ts';
import { spanOfStatement } from './lookup/statement-span.ts';
import { tokenAt } from './lookup/token-at.ts';

/** Where something is said: all of it, and the name in it. */
export interface FilePlace {
  readonly uri: string;
  readonly span: Span;
  readonly nameSpan: Span;
}

export interface Definition {
  /** The name that was asked about. */
  readonly origin: Span;
  readonly targets: readonly FilePlace[];
}

export interface Highlight {
  readonly span: Span;
  readonly kind: 'read' | 'write';
}

/** Where the name at an offset is declared, or the file that an include names; undefined where there is nothing to go to. */
export function definition(workspace: Workspace, uri: string, offset: number): Definition | undefined {
  const document = workspace.document(uri);
  if (!document) return undefined;
  const here = nameAt(workspace, uri, offset);
  if (!here) return scopeMeant(workspace, document, offset) ?? includedFile(workspace, document, offset);
  if (here.declarations.length === 0) return undefined;
  const targets = here.declarations.map(({ at, fact }) => placeOfName(workspace, at, fact.statement));
  return { origin: document.spanOf(here.name.at), targets };
}

/** The reel, the act, the episode or the name that stands behind an `of`. */
function scopeMeant(workspace: Workspace, document: Document, offset: number): Definition | undefined {
  const { token, statement } = tokenAt(document, offset) ?? {};
  const show = statement && workspace.showAround(statement);
  const use = show && scopeAt(workspace, statement, token!);
  const targets = use ? declarationsOfScope(show, use) : [];
  if (targets.length === 0) return undefined;
  return {
    origin: document.spanOf(use!.pick.at),
    targets: targets.map(({ at, statement: owner }) => placeOfName(workspace, at, owner)),
  };
}

function includedFile(workspace: Workspace, document: Document, offset: number): Definition | undefined {
  const found = tokenAt(document, offset);
  const facts = workspace.facts(document.uri);
  if (found?.statement?.spec?.fact !== 'include' || !facts || !found.arg) return undefined;
  const include = includesOf(facts, workspace.roots).find(({ fact }) => fact.statement === found.statement);
  if (!include?.target || !workspace.document(include.target)) return undefined;
  const start = { start: 0, end: 0 };
  return {
    origin: document.spanOf(found.token),
    targets: [{ uri: include.target, span: start, nameSpan: start }],
  };
}

/** The line of the statement that declares the name, down to the one inside it that does: a stage in its pipeline. */
function placeOfName(workspace: Workspace, name: Place, statement: Statement): FilePlace {
  const { uri, start, end } = workspace.spanOf(name);
  const document = workspace.document(uri)!;
  const line = tokenAt(document, start)?.statement ?? statement;
  return { uri, span: spanOfStatement(document, line), nameSpan: { start, end } };
}

/** Every use of the name at an offset, in the order of files and text; nothing where no name stands. */
export function references(
  workspace: Workspace,
  uri: string,
  offset: number,
  includeDeclaration: boolean,
): { uri: string; span: Span }[] {
  const here = nameAt(workspace, uri, offset);
  if (!here) return [];
  return occurrences(workspace, here)
    .filter(({ isDeclaration }) => includeDeclaration || !isDeclaration)
    .map(({ at }) => {
      const { uri, start, end } = workspace.spanOf(at);
      return { uri, span: { start, end } };
    });
}

/** The uses in the same file; declarations are written. */
export function highlights(workspace: Workspace, uri: string, offset: number): Highlight[] {
  const here = nameAt(workspace, uri, offset);
  const document = workspace.document(uri);
  if (!here || !document) return [];
  return occurrences(workspace, here)
    .filter(({ at }) => at.row.uri === uri)
    .map(({ at, isDeclaration }) => ({ span: document.spanOf(at), kind: isDeclaration ? 'write' : 'read' }));
}
