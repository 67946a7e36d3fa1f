/** Who speaks a line. */
import type { CharacterFact, CueFact, Name } from './facts.ts';
import type { Show } from './show.ts';

/** The character of a line: named on it, or by the prefix of its ADR number, `LN201`. Reads `character` facts. */
export function characterOf(show: Show, { subject }: CueFact): CharacterFact | undefined {
  return show.find('character', subject) ?? (subject && characterWithPrefix(show, subject));
}

/** The character whose lines are numbered like this one, `LN201`. Prefixes compare without case. */
export function characterWithPrefix(show: Show, { written }: Pick<Name, 'written'>): CharacterFact | undefined {
  const prefix = /^(\p{L}+)\d+$/u.exec(written)?.[1]?.toLowerCase();
  return prefix === undefined ? undefined : show.memo(byPrefix, ['character']).get(prefix);
}

function byPrefix(show: Show): Map<string, CharacterFact> {
  const found = new Map<string, CharacterFact>();
  for (const { fact } of show.names('character')) {
    if (fact.kind !== 'character' || fact.prefix === undefined) continue;
    const prefix = fact.prefix.toLowerCase();
    const known = found.get(prefix);
    if (!known || show.order.compare(fact.at, known.at) < 0) found.set(prefix, fact);
  }
  return found;
}
