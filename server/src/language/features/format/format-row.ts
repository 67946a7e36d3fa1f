/** One row in its form: its indentation, the blanks between its tokens, the cells that columns are made of. */
import type { Document } from '../../document/document.ts';
import { type Block, parentOf } from '../../document/tree.ts';
import { type Bound, unquote } from '../../schema/bound.ts';
import type { Spec } from '../../schema/spec.ts';
import { lexRow } from '../../syntax/lexer.ts';
import { Row, type Token, textOf } from '../../syntax/row.ts';
import { tokensOfRow } from '../lookup/row-tokens.ts';
import { statementsIn } from '../lookup/token-at.ts';
import { type Cell, cellsOf, isTableRow } from './format-cells.ts';
import type { Pinned } from './format-pinned.ts';

export interface RowLayout {
  readonly row: Row;
  readonly tokens: readonly Token[];
  /** What each token is written as. */
  readonly texts: readonly string[];
  /** The blanks before each token; `gaps[0]` is the indentation, and columns widen the others. */
  readonly gaps: string[];
  /** Left as it is. */
  readonly isPinned: boolean;
  /** Absent for a row that stands in no columns. */
  readonly cells: readonly Cell[] | undefined;
  readonly isTable: boolean;
  readonly opensBlock: boolean;
  readonly block: Block;
  readonly spec: Spec | undefined;
}

export function layOut(document: Document, row: Row, pinned: Pinned, unit: string): RowLayout {
  const tokens = tokensOfRow(row);
  const statements = [...statementsIn(document, row)];
  const signs = new Set(statements.flatMap(({ bound }) => (bound ? signsOf(bound) : [])));
  const before = row.text.slice(0, tokens[0]!.start);
  const indent = pinned.indents.has(row) ? before : unit.repeat(depthOf(document, row));
  const gaps = tokens.map((_, at) => gapBefore(tokens, at, signs, indent + unit));
  gaps[0] = before.startsWith('\uFEFF') && indent !== before ? `\uFEFF${indent}` : indent;
  const [statement] = statements;
  const isPinned = pinned.rows.has(row);
  const isAlone = !isPinned && row.nodes.length === 1 && row.nodes[0]!.kind === 'statement' && row.breaks <= 1;
  const cells = isAlone && !/[\r\n]./.test(row.text) ? cellsOf(statement!, tokens) : undefined;
  return {
    row,
    tokens,
    texts: tokens.map(canonical),
    gaps,
    isPinned,
    cells,
    isTable: cells !== undefined && isTableRow(statement!),
    opensBlock: statement?.block?.open !== undefined,
    block: statement?.parent ?? document.blockBefore(row),
    spec: statement?.spec,
  };
}

/** How many blocks a row's first token stands in. */
function depthOf(document: Document, row: Row): number {
  const [first] = row.nodes;
  let block: Block | undefined = document.blockBefore(row);
  if (first?.kind === 'statement') block = document.statementsOf(row)[0]?.parent ?? block;
  for (const node of row.nodes) {
    if (node.kind !== 'close') break;
    block = block && parentOf(block);
  }
  let depth = 0;
  for (let at = block; at?.owner; at = parentOf(at)) depth++;
  return depth;
}

/** The blanks between a token and the one before it; `deeper` is the indentation of a line that goes on. */
function gapBefore(tokens: readonly Token[], at: number, signs: ReadonlySet<number>, deeper: string): string {
  const before = tokens[at - 1];
  if (!before) return '';
  const { kind, start, row } = tokens[at]!;
  const lineBreak = /\r\n|\r|\n/.exec(row.text.slice(before.end, start))?.[0];
  if (lineBreak) return lineBreak + deeper;
  if (kind === 'Comma' || kind === 'Semicolon') return '';
  if (before.kind === 'Open' && kind === 'Close') return '';
  return signs.has(before.start) ? '' : ' ';
}

/** Minus signs that belong to the number behind them, as in `-27 LKFS`. */
function signsOf(bound: Bound): number[] {
  const own = bound.args.flatMap(({ values }) =>
    values.flatMap(([first]) => (first?.kind === 'Minus' ? [first.start] : [])),
  );
  return [...own, ...bound.clauses.flatMap(signsOf)];
}

/** Plain quotes and dashes for typographic ones; comments without blanks at their end. */
function canonical(token: Token): string {
  const text = textOf(token);
  switch (token.kind) {
    case 'SmartString':
      return `"${unquote(token).replace(/["\\]/g, '\\$&')}"`;
    case 'Minus':
      return '-';
    case 'Comment':
    case 'Doc':
      return text.trimEnd();
    default:
      return text;
  }
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The edits that give a row its form; none when its tokens would not be what they were. */
export function rowEdits({ row, tokens, texts, gaps, isPinned }: RowLayout): Piece[] {
  if (isPinned) return [];
  const edits: Piece[] = [];
  const put = (start: number, end: number, text: string) => {
    if (row.text.slice(start, end) !== text) edits.push({ start, end, text });
  };
  let end = 0;
  tokens.forEach((token, at) => {
    put(end, token.start, gaps[at]!);
    put(token.start, token.end, texts[at]!);
    end = token.end;
  });
  put(end, row.text.length - (/\r\n$|[\r\n]$/.exec(row.text)?.[0].length ?? 0), '');
  return edits.length === 0 || keepsTokens(row, tokens, edits) ? edits : [];
}

/** The assertion behind all of it: what is read afterwards is what was read before. */
function keepsTokens(row: Row, tokens: readonly Token[], edits: readonly Piece[]): boolean {
  let text = '';
  let end = 0;
  for (const edit of edits) {
    text += row.text.slice(end, edit.start) + edit.text;
    end = edit.end;
  }
  text += row.text.slice(end);
  const after = new Row(text, row.uri);
  const found = lexRow(after);
  return found.length === tokens.length && tokens.every((token, at) => meaningOf(token) === meaningOf(found[at]!));
}

function meaningOf(token: Token): string {
  const isString = token.kind === 'String' || token.kind === 'SmartString';
  return isString ? `String ${unquote(token)}` : `${token.kind} ${canonical(token)}`;
}
