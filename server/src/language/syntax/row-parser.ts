/**
 * The whole grammar. A row is closing braces, separators and statements; a statement is a flat run of items and, if
 * wanted, a block; a block that is still open at the row's end goes on in the rows below. Every run of tokens parses,
 * so no error recovery is needed: what is wrong with a row is found when its items are bound to the schema's slots.
 *
 *     row       = { "}" | ";" | statement }
 *     statement = item { item } [ block ] | block
 *     block     = "{" { ";" | statement } [ "}" ]
 */
import { createToken, EmbeddedActionsParser, type IToken, type TokenType } from 'chevrotain';
import type { Token } from './row.ts';
import { tokens } from './token.ts';

export interface StatementNode {
  readonly kind: 'statement';
  /** Empty for a bare block. */
  readonly items: readonly Token[];
  readonly block: BlockNode | undefined;
  /** What it was bound to; belongs to the document. */
  meaning: object | undefined;
}

export interface BlockNode {
  readonly open: Token;
  readonly statements: readonly StatementNode[];
  /** Absent when the block goes on below. */
  readonly close: Token | undefined;
}

export interface CloseNode {
  readonly kind: 'close';
  readonly token: Token;
}

export type RowNode = StatementNode | CloseNode;

/** A run of items: to the grammar they are all alike, so it sees each run as one. */
const Items = createToken({ name: 'Items' });

class RowParser extends EmbeddedActionsParser {
  constructor() {
    // Chevrotain's own validation wants a function that Node 20 does not have yet.
    super([Items, tokens.Open, tokens.Close, tokens.Semicolon], {
      maxLookahead: 1,
      recoveryEnabled: false,
      skipValidations: true,
      outputCst: false,
    } as object);
    this.performSelfAnalysis();
  }

  row = this.RULE('row', (): RowNode[] => {
    const nodes: RowNode[] = [];
    this.MANY(() => {
      this.OR([
        {
          ALT: () => {
            const close = this.CONSUME(tokens.Close);
            this.ACTION(() => nodes.push({ kind: 'close', token: ours(close) }));
          },
        },
        { ALT: () => this.CONSUME(tokens.Semicolon) },
        { ALT: () => nodes.push(this.SUBRULE(this.statement)) },
      ]);
    });
    return nodes;
  });

  statement = this.RULE('statement', (): StatementNode => {
    let items: readonly Token[] = [];
    let block: BlockNode | undefined;
    this.OR([
      {
        ALT: () => {
          const run = this.CONSUME(Items);
          items = this.ACTION(() => run.payload as Token[]);
          this.OPTION(() => {
            block = this.SUBRULE(this.block);
          });
        },
      },
      {
        ALT: () => {
          block = this.SUBRULE2(this.block);
        },
      },
    ]);
    return { kind: 'statement', items, block, meaning: undefined };
  });

  block = this.RULE('block', (): BlockNode => {
    const statements: StatementNode[] = [];
    let close: Token | undefined;
    const open = this.CONSUME(tokens.Open);
    this.MANY(() => {
      this.OR([
        { ALT: () => this.CONSUME(tokens.Semicolon) },
        { ALT: () => statements.push(this.SUBRULE(this.statement)) },
      ]);
    });
    this.OPTION(() => {
      const token = this.CONSUME(tokens.Close);
      this.ACTION(() => {
        close = ours(token);
      });
    });
    return this.ACTION(() => ({ open: ours(open), statements, close }));
  });
}

/** Our token travels in Chevrotain's as its payload. */
function ours(token: IToken): Token {
  return token.payload as Token;
}

/** Built when first used, so that a process that only starts up does not pay for it. */
let parser: RowParser | undefined;

/** Parses the significant tokens of one row. Never fails. */
export function parseItems(items: readonly Token[]): readonly RowNode[] {
  return items.length === 0 ? NO_NODES : (plainRow(items) ?? parse(items));
}

const NO_NODES: readonly RowNode[] = [];
const NO_STATEMENTS: readonly StatementNode[] = [];

/** Nearly every row is one statement, perhaps with the brace that it opens, or one closing brace: no parser is needed. */
function plainRow(items: readonly Token[]): readonly RowNode[] | undefined {
  const end = items.length - 1;
  const last = items[end]!;
  for (let at = 0; at < end; at++) if (isMark(items[at]!)) return undefined;
  if (!isMark(last)) return [{ kind: 'statement', items, block: undefined, meaning: undefined }];
  if (last.kind === 'Open') {
    const block = { open: last, statements: NO_STATEMENTS, close: undefined };
    return [{ kind: 'statement', items: items.slice(0, end), block, meaning: undefined }];
  }
  return last.kind === 'Close' && end === 0 ? [{ kind: 'close', token: last }] : undefined;
}

function parse(items: readonly Token[]): readonly RowNode[] {
  parser ??= new RowParser();
  parser.input = inRuns(items);
  return parser.row();
}

function isMark({ kind }: Token): boolean {
  return kind === 'Open' || kind === 'Close' || kind === 'Semicolon';
}

/** The marks of the grammar, and the runs of items between them. */
function inRuns(items: readonly Token[]): IToken[] {
  const input: IToken[] = [];
  let from = 0;
  for (let at = 0; at <= items.length; at++) {
    const item = items[at];
    if (item && !isMark(item)) continue;
    if (from < at) input.push(inputOf(Items, items.slice(from, at)));
    if (item) input.push(inputOf(tokens[item.kind], item));
    from = at + 1;
  }
  return input;
}

function inputOf(tokenType: TokenType, payload: Token | readonly Token[]): IToken {
  return { tokenType, tokenTypeIdx: tokenType.tokenTypeIdx!, image: '', startOffset: 0, payload };
}
