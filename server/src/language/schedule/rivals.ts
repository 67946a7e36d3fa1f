/** Which of the items that should come first an item is held against: those of its own reel, its own episode. */
import { isInForce } from './names.ts';
import type { NetworkItem } from './network.ts';
import { overlapsInScope, scopeKey } from './scope.ts';

/**
 * Items are grouped by the axes that all of them have, so that each reel is compared with itself alone; within a group
 * it is asked once for each scope.
 */
export class Rivals {
  private readonly axes: readonly string[];
  private readonly groups = new Map<string, number[]>();
  private readonly known = new Map<string, readonly number[]>();

  constructor(
    private readonly before: readonly NetworkItem[],
    waiting: readonly NetworkItem[],
  ) {
    let axes = before[0]?.scope.map(({ axis }) => axis) ?? [];
    for (const { scope } of [...before, ...waiting]) {
      if (axes.length > 0) axes = axes.filter((axis) => scope.some((value) => value.axis === axis));
    }
    this.axes = axes;
    before.forEach((item, at) => {
      const values = this.valuesOf(item);
      const group = this.groups.get(values);
      if (group) group.push(at);
      else this.groups.set(values, [at]);
    });
  }

  /** Places in `before` of those that overlap with it in scope, in the pass that it knows of. */
  of(item: NetworkItem): readonly number[] {
    const key = `${item.knows} ${scopeKey(item.scope)}`;
    let places = this.known.get(key);
    if (!places) {
      const group = this.groups.get(this.valuesOf(item)) ?? [];
      places = group.filter((at) => {
        const other = this.before[at]!;
        return isInForce(other, item.knows) && overlapsInScope(other, item);
      });
      this.known.set(key, places);
    }
    return places;
  }

  private valuesOf({ scope }: NetworkItem): string {
    if (this.axes.length === 0) return '';
    return this.axes.map((axis) => scope.find((value) => value.axis === axis)!.key).join('\n');
  }
}
