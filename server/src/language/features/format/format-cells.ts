/** The cells of a line: keyword and id, each other slot, all clauses as one, a slot behind them, the comment at its end. */
import type { Statement } from '../../document/tree.ts';
import type { Arg, Bound } from '../../schema/bound.ts';
import type { Token } from '../../syntax/row.ts';

/** A stretch of a row that stands in a column; the columns of a run are told apart by their keys. */
export interface Cell {
  readonly key: string;
  /** Indexes of its first and last token. */
  readonly first: number;
  readonly last: number;
}

/** Lines that declare a name stand in a table: an empty slot leaves its column empty. */
export function isTableRow({ bound }: Statement): boolean {
  const first = bound?.args[0];
  return first !== undefined && (first.slot.declares !== undefined || ['subject', 'line'].includes(first.slot.name));
}

/** Cells in the order of the text; undefined when the line does not divide into any. */
export function cellsOf(statement: Statement, tokens: readonly Token[]): Cell[] | undefined {
  const { bound, items, block } = statement;
  if (!bound || items.length === 0) return undefined;
  const indexOf = new Map(tokens.map((token, index) => [token.start, index]));
  const at = (token: Token) => indexOf.get(token.start)!;
  const isTable = isTableRow(statement);
  const cells: Cell[] = [];
  const clauses = bound.clauses.map((clause) => clause.first.start);
  const firstClause = clauses.length > 0 ? Math.min(...clauses) : Number.POSITIVE_INFINITY;
  const args = [...bound.args].filter(startsBefore(firstClause)).sort((a, b) => startOf(a) - startOf(b));
  const order = args.map(({ slot }) => bound.spec.slots.indexOf(slot));
  if (order.some((index, before) => before > 0 && index < order[before - 1]!)) return undefined;
  if (bound.head) cells.push({ key: 'head', first: at(bound.head), last: at(bound.head) });
  for (const [index, arg] of args.entries()) {
    const first = at(arg.values[0]![0]!);
    const last = at(arg.values.at(-1)!.at(-1)!);
    if (isTable && index === 0) cells.splice(0, 1, { key: 'id', first: bound.head ? at(bound.head) : first, last });
    else cells.push({ key: isTable ? arg.slot.name : arg.slot.type.title, first, last });
  }
  if (Number.isFinite(firstClause)) {
    const first = indexOf.get(firstClause)!;
    const behind = isTable ? undefined : trailing(bound, items);
    const end = behind ? at(behind.values[0]![0]!) : at(items.at(-1)!) + 1;
    cells.push({ key: 'clauses', first, last: end - 1 });
    if (behind) cells.push({ key: `behind ${behind.slot.type.title}`, first: end, last: at(items.at(-1)!) });
  }
  const last = tokens.length - 1;
  const isComment = tokens[last]!.kind === 'Comment' || tokens[last]!.kind === 'Doc';
  if (isComment && !block?.open) cells.push({ key: 'comment', first: last, last });
  return cells;
}

/** A slot of the line's own that ends it, behind all its clauses: why a pipeline demands what it does. */
function trailing({ args, clauses }: Bound, items: readonly Token[]): Arg | undefined {
  const last = args.find(({ values }) => values.at(-1)?.at(-1) === items.at(-1));
  return last && clauses.every((clause) => clause.first.start < startOf(last)) ? last : undefined;
}

function startsBefore(offset: number): (arg: Arg) => boolean {
  return (arg) => startOf(arg) < offset;
}

function startOf({ values }: Arg): number {
  return values[0]?.[0]?.start ?? Number.POSITIVE_INFINITY;
}
