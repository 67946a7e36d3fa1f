/** Scopes: which of the instances that `per` makes an item is. */
import type { ScopePick, ScopeText } from '../model/facts.ts';

/** A value for each `per` around it that has values, outermost first; none for what stands once. */
export type Scope = readonly ScopeValue[];

export interface ScopeValue {
  /** Which of the things that are counted: `reel`, `act`, `episode`, or `name` for names of one's own. */
  readonly dimension: 'reel' | 'act' | 'episode' | 'name';
  /** What it is compared along: the dimension; for names, one of those in lists that share any with this one. */
  readonly axis: string;
  /** `2`, `103`, `en`; without leading zeros. */
  readonly key: string;
  /** Its place among its like, from 0. */
  readonly index: number;
  /** The key of the one before it; absent for the first. */
  readonly before: string | undefined;
}

interface Scoped {
  readonly scope: Scope;
}

/** Whether two items can be about the same thing: not when they are of two reels, of two episodes. */
export function overlapsInScope(a: Scoped, b: Scoped): boolean {
  return a.scope.every(({ axis, key }) => {
    const other = b.scope.find((value) => value.axis === axis);
    return !other || other.key === key;
  });
}

/** Whether one scope is at least as wide as another, so that it holds all that the other does. */
export function covers(wide: Scope, narrow: Scope): boolean {
  return wide.every(({ axis, key }) => narrow.some((value) => value.axis === axis && value.key === key));
}

/** Whether an instance is one that `of` picks, seen from outside: it has all the values that are named. */
export function isPickedBy({ picks }: ScopeText, scope: Scope): boolean {
  return picks.every((pick) => pick.which === 'all' || scope.some((value) => isPicked(value, pick)));
}

/** Whether a value is the one that stands behind an `of`. */
export function isPicked({ dimension, key }: Pick<ScopeValue, 'dimension' | 'key'>, pick: ScopePick): boolean {
  return key === pick.value?.key && (pick.dimension === undefined || pick.dimension === dimension);
}

/** Equal for equal scopes. */
export function scopeKey(scope: Scope): string {
  return scope.map(({ axis, key }) => `${axis} ${key}`).join('\n');
}

/** Reels, acts, episodes and names compare without leading zeros. */
export function withoutLeadingZeros(name: string): string {
  return name.replace(/^0+(?=\d)/, '');
}
