/** What a `per` stands for: the reels or acts of the newest cut, the episodes of a series, or names of one's own. */
import { actsOf } from '../model/acts.ts';
import type { PerFact } from '../model/facts.ts';
import { currentPicture, reelsOf } from '../model/pictures.ts';
import type { Show } from '../model/show.ts';
import { type Scope, type ScopeValue, withoutLeadingZeros } from './scope.ts';

/** Where an instance stands: its values so far, and the show whose reels and acts count there. */
export interface Setting {
  readonly scope: Scope;
  readonly show: Show;
  /** How many instances one line has here. */
  readonly count: number;
}

/** More instances of one line than any series has; a `per` that would make more makes none. */
const MOST_INSTANCES = 10_000;

/**
 * The settings that a `per` makes of the one around it, in order. Where there is nothing to count (no cut, no episodes)
 * and inside another `per` of the same things, it is the one around: what is in it stands once.
 */
export function settingsIn(per: PerFact, around: Setting, show: Show): readonly Setting[] {
  const values = valuesOf(per, around, show);
  const count = around.count * values.length;
  const isDivided = around.scope.some(({ axis }) => axis === values[0]?.value.axis);
  if (values.length === 0 || isDivided || count > MOST_INSTANCES) return [around];
  return values.map(({ value, show: inside }) => ({ scope: [...around.scope, value], show: inside, count }));
}

interface Counted {
  readonly value: ScopeValue;
  readonly show: Show;
}

function valuesOf(per: PerFact, around: Setting, show: Show): Counted[] {
  const { each } = per;
  const [only] = each;
  const inside = around.show;
  switch (each.length === 1 ? only!.key : undefined) {
    case 'reel':
      return counted('reel', 'reel', reelKeys(inside), () => inside);
    case 'act':
      return counted('act', 'act', actKeys(inside), () => inside);
    case 'episode': {
      const { episodes } = inside;
      const shows = new Map(episodes.map((episode) => [episode.key, episode.show]));
      return counted('episode', 'episode', [...shows.keys()], (key) => shows.get(key)!);
    }
    default: {
      const keys = each.map(({ key }) => withoutLeadingZeros(key));
      return counted('name', axisOfNames(show, per)!, keys, () => inside);
    }
  }
}

function counted(
  dimension: ScopeValue['dimension'],
  axis: string,
  keys: readonly string[],
  showOf: (key: string) => Show,
): Counted[] {
  const distinct = [...new Set(keys)];
  return distinct.map((key, index) => ({
    value: { dimension, axis, key, index, before: distinct[index - 1] },
    show: showOf(key),
  }));
}

/** In order of time; as written, where the show states no rate at which labels could be read. */
function reelKeys(show: Show): string[] {
  const picture = currentPicture(show);
  if (!picture) return [];
  const reels = reelsOf(show, picture);
  return (reels.length > 0 ? reels : picture.reels).map(({ reel }) => withoutLeadingZeros(reel));
}

function actKeys(show: Show): string[] {
  const picture = currentPicture(show);
  return picture ? actsOf(show, picture).map(({ act }) => withoutLeadingZeros(act)) : [];
}

/** The axis of a list of names: lists that share a name are about the same things. Undefined for an empty list. */
export function axisOfNames(show: Show, { each }: PerFact): string | undefined {
  return each[0] && `name ${show.memo(joinNames, ['per']).get(withoutLeadingZeros(each[0].key))}`;
}

/** By each name, one name of all lists that hang together. */
function joinNames(show: Show): Map<string, string> {
  const parent = new Map<string, string>();
  const first = (name: string): string => {
    let at = name;
    while (parent.get(at)! !== at) at = parent.get(at)!;
    parent.set(name, at);
    return at;
  };
  for (const { each } of show.sorted('per')) {
    const keys = each.map(({ key }) => withoutLeadingZeros(key));
    for (const key of keys) if (!parent.has(key)) parent.set(key, key);
    for (const key of keys) parent.set(first(key), first(keys[0]!));
  }
  return new Map([...parent.keys()].map((name) => [name, first(name)]));
}
