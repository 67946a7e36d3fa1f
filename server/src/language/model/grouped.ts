/**
 * Things by what they share, such as all cues of one minute, or all that play a work: kept up with edits, and shared by
 * all who look at the same groups.
 */

import type { Subject, Subjects, Watched } from './gathered.ts';
import { Groups } from './groups.ts';
import { type Needs, Pending } from './pending.ts';
import type { Show } from './show.ts';

/** How things are grouped. */
export interface Grouping<T extends Subject = Subject> extends Needs {
  readonly of: Subjects<T>;
  /** The groups that a thing is in. */
  keysOf(subject: T, show: Show): readonly string[];
}

export class Grouped<T extends Subject> {
  private readonly pending: Pending<T>;
  private readonly groups: Groups<T>;
  private readonly lookers: GroupsToLookAt[] = [];

  constructor(
    private readonly grouping: Grouping<T>,
    watched: Watched<T>,
    private readonly show: Show,
  ) {
    this.groups = new Groups(show.order, (key) => {
      for (const looker of this.lookers) looker.add(key);
    });
    this.pending = new Pending(grouping, watched, show, (subject) => this.groups.remove(subject));
  }

  /** Somebody who looks at groups, and wants to know which changed since. */
  watch(): GroupsToLookAt {
    const looker = new GroupsToLookAt(() => this.groups.keys());
    this.lookers.push(looker);
    return looker;
  }

  update(): void {
    const { subjects, isAll } = this.pending.take();
    // What the groups are judged by changed as well.
    if (isAll) for (const looker of this.lookers) looker.addAll();
    for (const subject of subjects) this.groups.put(subject, this.grouping.keysOf(subject, this.show));
  }

  /** In the order of the text; none when there is no such group. */
  members(key: string): readonly T[] {
    return this.groups.members(key);
  }

  get isEmpty(): boolean {
    for (const _ of this.groups.keys()) return false;
    return true;
  }
}

/** The groups that changed since somebody looked; at first all. */
export class GroupsToLookAt {
  private readonly keys = new Set<string>();
  private isAll = true;

  constructor(private readonly all: () => Iterable<string>) {}

  add(key: string): void {
    if (!this.isAll) this.keys.add(key);
  }

  addAll(): void {
    this.isAll = true;
  }

  /** Hands them out, once: those that are gone, too, unless `isAll` says that nothing seen before holds any more. */
  take(): { keys: Iterable<string>; isAll: boolean } {
    const { isAll } = this;
    this.isAll = false;
    const keys = isAll ? this.all() : [...this.keys];
    this.keys.clear();
    return { keys, isAll };
  }
}
