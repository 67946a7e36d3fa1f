/**
 * What gathered things come to, group by group: how much music there is in each minute, who speaks a line. A group is
 * summed up again when its things changed, so that a question about the whole show costs as much as it has groups.
 */
import type { Subject } from './gathered.ts';
import type { Grouped, Grouping, GroupsToLookAt } from './grouped.ts';
import type { Show } from './show.ts';

/** How things are grouped, and what a group comes to. */
export interface Summing<T extends Subject = Subject, S = unknown> extends Grouping<T> {
  /** What a group comes to; the things come in the order of the text, never none. */
  sum(things: readonly T[], show: Show, key: string): S;
}

export class Sums<T extends Subject, S> {
  private readonly sums = new Map<string, S>();
  private readonly changed: GroupsToLookAt;

  constructor(
    private readonly summing: Summing<T, S>,
    private readonly grouped: Grouped<T>,
    private readonly show: Show,
  ) {
    this.changed = grouped.watch();
  }

  /** The sums as they are now, by group; in no order. */
  now(): ReadonlyMap<string, S> {
    this.grouped.update();
    const { keys, isAll } = this.changed.take();
    if (isAll) this.sums.clear();
    for (const key of keys) {
      const things = this.grouped.members(key);
      if (things.length > 0) this.sums.set(key, this.summing.sum(things, this.show, key));
      else this.sums.delete(key);
    }
    return this.sums;
  }
}
