/** Lists that are kept for long and never grow. Facts are many, and most of their lists hold one thing, or nothing. */
import { NONE } from '../document/tree.ts';

/** Without room to grow, and one for all where it is empty. */
export function compact<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NONE : list.slice();
}

/** A list of things that are no lists themselves: one alone stands for its list, which takes seven times the memory. */
export type Packed<T> = T | readonly T[] | undefined;

export function packed<T>(list: readonly T[]): Packed<T> {
  return list.length < 2 ? list[0] : list.slice();
}

export function unpacked<T>(list: Packed<T>): readonly T[] {
  if (list === undefined) return NONE;
  return Array.isArray(list) ? list : [list as T];
}
