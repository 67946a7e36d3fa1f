/**
 * The items of a network by what is said of them: those that promise a day, those that are pinned. Most rules look at few
 * items and say which; a list is made once, and again when an edit put an item into it or took one out.
 */
import type { NetworkItem } from './network.ts';

/** Asks an item for what its text and the statuses say of it, never for its dates. One function is one list. */
export type ItemTest = (item: NetworkItem) => boolean;

/** The same, for lists that are told apart by keys. */
export type ItemKeys = (item: NetworkItem) => readonly string[];

export class ItemLists {
  private readonly lists = new Map<ItemTest, readonly NetworkItem[]>();
  private readonly indexes = new Map<ItemKeys, ReadonlyMap<string, readonly NetworkItem[]>>();

  constructor(private readonly items: readonly NetworkItem[]) {}

  /** In the order of the text. */
  of(test: ItemTest): readonly NetworkItem[] {
    let list = this.lists.get(test);
    if (!list) this.lists.set(test, (list = this.items.filter(test)));
    return list;
  }

  /** By key, each list in the order of the text. */
  by(keysOf: ItemKeys): ReadonlyMap<string, readonly NetworkItem[]> {
    let index = this.indexes.get(keysOf);
    if (!index) this.indexes.set(keysOf, (index = indexBy(this.items, keysOf)));
    return index;
  }

  /** Forgets the lists that some items came into or left. */
  review(touched: readonly NetworkItem[]): void {
    for (const [test, list] of this.lists) {
      if (touched.some((item) => test(item) !== list.includes(item))) this.lists.delete(test);
    }
    for (const [keysOf, index] of this.indexes) {
      const isWhereItWas = (item: NetworkItem) => {
        const keys = keysOf(item);
        return (
          [...index].every(([key, list]) => keys.includes(key) === list.includes(item)) &&
          keys.every((key) => index.has(key))
        );
      };
      if (!touched.every(isWhereItWas)) this.indexes.delete(keysOf);
    }
  }
}

function indexBy(items: readonly NetworkItem[], keysOf: ItemKeys): ReadonlyMap<string, readonly NetworkItem[]> {
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

export function isSigned({ plan }: NetworkItem): boolean {
  return plan.signoff.length > 0;
}

export function isAmended({ amendments }: NetworkItem): boolean {
  return amendments.length > 0;
}

/** Whether a status speaks of it. */
export function hasBegun({ actual }: NetworkItem): boolean {
  return actual !== undefined;
}

export function namesPicture({ plan }: NetworkItem): boolean {
  return plan.picture !== undefined;
}
