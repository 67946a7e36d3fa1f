/** The parts of a TextMate grammar that ours uses. Its patterns are Oniguruma's, written as text. */

export interface Grammar {
  readonly name: string;
  readonly scopeName: string;
  readonly injectionSelector?: string;
  readonly patterns: readonly Rule[];
  readonly repository: Readonly<Record<string, Rule>>;
}

export type Captures = Readonly<Record<string, { readonly name?: string; readonly patterns?: readonly Rule[] }>>;

export interface Rule {
  readonly name?: string;
  readonly contentName?: string;
  readonly include?: string;
  readonly match?: string;
  readonly captures?: Captures;
  readonly begin?: string;
  readonly beginCaptures?: Captures;
  readonly end?: string;
  readonly endCaptures?: Captures;
  readonly while?: string;
  readonly patterns?: readonly Rule[];
}

export function include(name: string): Rule {
  return { include: `#${name}` };
}

/** A grammar as it is stored, with a line that says where it comes from. */
export function toJson(grammar: Grammar): string {
  const origin = 'Written by `npm run generate` from the words in server/src/language/schema. Do not edit.';
  return JSON.stringify({ information_for_contributors: [origin], ...grammar });
}
