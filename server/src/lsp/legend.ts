/** How the protocol numbers what the language calls by name: the legend of its semantic tokens. */
import type { TokenModifier, TokenType } from '../language/index.ts';

const types: Readonly<Record<TokenType, number>> = {
  keyword: 0,
  property: 1,
  enumMember: 2,
  function: 3,
  type: 4,
  class: 5,
  namespace: 6,
  variable: 7,
  parameter: 8,
  struct: 9,
  enum: 10,
  interface: 11,
};

const bits: Readonly<Record<TokenModifier, number>> = { declaration: 1, defaultLibrary: 2, deprecated: 4 };

/** In the order of their numbers. */
export const TOKEN_TYPES = Object.keys(types);
export const TOKEN_MODIFIERS = Object.keys(bits);

export function numberOfType(type: TokenType): number {
  return types[type];
}

export function bitsOf(modifiers: readonly TokenModifier[]): number {
  let all = 0;
  for (const modifier of modifiers) all |= bits[modifier];
  return all;
}
