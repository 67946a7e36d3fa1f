/**
 * The whole grammar. A row is closing braces, separators and statements; a statement is a flat run of items and, if
 * wanted, a block; a block that is still open at the row's end goes on in the rows below. Every run of tokens parses,
 * so no error recovery is needed: what is wrong with a row is found when its items are bound to the schema's slots.
 *
 *     row       = { "}" | ";" | statement }
 *     statement = item { item } [ block ] | block
 *     block     = "{" { ";" | statement } [ "}" ]
 */
import { EmbeddedActionsParser, type IToken, type TokenType } from 'chevrotain';
import type { Token } from './row.ts';
import { isTrivia, type TokenKind, tokens } from './token.ts';

export interface StatementNode {
  readonly kind: 'statement';
  /** Empty for a bare block. */
  readonly items: readonly Token[];
  readonly block: BlockNode | undefined;
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

const ITEM_KINDS = (Object.keys(tokens) as TokenKind[]).filter(
  (kind) => !isTrivia(kind) && !['Open', 'Close', 'Semicolon'].includes(kind),
);

class RowParser extends EmbeddedActionsParser {
  constructor(skipValidations: boolean) {
    super(Object.values(tokens), {
      maxLookahead: 1,
      recoveryEnabled: false,
      skipValidations,
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
    const items: Token[] = [];
    let block: BlockNode | undefined;
    this.OR([
      {
        ALT: () => {
          this.AT_LEAST_ONE(() => items.push(this.SUBRULE(this.item)));
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
    return { kind: 'statement', items, block };
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

  item = this.RULE('item', (): Token => {
    const token = this.OR(this.itemAlternatives());
    return this.ACTION(() => ours(token));
  });

  private alternatives: { ALT: () => IToken }[] | undefined;

  private itemAlternatives(): { ALT: () => IToken }[] {
    this.alternatives ??= ITEM_KINDS.map((kind) => ({ ALT: () => this.CONSUME(tokens[kind] as TokenType) }));
    return this.alternatives;
  }
}

/** Our token travels in Chevrotain's as its payload. */
function ours(token: IToken): Token {
  return token.payload as Token;
}

/** Built when first used: see the lexer. Validated in a test, because validation needs a newer Node than the editor has. */
let parser: RowParser | undefined;

/** Parses the significant tokens of one row. Never fails. */
export function parseItems(items: readonly Token[]): RowNode[] {
  if (items.length === 0) return [];
  parser ??= new RowParser(true);
  parser.input = items.map((item) => ({
    tokenType: tokens[item.kind],
    tokenTypeIdx: tokens[item.kind].tokenTypeIdx!,
    image: '',
    startOffset: item.start,
    payload: item,
  }));
  return parser.row();
}
