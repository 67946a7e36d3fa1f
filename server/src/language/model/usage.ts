/** What a society’s sheet writes for the way music is used. */
import type { UsageCodeText } from './facts.ts';
import type { Show } from './show.ts';

/**
 * The code that a society has for a cue that says these words; undefined where it has none.
 *
 * @param society a society’s name, `ASCAP`, or the title of a set of codes that belongs to none.
 * @param words the cue’s bare words; others than those of usage are passed over. A cue that says neither `vocal` nor
 * `instrumental` is taken for instrumental, one that names no place for background.
 *
 * Of several codes that fit, the one that stands for most words counts, then the one for most that the cue itself says,
 * then the first. A set in the show comes before one of the same society in the shows around it, and before the
 * library’s; where it has no code that fits, the next is asked.
 */
export function usageCode(show: Show, society: string, words: Iterable<string>): string | undefined {
  const said = new Set(words);
  const all = withImplied(said);
  for (let each: Show | undefined = show; each; each = each.outer) {
    let best: UsageCodeText | undefined;
    for (const set of each.sorted('usage')) {
      if (set.title !== society && !set.societies.some(({ key }) => key === society)) continue;
      for (const code of set.codes) {
        if (code.words.length === 0 || !code.words.every((word) => all.has(word))) continue;
        if (!best || saysMore(code, best, said)) best = code;
      }
    }
    if (best) return best.code;
  }
  return undefined;
}

/** Where music plays that is not in the background. */
const PLACES = ['featured', 'visual', 'main-title', 'end-title', 'logo'];

function withImplied(said: ReadonlySet<string>): ReadonlySet<string> {
  const all = new Set(said);
  if (!said.has('vocal')) all.add('instrumental');
  if (!PLACES.some((word) => said.has(word))) all.add('background');
  return all;
}

function saysMore(a: UsageCodeText, b: UsageCodeText, said: ReadonlySet<string>): boolean {
  const stated = ({ words }: UsageCodeText) => words.filter((word) => said.has(word)).length;
  return a.words.length !== b.words.length ? a.words.length > b.words.length : stated(a) > stated(b);
}
