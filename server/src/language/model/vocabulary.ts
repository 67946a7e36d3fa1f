/** The words of the trade, as the show or the library has them. */
import { clausesOf } from '../document/tree.ts';
import { tokensOf, unquote } from '../schema/bound.ts';
import { textOf } from '../syntax/row.ts';
import type { CueFact, SocietyFact, TermFact } from './facts.ts';
import type { Show } from './show.ts';

/** A role, department or reason with its title: the show's own, else that of the show around it, else the library's. */
export function termOf(show: Show, of: TermFact['of'], key: string): TermFact | undefined {
  for (let each: Show | undefined = show; each; each = each.outer) {
    for (const { fact } of each.declarationsHere(of, key)) if (fact.kind === 'term') return fact;
  }
  return undefined;
}

/** The words of a list that can be used here: the show’s own, then those of the shows around it, then the library’s. */
export function termsOf(show: Show, of: TermFact['of']): readonly TermFact[] {
  const found = new Map<string, TermFact>();
  for (let each: Show | undefined = show; each; each = each.outer) {
    for (const term of each.sorted('term')) if (term.of === of && !found.has(term.id.key)) found.set(term.id.key, term);
  }
  return [...found.values()];
}

/** The title of a role, department or reason; the word itself where nobody has given it one. */
export function titleOfTerm(show: Show, of: TermFact['of'], key: string): string {
  return termOf(show, of, key)?.title ?? key;
}

/** The society of that name. */
export function societyOf(show: Show, key: string): SocietyFact | undefined {
  const fact = show.declarations('society', key)[0]?.fact;
  return fact?.kind === 'society' ? fact : undefined;
}

export interface ReasonText {
  readonly title: string;
  /** What a narrow column prints; absent for a reason in somebody’s own words. */
  readonly code: string | undefined;
}

/** Why a line is recorded again, each reason once: the bare words of all lines about it, then what `reason` says. */
export function reasonsOf(show: Show, lines: readonly CueFact[]): readonly ReasonText[] {
  const found = new Map<string, ReasonText>();
  const add = (word: string) => {
    const term = termOf(show, 'reason', word);
    if (term) found.set(term.title, { title: term.title, code: term.code });
    return term !== undefined;
  };
  for (const { words } of lines) words.forEach(add);
  for (const { statement } of lines) {
    for (const clause of clausesOf(statement, 'reason')) {
      const [why] = tokensOf(clause, 'why') ?? [];
      if (!why) continue;
      const isWord = why.kind === 'Word' || why.kind === 'DigitName';
      const title = isWord ? textOf(why) : unquote(why).trim();
      if (title && !(isWord && add(title)) && !found.has(title)) found.set(title, { title, code: undefined });
    }
  }
  return [...found.values()];
}
