import { NONE } from '../document/tree.ts';

/**
 * A list that is kept for long and never grows: without room to grow, and one for all where it is empty. Facts are many,
 * and most of their lists hold nothing.
 */
export function compact<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NONE : list.slice();
}
