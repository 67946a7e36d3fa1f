/** Giving a cue another number. */
import type { PlaceEdit } from '../../findings.ts';
import { cueKeyOf, numberOf } from '../../model/cues.ts';
import type { CueFact } from '../../model/facts.ts';
import type { Show } from '../../model/show.ts';

/**
 * The number behind the last one that begins like `like`, written as it is: `1m13` after `1m12`, `1M07`, `LN202`.
 * `group` are other digits before the m.
 */
export function nextFreeNumber(show: Show, like: string, group?: string): string {
  const { head, digits } = partsOf(like) ?? { head: like, digits: '' };
  const begins = group === undefined ? head : head.replace(/\d+(?=m$)/i, group);
  const last = show.memo(lastNumbers, ['cue', 'character']).get(keyOfHead(begins)) ?? 0;
  return `${begins}${String(last + 1).padStart(digits.startsWith('0') ? digits.length : 1, '0')}`;
}

/** The highest number behind each beginning. */
function lastNumbers(show: Show): Map<string, number> {
  const last = new Map<string, number>();
  for (const fact of show.all('cue')) {
    const parts = partsOf(numberOf(show, fact) ?? '');
    if (!parts) continue;
    const key = keyOfHead(parts.head);
    last.set(key, Math.max(last.get(key) ?? 0, Number(parts.digits)));
  }
  return last;
}

/** `1m` and `12`; `LN` and `201`. */
function partsOf(number: string): { head: string; digits: string } | undefined {
  const [, head, digits] = /^((?:\d+_)?\d+m|\p{L}+)(\d+)/iu.exec(number) ?? [];
  return head !== undefined && digits !== undefined ? { head, digits } : undefined;
}

/** Without case and leading zeros, as numbers compare. */
function keyOfHead(head: string): string {
  return head.toLowerCase().replace(/(^|_)0+(?=\d)/g, '$1');
}

/** The number of one line, nothing else. */
export function renumberLine(fact: CueFact, number: string): PlaceEdit[] {
  const name = fact.number ?? fact.line;
  return name ? [{ at: name.at, text: number }] : [];
}

/** Every line about the cue, and what its department says of it elsewhere (`segue`, `alt`). */
export function renumberCue(show: Show, fact: CueFact, number: string): PlaceEdit[] {
  const name = fact.number;
  if (!name) return [];
  const key = cueKeyOf(show, fact);
  const own = show.declarationsHere('cue', name.key).flatMap((declaration) => {
    const line = declaration.fact;
    // A line of another number that says `was` is about another cue.
    return line.kind === 'cue' && cueKeyOf(show, line) === key ? [declaration.at] : [];
  });
  const named = show.references(name.key).flatMap((reference) => {
    const line = reference.fact;
    const isCue = reference.kinds.includes('cue') && line.kind === 'cue' && line.department === fact.department;
    return isCue ? [reference.at] : [];
  });
  return [...own, ...named].map((at) => ({ at, text: number }));
}
