/** What people call an instance: `premix of reel 2`, `dub of de of reel 2`, `picture-lock of reel 3 (second pass)`. */
import type { ScopePick, ScopeText } from '../model/facts.ts';
import type { NetworkItem } from './network.ts';
import type { Scope, ScopeValue } from './scope.ts';

/** The name of an instance; `name` in place of the item's own, such as its title. */
export function nameOfInstance({ fact, scope, pass }: NetworkItem, name = fact.id.written): string {
  return `${name}${ofScope(scope)}${pass > 1 ? ` (${ordinal(pass)} pass)` : ''}`;
}

/** As it is written behind a name, innermost first: ` of de of reel 2`; empty for what stands once. */
export function ofScope(scope: Scope): string {
  return [...scope]
    .reverse()
    .map((value) => ` of ${nameOfValue(value)}`)
    .join('');
}

/** `reel 2`, `episode 103`, `en` */
export function nameOfValue({ dimension, key }: Pick<ScopeValue, 'dimension' | 'key'>): string {
  return dimension === 'name' ? key : `${dimension} ${key}`;
}

/** What is written behind `of`: `reel 3`, `103`, `all`, `reel 3 of de`. */
export function nameOfScope({ picks }: ScopeText): string {
  return picks.map(nameOfPick).join(' of ');
}

/** One of them: `reel 3`, `103`, `all`. */
export function nameOfPick({ which, dimension, value }: ScopePick): string {
  if (which !== 'one' || !value) return which;
  return dimension === undefined ? value.written : `${dimension} ${value.written}`;
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

function ordinal(count: number): string {
  return ORDINALS[count - 1] ?? `${count}th`;
}
