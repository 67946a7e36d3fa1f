/**
 * Colours by meaning. The editor's own grammar colours strings, comments, times and numbers alone; these tokens only
 * refine words: which are keywords where they stand, and what each name is the name of.
 */
import type { Workspace } from '../analysis/workspace.ts';
import type { Document } from '../document/document.ts';
import { clauseOf, ownLinesOf, type Statement } from '../document/tree.ts';
import { LIBRARY_SCHEME } from '../library/index.ts';
import { keyOf } from '../model/read.ts';
import type { Show } from '../model/show.ts';
import type { Arg, Bound } from '../schema/bound.ts';
import type { NameKind, Slot } from '../schema/spec.ts';
import { type Row, type Token, textOf } from '../syntax/row.ts';
import type { Span } from '../text/span.ts';
import { isBare } from './hover/describe-word.ts';
import { resolve } from './lookup/name-at.ts';
import { statementsIn } from './lookup/token-at.ts';

/** Types that editors know by themselves, so that every theme has colours for them. */
export type TokenType =
  | 'keyword'
  | 'property'
  | 'enumMember'
  | 'function'
  | 'type'
  | 'class'
  | 'namespace'
  | 'variable'
  | 'parameter'
  | 'struct'
  | 'enum'
  | 'interface';

export type TokenModifier = 'declaration' | 'defaultLibrary' | 'deprecated';

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
  const seen: NamesSeen = new Map();
  const end = Math.min(span?.end ?? document.length, document.length);
  const first = document.rowAtOffset(Math.max(0, span?.start ?? 0)).row;
  let offset = document.spanOf({ row: first, start: 0, end: 0 }).start;
  for (let row: typeof first | undefined = first; row && offset <= end; row = document.nextRow(row)) {
    for (const token of tokensOfRow(workspace, document, row, seen).tokens)
      found.push({ ...token, start: offset + token.start });
    offset += row.text.length;
  }
  return found;
}

/** The words of one row, each counted from the row's first character; in order. */
export interface RowTokens {
  readonly tokens: readonly SemanticToken[];
  /** What they were read from; undefined where that is more than one statement. */
  readonly source: Source | undefined;
  /** Names in it that are declared elsewhere, and what each was drawn as. */
  readonly uses: readonly NameUse[];
}

/** A statement, which is the row's as long as that stands; but it may come to stand in another block and mean something else. */
type Source = Pick<Statement, 'spec' | 'boundIn'> & { readonly statement: Statement; readonly isOmitted: boolean };

interface NameUse {
  readonly statement: Statement;
  readonly show: Show;
  readonly name: NameSought;
  readonly meant: Meant;
}

interface NameSought {
  readonly written: string;
  readonly key: string;
  readonly kinds: readonly NameKind[];
}

interface Meant {
  readonly kind: NameKind;
  readonly isShipped: boolean;
}

/** Each name is looked up once, as long as nothing changes: by its show, its kinds and as it is written. */
export type NamesSeen = Map<Show, Map<readonly NameKind[], Map<string, Meant>>>;

export function tokensOfRow(workspace: Workspace, document: Document, row: Row, seen: NamesSeen): RowTokens {
  const tokens: SemanticToken[] = [];
  const uses: NameUse[] = [];
  for (const statement of statementsIn(document, row)) {
    const show = workspace.showAround(statement);
    if (show) addStatement(document, show, statement, seen, tokens, uses);
  }
  return { tokens: tokens.sort((a, b) => a.start - b.start), source: sourceOf(document, row), uses };
}

function sourceOf(document: Document, row: Row): Source | undefined {
  const statements = document.statementsOf(row);
  const [statement] = statements;
  if (!statement || statements.length > 1 || statement.block?.children[0]?.row === row) return undefined;
  return { statement, spec: statement.spec, boundIn: statement.boundIn, isOmitted: isOmittedBelow(statement) };
}

/** Whether the tokens of a row are still these: quicker than to find them again. */
export function areStillTokens(
  workspace: Workspace,
  { source, uses }: Omit<RowTokens, 'tokens'>,
  seen: NamesSeen,
): boolean {
  if (!source) return false;
  const { statement: now } = source;
  if (now.spec !== source.spec || now.boundIn !== source.boundIn) return false;
  if (isOmittedBelow(now) !== source.isOmitted) return false;
  for (const { statement, show, name, meant } of uses) {
    if (workspace.showAround(statement) !== show) return false;
    const now = meantBy(show, name, seen);
    if (now.kind !== meant.kind || now.isShipped !== meant.isShipped) return false;
  }
  return true;
}

/** Whether a line in the block of a cue says that it is omitted. */
function isOmittedBelow(statement: Statement): boolean {
  if (!statement.block || statement.spec?.fact !== 'cue') return false;
  for (const line of ownLinesOf(statement)) if (line.spec?.word === 'omit') return true;
  return false;
}

function meantBy(show: Show, name: NameSought, seen: NamesSeen): Meant {
  const { written, kinds } = name;
  let byKinds = seen.get(show);
  if (!byKinds) seen.set(show, (byKinds = new Map()));
  let byName = byKinds.get(kinds);
  if (!byName) byKinds.set(kinds, (byName = new Map()));
  let meant = byName.get(written);
  if (!meant) {
    const declaration = resolve(show, name)[0];
    const isShipped = declaration?.at.row.uri.startsWith(`${LIBRARY_SCHEME}:`) ?? false;
    byName.set(written, (meant = { kind: declaration?.kind ?? kinds[0]!, isShipped }));
  }
  return meant;
}

function addStatement(
  document: Document,
  show: Show,
  statement: Statement,
  seen: NamesSeen,
  into: SemanticToken[],
  uses: NameUse[],
): void {
  const { bound } = statement;
  if (!bound) return;
  const isOmitted = bound.spec.fact === 'cue' && clauseOf(statement, 'omit') !== undefined;
  const isLibrary = document.uri.startsWith(`${LIBRARY_SCHEME}:`);
  const add = (token: Token, type: TokenType, ...modifiers: TokenModifier[]) =>
    into.push({ start: token.start, length: token.end - token.start, type, modifiers });

  const addArg = ({ slot, values }: Arg) => {
    for (const value of values) {
      const name = slot.type.nameAt?.(value);
      if (name && slot.declares) {
        const more: TokenModifier[] = isLibrary ? ['defaultLibrary'] : [];
        if (isOmitted && slot.declares === 'cue') more.push('deprecated');
        add(name, TYPE_OF_NAME[slot.declares], 'declaration', ...more);
      } else if (name && slot.refers) {
        const sought = { written: textOf(name), key: keyOf(name), kinds: slot.refers };
        const meant = meantBy(show, sought, seen);
        uses.push({ statement, show, name: sought, meant });
        add(name, TYPE_OF_NAME[meant.kind], ...(meant.isShipped ? (['defaultLibrary'] as const) : []));
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
