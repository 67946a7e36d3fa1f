/**
 * Colours by meaning. The editor's own grammar colours strings, comments, times and numbers alone; these tokens only
 * refine words: which are keywords where they stand, and what each name is the name of.
 */
import type { Workspace } from '../analysis/workspace.ts';
import type { Document } from '../document/document.ts';
import { clauseOf, type Statement } from '../document/tree.ts';
import { LIBRARY_SCHEME } from '../library/index.ts';
import { keyOf } from '../model/read.ts';
import type { Show } from '../model/show.ts';
import type { Arg, Bound } from '../schema/bound.ts';
import type { NameKind, Slot } from '../schema/spec.ts';
import { type Token, textOf } from '../syntax/row.ts';
import type { Span } from '../text/span.ts';
import { isBare } from './hover/describe-word.ts';
import { resolve } from './lookup/name-at.ts';
import { statementsIn } from './lookup/token-at.ts';

/** Types of the Language Server Protocol, so that every theme has colours for them. */
export const TOKEN_TYPES = [
  'keyword',
  'property',
  'enumMember',
  'function',
  'type',
  'class',
  'namespace',
  'variable',
  'parameter',
  'struct',
  'enum',
  'interface',
] as const;

export const TOKEN_MODIFIERS = ['declaration', 'defaultLibrary', 'deprecated'] as const;

export type TokenType = (typeof TOKEN_TYPES)[number];
export type TokenModifier = (typeof TOKEN_MODIFIERS)[number];

export interface SemanticToken {
  readonly start: number;
  readonly length: number;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

const TYPE_OF_NAME: Readonly<Record<NameKind, TokenType>> = {
  person: 'variable',
  role: 'parameter',
  company: 'class',
  room: 'namespace',
  character: 'class',
  picture: 'enum',
  cue: 'function',
  work: 'struct',
  calendar: 'interface',
  item: 'function',
  pipeline: 'namespace',
  stage: 'type',
  baseline: 'variable',
  episode: 'namespace',
  'delivery-spec': 'type',
  society: 'class',
  department: 'type',
  reason: 'enum',
};

/** The words of a file, or of the lines that a span touches, in the order of the text; none overlap. */
export function semanticTokens(workspace: Workspace, uri: string, span?: Span): SemanticToken[] {
  const document = workspace.document(uri);
  if (!document) return [];
  const found: SemanticToken[] = [];
  const end = Math.min(span?.end ?? document.length, document.length);
  const first = document.rowAtOffset(Math.max(0, span?.start ?? 0)).row;
  let offset = document.spanOf({ row: first, start: 0, end: 0 }).start;
  for (let row: typeof first | undefined = first; row && offset <= end; row = document.nextRow(row)) {
    for (const statement of statementsIn(document, row)) {
      const show = workspace.showAround(statement);
      if (show) addStatement(document, show, statement, offset, found);
    }
    offset += row.text.length;
  }
  return found.sort((a, b) => a.start - b.start);
}

function addStatement(
  document: Document,
  show: Show,
  statement: Statement,
  offset: number,
  into: SemanticToken[],
): void {
  const { bound } = statement;
  if (!bound) return;
  const isOmitted = bound.spec.fact === 'cue' && clauseOf(statement, 'omit') !== undefined;
  const isLibrary = document.uri.startsWith(`${LIBRARY_SCHEME}:`);
  const add = (token: Token, type: TokenType, ...modifiers: TokenModifier[]) =>
    into.push({ start: offset + token.start, length: token.end - token.start, type, modifiers });

  const addArg = ({ slot, values }: Arg) => {
    for (const value of values) {
      const name = slot.type.nameAt?.(value);
      if (name && slot.declares) {
        const more: TokenModifier[] = isLibrary ? ['defaultLibrary'] : [];
        if (isOmitted && slot.declares === 'cue') more.push('deprecated');
        add(name, TYPE_OF_NAME[slot.declares], 'declaration', ...more);
      } else if (name && slot.refers) {
        const meant = resolve(show, { key: keyOf(name), written: textOf(name), kinds: slot.refers })[0];
        const shipped = meant?.at.row.uri.startsWith(`${LIBRARY_SCHEME}:`);
        add(name, TYPE_OF_NAME[meant?.kind ?? slot.refers[0]!], ...(shipped ? (['defaultLibrary'] as const) : []));
      }
      const isSmall = (token: Token) => isJoint(slot) || SMALL_WORDS.includes(textOf(token));
      for (const token of value) {
        if (token !== name && token.kind === 'Word') add(token, isSmall(token) ? 'keyword' : 'enumMember');
        else if (token === name && slot.words) add(token, 'enumMember');
      }
    }
  };
  const addBound = (each: Bound) => {
    if (each.head) add(each.head, isBare(each.spec) ? 'enumMember' : each === bound ? 'keyword' : 'property');
    each.args.forEach(addArg);
    each.clauses.forEach(addBound);
  };
  addBound(bound);
}

/** `start of x`, `+ 3d elapsed` */
const SMALL_WORDS = ['start', 'of', 'elapsed'];

/** A slot that takes one word only, such as the `before` of a requirement. */
function isJoint({ words }: Slot): boolean {
  return Object.keys(words ?? {}).length === 1;
}
