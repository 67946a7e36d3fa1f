import type { CueFact, PictureFact, RangeText } from '../../model/facts.ts';

/** Every range that is written in a cue line or a change list. */
export function rangesOf(fact: CueFact | PictureFact): readonly RangeText[] {
  if (fact.kind === 'picture') return fact.changes.map(({ range }) => range);
  return fact.range ? [fact.range] : [];
}
