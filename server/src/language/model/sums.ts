/**
 * What gathered things come to, group by group: how much music there is in each minute, which cues play a work. A group
 * is summed up again when its things changed, so that a question about the whole show costs as much as it has groups.
 */
import type { Aspect } from './facts.ts';
import type { Gathered, Gathering, Subject } from './gathered.ts';
import { KeyedSets } from './keyed-sets.ts';
import type { Show } from './show.ts';

/** How gathered things are grouped, and what a group comes to. */
export interface Summing<T extends Subject = Subject, S = unknown> {
  readonly of: Gathering<T>;
  /** Kinds whose facts it reads, beside the things. */
  readonly reads: readonly Aspect[];
  /** The groups that a thing is in. */
  keysOf(thing: T, show: Show): readonly string[];
  /** What a group comes to; never none, in no order. */
  sum(things: ReadonlySet<T>, show: Show, key: string): S;
}

export class Sums<T extends Subject, S> {
  private readonly fresh = new Set<T>();
  private readonly groups = new KeyedSets<T>();
  private readonly sums = new Map<string, S>();
  private read: number | undefined;

  constructor(
    private readonly summing: Summing<T, S>,
    private readonly gathered: Gathered<T>,
    private readonly show: Show,
  ) {
    gathered.listen(({ removed, added }) => {
      if (this.read === undefined) return;
      for (const thing of removed) {
        this.fresh.delete(thing);
        this.groups.remove(thing);
      }
      for (const thing of added) this.fresh.add(thing);
    });
  }

  /** The sums as they are now, by group; in no order. */
  now(): ReadonlyMap<string, S> {
    const { summing, show } = this;
    this.gathered.update();
    const read = show.revisionOf(summing.reads);
    if (read !== this.read) {
      this.read = read;
      this.groups.touchAll();
      for (const thing of this.gathered.all()) this.groups.put(thing, summing.keysOf(thing, show));
    } else {
      for (const thing of this.fresh) this.groups.put(thing, summing.keysOf(thing, show));
    }
    this.fresh.clear();
    this.groups.takeChanged((things, key) => {
      if (things.size > 0) this.sums.set(key, summing.sum(things, show, key));
      else this.sums.delete(key);
    });
    return this.sums;
  }
}
