/** Completion behind `of`: the reels, acts, episodes or names that an item stands for. */
import { nameOfValue } from '../../schedule/instance-name.ts';
import type { NetworkItem, ScopeValue } from '../../schedule/network.ts';
import { scheduleOf } from '../../schedule/schedule.ts';
import { withoutLeadingZeros } from '../../schedule/scope.ts';
import { DIMENSIONS } from '../../schema/slot-types.ts';
import { type Token, textOf } from '../../syntax/row.ts';
import { daysText, spanOf } from '../lookup/planned-days.ts';
import type { Ask } from './ask.ts';
import { RANK } from './offers.ts';

/**
 * What may stand behind `of`. `dimension` is the word that stands there already, as in `of reel`: then only numbers are
 * offered. All and previous make sense where a line inside a `per` waits for another.
 */
export function offerScopes(ask: Ask, dimension?: string): void {
  const { items } = ask.cursor;
  const { name: at, picked } = pickedBefore(
    items.findLastIndex((token) => textOf(token) === 'of'),
    items,
  );
  const name = items[at];
  if (!name) return;
  const instances = instancesNamed(ask, name).filter(({ scope }) =>
    picked.every((key) => scope.some((value) => value.key === key)),
  );
  if (dimension === undefined && picked.length === 0 && isLink(ask, at)) offerRelative(ask);
  for (const { value, items: among } of valuesOf(instances)) {
    if ((dimension !== undefined && value.dimension !== dimension) || picked.includes(value.key)) continue;
    const span = spanOf(ask.show, among);
    ask.offers.add(RANK.wanted, {
      label: dimension === undefined ? textOfValue(value) : value.key,
      kind: 'word',
      ...(span && { detail: daysText(span) }),
    });
  }
}

/** The place of the name before an `of`, and the keys that stand between: `dub of de of …`. */
function pickedBefore(of: number, items: readonly Token[]): { name: number; picked: readonly string[] } {
  const picked: string[] = [];
  for (let at = of; ; ) {
    const before = items[at - 2] && DIMENSIONS.includes(textOf(items[at - 2]!)) ? at - 3 : at - 2;
    if (!items[before] || textOf(items[before]) !== 'of' || before < 1) return { name: at - 1, picked };
    picked.push(withoutLeadingZeros(textOf(items[at - 1]!)));
    at = before;
  }
}

/** As it is written behind `of`: an episode's number says enough. */
export function textOfValue(value: ScopeValue): string {
  return value.dimension === 'episode' ? value.key : nameOfValue(value);
}

/** Those of the name; of a name that is not there yet, all that stand once for each of something. */
function instancesNamed({ show }: Ask, name: Token): readonly NetworkItem[] {
  const schedule = scheduleOf(show);
  const named = schedule.network.names.all(textOf(name));
  return named.length > 0 ? named : schedule.items.filter(({ scope }) => scope.length > 0);
}

function valuesOf(instances: readonly NetworkItem[]): { value: ScopeValue; items: NetworkItem[] }[] {
  const found = new Map<string, { value: ScopeValue; items: NetworkItem[] }>();
  for (const item of instances) {
    for (const value of item.scope) {
      const key = `${value.axis} ${value.key}`;
      const known = found.get(key);
      if (known) known.items.push(item);
      else found.set(key, { value, items: [item] });
    }
  }
  return [...found.values()].sort((a, b) => a.value.index - b.value.index);
}

/** Whether the name there is one that a line in a `per` waits for, and not the line's own. */
function isLink({ cursor }: Ask, name: number): boolean {
  const { scope } = cursor;
  const isItem = scope.spec?.words.get(textOf(cursor.items[0]!))?.fact === 'item';
  for (let at: typeof scope | undefined = scope; at; at = at.outer) {
    if (at.owner?.spec.word === 'per') return name > (isItem ? 1 : 0);
  }
  return false;
}

function offerRelative({ offers }: Ask): void {
  offers.add(RANK.wanted, {
    label: 'previous',
    kind: 'word',
    detail: 'That of the one before; the first waits for none.',
  });
  offers.add(RANK.wanted, { label: 'all', kind: 'word', detail: 'All of them, not this one’s alone.' });
}
