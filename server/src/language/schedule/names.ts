/**
 * Names and the instances that they mean. A name alone means, along each axis that the waiting item has too, the
 * instance of the same value, and along every other axis all; `of` picks otherwise.
 */
import type { ScopeText } from '../model/facts.ts';
import type { NetworkItem } from './network.ts';
import { covers, overlapsInScope, type ScopeValue } from './scope.ts';

const NONE: readonly never[] = [];

/** Instances of one name that stand in blocks of the same axes, found by their values along some of them. */
class Shape<T extends NetworkItem> {
  readonly axes: readonly string[];
  readonly items: T[];
  private indexes: Map<string, Map<string, T[]>> | undefined = undefined;

  constructor(first: T) {
    this.axes = first.scope.length === 0 ? NONE : first.scope.map(({ axis }) => axis);
    this.items = [first];
  }

  add(item: T): void {
    this.items.push(item);
    this.indexes = undefined;
  }

  /** Those that have each of the values; `wanted` names none but axes of this shape. */
  with(wanted: ReadonlyMap<string, string>): readonly T[] {
    if (wanted.size === 0) return this.items;
    const axes = this.axes.filter((axis) => wanted.has(axis));
    const signature = axes.join('\n');
    this.indexes ??= new Map();
    let index = this.indexes.get(signature);
    if (!index) {
      this.indexes.set(signature, (index = new Map()));
      for (const item of this.items) {
        const values = axes.map((axis) => valueAt(item, axis)!.key).join('\n');
        const same = index.get(values);
        if (same) same.push(item);
        else index.set(values, [item]);
      }
    }
    return index.get(axes.map((axis) => wanted.get(axis)).join('\n')) ?? [];
  }

  /** The innermost axis along which some instance has a value, of those that are not picked along yet. */
  axisOf(value: string, dimension: string | undefined, picked: ReadonlySet<string>): string | undefined {
    return this.axes.findLast(
      (axis) =>
        !picked.has(axis) &&
        (dimension === undefined || axis === dimension) &&
        this.with(new Map([[axis, value]])).length > 0,
    );
  }
}

const ANY: ReadonlyMap<string, string> = new Map();

export class Names<T extends NetworkItem = NetworkItem> {
  private readonly shapes = new Map<string, Shape<T>[]>();
  private readonly blocks = new Map<NetworkItem, ReadonlyMap<string, T>>();
  /** Names of which there is more than one pass. */
  private readonly repeated = new Set<string>();

  add(item: T): void {
    const { key } = item.fact.id;
    const shapes = this.shapes.get(key);
    const shape = shapes?.find(({ axes }) => isAlong(axes, item));
    if (shape) shape.add(item);
    else if (shapes) shapes.push(new Shape(item));
    else this.shapes.set(key, [new Shape(item)]);
    if (item.epoch > 0) this.repeated.add(key);
  }

  /** Nothing has this name any more. */
  forget(key: string): void {
    this.shapes.delete(key);
    this.repeated.delete(key);
  }

  /** Says which items stand in one block of a `reopen` or `fail`, for one of the things that were reopened. */
  addBlock(items: readonly T[]): void {
    const byKey = new Map<string, T>();
    for (const item of items) if (!byKey.has(item.fact.id.key)) byKey.set(item.fact.id.key, item);
    for (const item of items) this.blocks.set(item, byKey);
  }

  /** Whether anything has a name. */
  has(key: string): boolean {
    return this.shapes.has(key);
  }

  /** All instances of a name, of every pass. */
  all(key: string): readonly T[] {
    return this.shapes.get(key)?.flatMap(({ items }) => items) ?? NONE;
  }

  /**
   * The instances that a name means, from an item that uses it or from outside. In a block of a `reopen` its own item
   * comes first. Of several passes it is the last that an item `knows`, or that had begun with an epoch `until`.
   */
  resolve(key: string, of: ScopeText | undefined, from?: NetworkItem, until?: number): readonly T[] {
    const mate = from?.reopening && !of ? this.blocks.get(from)?.get(key) : undefined;
    if (mate) return [mate];
    const shapes = this.shapes.get(key);
    if (!shapes) return NONE;
    const epoch = until ?? from?.knows ?? Number.POSITIVE_INFINITY;
    let found: readonly T[] = NONE;
    for (const shape of shapes) {
      const wanted = !of && !from?.scope.length ? ANY : wantedOf(shape, of, from);
      const meant = wanted ? shape.with(wanted) : NONE;
      found = found.length > 0 ? [...found, ...meant] : meant;
    }
    return this.repeated.has(key) ? inForceAt(found, epoch) : found;
  }
}

function inForceAt<T extends NetworkItem>(items: readonly T[], epoch: number): readonly T[] {
  return items.filter((item) => isInForce(item, epoch));
}

function isAlong(axes: readonly string[], { scope }: NetworkItem): boolean {
  return axes.length === scope.length && axes.every((axis, at) => axis === scope[at]!.axis);
}

/** Whether a pass is the last one that had begun with an epoch. */
export function isInForce({ epoch, next, replacedIn }: NetworkItem, at: number): boolean {
  return epoch <= at && (!next || at < replacedIn);
}

/** The pass that an item is, among those of its name that stand already; those that it takes the place of are told. */
export function takePlace<T extends NetworkItem & { replacedIn: number; next: NetworkItem | undefined }>(
  item: T,
  earlier: readonly T[],
): number {
  let pass = 1;
  for (const other of earlier) {
    if (other.epoch >= item.epoch || !overlapsInScope(other, item)) continue;
    pass = Math.max(pass, other.pass + 1);
    if (other.next || !covers(item.scope, other.scope)) continue;
    other.next = item;
    other.replacedIn = item.epoch;
  }
  return pass;
}

/** The values that an instance must have, by axis; undefined when none of the shape is meant. */
function wantedOf(
  shape: Shape<NetworkItem>,
  of: ScopeText | undefined,
  from: NetworkItem | undefined,
): ReadonlyMap<string, string> | undefined {
  const shared = from?.scope.filter(({ axis }) => shape.axes.includes(axis)) ?? [];
  const wanted = new Map(shared.map(({ axis, key }) => [axis, key]));
  if (!of) return wanted;
  // Values first: `all` and `previous` speak of the innermost axis that none of them picks along.
  const picked = new Set<string>();
  for (const { value, dimension } of of.picks) {
    if (!value) continue;
    const axis = shape.axisOf(value.key, dimension, picked);
    if (axis === undefined) return undefined;
    picked.add(axis);
    wanted.set(axis, value.key);
  }
  for (const { which } of of.picks) {
    if (which === 'one') continue;
    const innermost = shared.findLast(({ axis }) => !picked.has(axis));
    if (which === 'previous' && innermost?.before === undefined) return undefined;
    if (!innermost) continue;
    picked.add(innermost.axis);
    if (which === 'all') wanted.delete(innermost.axis);
    else wanted.set(innermost.axis, innermost.before!);
  }
  return wanted;
}

function valueAt({ scope }: NetworkItem, axis: string): ScopeValue | undefined {
  return scope.find((value) => value.axis === axis);
}
