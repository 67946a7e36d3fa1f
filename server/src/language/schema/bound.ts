/** A statement after binding: which word it is, and which tokens went into which slot. */
import { type Place, placeOf, type Token, textOf } from '../syntax/row.ts';
import type { Slot, Spec } from './spec.ts';

export interface Arg {
  readonly slot: Slot;
  /** The tokens of each value; one value unless the slot is a list. */
  readonly values: Token[][];
}

export interface Bound {
  readonly spec: Spec;
  /** The keyword; an entry has none. */
  readonly head: Token | undefined;
  readonly args: Arg[];
  readonly clauses: Bound[];
  first: Token;
  last: Token;
}

export function findArg(bound: Bound, slot: string): Arg | undefined {
  for (const arg of bound.args) if (arg.slot.name === slot) return arg;
  return undefined;
}

/** The tokens of a slot's only value. */
export function tokensOf(bound: Bound, slot: string): readonly Token[] | undefined {
  return findArg(bound, slot)?.values[0];
}

export function placeOfValue(value: readonly Token[]): Place {
  return placeOf(value[0]!, value.at(-1)!);
}

/** The text of a one-token value as written. */
export function wordOf(bound: Bound, slot: string): string | undefined {
  const value = tokensOf(bound, slot);
  return value && textOf(value[0]!);
}

/** The content of a quoted value, without its quotes and with its escapes read. */
export function stringOf(bound: Bound, slot: string): string | undefined {
  const value = tokensOf(bound, slot);
  return value && unquote(value[0]!);
}

export function unquote(token: Token): string {
  return textOfContent(contentOf(token));
}

/** Where the content of a quoted token stands: between its quotes. One that is not closed yet has only the first. */
export function contentOf({ kind, row, start, end }: Token): Place {
  const isClosed = kind === 'String' || kind === 'SmartString';
  return { row, start: start + 1, end: isClosed ? end - 1 : end };
}

/** The content that stands there, with its escapes read: a text between straight quotes may have some. */
export function textOfContent({ row, start, end }: Place): string {
  const text = row.text.slice(start, end);
  const isStraight = row.text[start - 1] === '"' && row.text[end] === '"';
  return isStraight && text.includes('\\') ? text.replace(/\\(.)/g, '$1') : text;
}

export function placeOfBound(bound: Bound): Place {
  return placeOf(bound.first, bound.last);
}
