/**
 * The items of a network by what is said of them: those that promise a day, those that are pinned. Most rules look at few
 * items and say which. A list is made when it is first asked for; what an edit touches leaves its lists and enters those
 * that it then belongs to.
 */
import type { NetworkItem } from './network.ts';
import { scopeKey } from './scope.ts';

/** Asks an item for what its text and the statuses say of it, never for its dates. One function is one list. */
export type ItemTest = (item: NetworkItem) => boolean;

/** The same, for lists that are told apart by keys, each once. */
export type ItemKeys = (item: NetworkItem) => readonly string[];

type List = readonly NetworkItem[];

export class ItemLists {
  private readonly lists = new Map<ItemTest, List>();
  private readonly indexes = new Map<ItemKeys, Map<string, List>>();
  private items: List = [];
  private leaving: {
    readonly lists: ReadonlyMap<ItemTest, List>;
    readonly indexes: ReadonlyMap<ItemKeys, ReadonlyMap<string, List>>;
  } = { lists: new Map(), indexes: new Map() };

  /** In the order of the text. */
  of(test: ItemTest): List {
    let list = this.lists.get(test);
    if (!list) this.lists.set(test, (list = this.items.filter(test)));
    return list;
  }

  /** By key, each list in the order of the text, none of them empty. */
  by(keysOf: ItemKeys): ReadonlyMap<string, List> {
    let index = this.indexes.get(keysOf);
    if (!index) this.indexes.set(keysOf, (index = indexBy(this.items, keysOf)));
    return index;
  }

  /** Notes what items are in, while they still say what they are in it for. */
  leave(items: List): void {
    this.leaving = {
      lists: new Map(Array.from(this.lists.keys(), (test) => [test, items.filter(test)])),
      indexes: new Map(Array.from(this.indexes.keys(), (keysOf) => [keysOf, indexBy(items, keysOf)])),
    };
  }

  /** Takes out what left, and puts in items that are among all these now. A list of the same items is the same object. */
  enter(items: List, all: List): void {
    this.items = all;
    for (const [test, list] of this.lists) {
      this.lists.set(test, exchanged(list, this.leaving.lists.get(test)!, items.filter(test)));
    }
    for (const [keysOf, index] of this.indexes) {
      const left = this.leaving.indexes.get(keysOf)!;
      const coming = indexBy(items, keysOf);
      for (const key of new Set([...left.keys(), ...coming.keys()])) {
        const list = exchanged(index.get(key) ?? [], left.get(key) ?? [], coming.get(key) ?? []);
        if (list.length > 0) index.set(key, list);
        else index.delete(key);
      }
    }
  }
}

function exchanged(list: List, going: List, coming: List): List {
  if (going.length === coming.length && going.every((item, at) => item === coming[at])) return list;
  const left = new Set(going);
  return [...list.filter((item) => !left.has(item)), ...coming].sort((a, b) => a.index - b.index);
}

/** By key, each list in the order of the items. */
export function indexBy(items: List, keysOf: ItemKeys): Map<string, List> {
  const index = new Map<string, NetworkItem[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const list = index.get(key);
      if (list) list.push(item);
      else index.set(key, [item]);
    }
  }
  return index;
}

/** Whether something has to be over by a day. */
export function promises({ plan }: NetworkItem): boolean {
  return plan.by !== undefined;
}

export function isDelivery({ fact }: NetworkItem): boolean {
  return fact.word === 'delivery';
}

export function isLock({ fact }: NetworkItem): boolean {
  return fact.word === 'lock';
}

export function isReview({ fact }: NetworkItem): boolean {
  return fact.word === 'review';
}

export function isAmended({ amendments }: NetworkItem): boolean {
  return amendments.length > 0;
}

/** Who signs it, each once. */
export function signersOf({ plan }: NetworkItem): readonly string[] {
  return plan.signoff.length < 2
    ? plan.signoff.map(({ key }) => key)
    : [...new Set(plan.signoff.map(({ key }) => key))];
}

/** Of a lock its name and scope, which all its passes share. */
export function passesOfLock(item: NetworkItem): readonly string[] {
  return isLock(item) ? [`${item.fact.id.key} ${scopeKey(item.scope)}`] : NO_KEYS;
}

const NO_KEYS: readonly never[] = [];

/** Whether it runs on a calendar on which no work can be done. */
export function hasNoWorkday({ workCalendar }: NetworkItem): boolean {
  return workCalendar.isEmpty;
}

/** Whether a status speaks of it. */
export function hasBegun({ actual }: NetworkItem): boolean {
  return actual !== undefined;
}

export function namesPicture({ plan }: NetworkItem): boolean {
  return plan.picture !== undefined;
}
