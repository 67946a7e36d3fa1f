/**
 * Reading a row: its tokens, parsed. What was read lately is kept, so that whoever looks at a row several times in a row
 * sees the same objects; what nobody looked at since many others were read is forgotten, and read again when it is
 * asked for. So tokens take the same memory whatever the size of the workspace.
 */
import { lexRow } from './lexer.ts';
import type { Row } from './row.ts';
import { parseItems, type RowNode } from './row-parser.ts';
import { isTrivia, type Token } from './token.ts';

/** As many rows stay read at least, and at most twice as many. */
const KEPT = 256;

const NO_COMMENTS: readonly Token[] = [];

interface Reading {
  readonly nodes: readonly RowNode[];
  readonly comments: readonly Token[];
  readonly danglingComma: Token | undefined;
  /** The generation in which somebody last asked for it. */
  asked: number;
}

/** Rows asked for in this generation, and in the one before. */
let young: Row[] = [];
let old: Row[] = [];
let generation = 0;

/** What is read of a row, kept or fresh. */
export function readingOf(row: Row): Reading {
  let reading = row.reading as Reading | undefined;
  if (reading?.asked === generation) return reading;
  if (reading) reading.asked = generation;
  else row.reading = reading = read(row);
  young.push(row);
  if (young.length >= KEPT) beginGeneration();
  return reading;
}

/**
 * Forgets what nobody asked for since this was done last: whoever reads through a whole file does it every few rows, so
 * that hardly any of them is still there when garbage is collected.
 */
export function beginGeneration(): void {
  for (let at = 0; at < old.length; at++) {
    const row = old[at]!;
    if ((row.reading as Reading).asked < generation) row.reading = undefined;
  }
  old = young;
  young = [];
  generation++;
}

function read(row: Row): Reading {
  const found = lexRow(row);
  const comments = hasComments(found) ? found.filter(isComment) : NO_COMMENTS;
  const items = comments.length > 0 ? found.filter((token) => !isComment(token)) : found;
  const last = items[items.length - 1];
  return {
    nodes: parseItems(items),
    comments,
    danglingComma: last?.kind === 'Comma' ? last : undefined,
    asked: generation,
  };
}

function hasComments(found: readonly Token[]): boolean {
  for (let at = 0; at < found.length; at++) if (isComment(found[at]!)) return true;
  return false;
}

function isComment({ kind }: Token): boolean {
  return isTrivia(kind);
}
