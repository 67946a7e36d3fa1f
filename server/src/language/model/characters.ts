/** Who speaks a line. */
import { lettersOfLineNumber } from '../schema/line-number.ts';
import type { CharacterFact, CueFact, Name } from './facts.ts';
import type { Grouping } from './grouped.ts';
import type { Show } from './show.ts';

/** The character of a line: named on it, or by the prefix of its ADR number, `LN201`. Who says `expects` characters may ask. */
export function characterOf(show: Show, { subject }: CueFact): CharacterFact | undefined {
  return show.find('character', subject) ?? (subject && characterWithPrefix(show, subject));
}

/** The character whose lines are numbered like this one, `LN201`. Prefixes compare without case. */
export function characterWithPrefix(show: Show, { written }: Pick<Name, 'written'>): CharacterFact | undefined {
  const letters = lettersOf(written);
  return letters === undefined ? undefined : show.memo(byPrefix, ['character']).get(letters);
}

/** The letters of a number of ADR as they compare, `ln` of `LN201`; undefined for what is no such number. */
export function lettersOf(written: string): string | undefined {
  return lettersOfLineNumber(written)?.toLowerCase();
}

/** The letters that numbers of a character's lines begin with, as they compare. */
export function letterPrefix({ prefix }: CharacterFact): string | undefined {
  return prefix?.toLowerCase();
}

/** The lines that have, or name, a number of ADR with these letters. */
export function linesWithLetters(show: Show, letters: string): readonly CueFact[] {
  const lines = show.grouped(byLetters);
  lines.update();
  return lines.members(letters);
}

const byLetters: Grouping<CueFact> = {
  of: { kinds: ['cue'] },
  reads: [],
  keysOf({ references }) {
    const found: string[] = [];
    for (const { kinds, written } of references) {
      const letters = kinds.includes('character') ? lettersOf(written) : undefined;
      if (letters !== undefined && !found.includes(letters)) found.push(letters);
    }
    return found;
  },
};

function byPrefix(show: Show): Map<string, CharacterFact> {
  const found = new Map<string, CharacterFact>();
  for (const { fact } of show.names('character')) {
    const prefix = fact.kind === 'character' ? letterPrefix(fact) : undefined;
    if (fact.kind !== 'character' || prefix === undefined) continue;
    const known = found.get(prefix);
    if (!known || show.order.compare(fact.at, known.at) < 0) found.set(prefix, fact);
  }
  return found;
}
