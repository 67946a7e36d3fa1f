/** Who speaks a line. */
import type { CharacterFact, CueFact } from './facts.ts';
import type { Show } from './show.ts';

/** The character of a line: named on it, or by the prefix of its ADR number, `LN201`. Reads `character` facts. */
export function characterOf(show: Show, { subject }: CueFact): CharacterFact | undefined {
  if (!subject) return undefined;
  const prefix = /^(\p{L}+)\d+$/u.exec(subject.written)?.[1]?.toLowerCase();
  return show.find('character', subject) ?? (prefix ? show.memo(byPrefix, ['character']).get(prefix) : undefined);
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
