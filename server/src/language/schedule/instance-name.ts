/** What people call an instance: `premix of reel 2`, `picture-lock of reel 3 (second pass)`. */
import type { ScopeText } from '../model/facts.ts';
import type { NetworkItem } from './network.ts';
import type { ScopeValue } from './scope.ts';

/** The name of an instance; `name` in place of the item's own, such as its title. */
export function nameOfInstance({ fact, scope, pass }: NetworkItem, name = fact.id.written): string {
  const of = scope.length > 0 ? ` of ${scope.map(nameOfValue).join(', ')}` : '';
  return `${name}${of}${pass > 1 ? ` (${ordinal(pass)} pass)` : ''}`;
}

/** `reel 2`, `episode 103`, `en` */
export function nameOfValue({ dimension, key }: Pick<ScopeValue, 'dimension' | 'key'>): string {
  return dimension === 'name' ? key : `${dimension} ${key}`;
}

/** What is written behind `of`: `reel 3`, `103`, `all`. */
export function nameOfScope({ which, dimension, value }: ScopeText): string {
  if (which !== 'one' || !value) return which;
  return dimension === undefined ? value.written : `${dimension} ${value.written}`;
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

function ordinal(count: number): string {
  return ORDINALS[count - 1] ?? `${count}th`;
}
