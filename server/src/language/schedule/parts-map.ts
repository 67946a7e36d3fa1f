/**
 * A map whose keys are lists of parts. Parts are compared as they are, but for places (and names, dates and links, which
 * are their own place): facts that were read at different times speak of one place by different objects.
 */
import type { Place } from '../syntax/row.ts';

export class PartsMap<T> {
  private readonly root: Branch<T> = { inside: new Map(), value: undefined };
  private readonly order: Branch<T>[] = [];

  get(parts: readonly unknown[]): T | undefined {
    return this.branchOf(parts).value;
  }

  set(parts: readonly unknown[], value: T & {}): void {
    const branch = this.branchOf(parts);
    if (branch.value === undefined) this.order.push(branch);
    branch.value = value;
  }

  /** In the order in which their keys came. */
  values(): T[] {
    return this.order.map(({ value }) => value!);
  }

  private branchOf(parts: readonly unknown[]): Branch<T> {
    let at = this.root;
    for (const part of parts) {
      if (!isPlace(part)) at = inside(at, part);
      else at = inside(inside(at, part.row), part.start);
    }
    return at;
  }
}

interface Branch<T> {
  readonly inside: Map<unknown, Branch<T>>;
  value: T | undefined;
}

function inside<T>(branch: Branch<T>, part: unknown): Branch<T> {
  let next = branch.inside.get(part);
  if (!next) branch.inside.set(part, (next = { inside: new Map(), value: undefined }));
  return next;
}

function isPlace(part: unknown): part is Place {
  return typeof part === 'object' && part !== null && 'row' in part && 'start' in part;
}
