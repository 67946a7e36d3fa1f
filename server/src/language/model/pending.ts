/** What must be looked at again: what came, what refers to a name that came or went, or everything. */
import type { NameKind } from '../schema/spec.ts';
import type { Aspect } from './facts.ts';
import type { Subject, Watched } from './gathered.ts';
import type { Show } from './show.ts';

/** What looking at a thing depends on, beside the thing itself. */
export interface Needs {
  /** Kinds whose facts are read, whichever they are: when one changed, all things are looked at again. */
  readonly reads: readonly Aspect[];
  /** They are read in the shows that can name what this one declares, too (`show.users`). */
  readonly readsUsers?: boolean;
  /**
   * Names of these kinds that a thing's own lines refer to, of which counts whether they are there: only things that
   * refer to a name are looked at again when it came or went.
   */
  readonly expects?: readonly NameKind[];
}

export class Pending<T extends Subject> {
  private readonly fresh = new Set<T>();
  private read: number | string | undefined;
  private seen = 0;

  constructor(
    private readonly needs: Needs,
    private readonly watched: Watched<T>,
    private readonly show: Show,
    /** Is called with each thing that is gone. */
    forget: (subject: T) => void,
  ) {
    watched.listen(({ removed, added }) => {
      // Before the first look all are to be looked at, and nobody needs to keep a list of them.
      if (this.read === undefined) return;
      for (const subject of removed) {
        this.fresh.delete(subject);
        forget(subject);
      }
      for (const subject of added) this.fresh.add(subject);
    });
  }

  /** Hands them out, once. `isAll` says that nothing seen before holds any more. */
  take(): { subjects: Iterable<T>; isAll: boolean } {
    const { needs, show, watched } = this;
    watched.update();
    const read = readBy(needs, show);
    const isAll = read !== this.read || !this.addNamed();
    this.read = read;
    this.seen = show.now;
    const subjects = isAll ? watched.all() : this.fresh.size > 0 ? [...this.fresh] : NOTHING;
    this.fresh.clear();
    return { subjects, isAll };
  }

  /** Makes the next look one at all. */
  startOver(): void {
    this.read = undefined;
    this.fresh.clear();
  }

  /** Adds what refers to names that came or went; false when nobody knows any more which did. */
  private addNamed(): boolean {
    const { expects } = this.needs;
    if (!expects) return true;
    const names = this.show.namesSince(this.seen);
    for (const name of names ?? NOTHING) {
      if (!name.isNew || !expects.includes(name.kind)) continue;
      for (const fact of this.show.factsNaming(name))
        for (const subject of this.watched.with(fact)) this.fresh.add(subject);
    }
    return names !== undefined;
  }
}

const NOTHING: readonly never[] = [];

/** Changes whenever a fact of a kind that is read came or went. */
export function readBy({ reads, readsUsers }: Needs, show: Show): number | string {
  const own = show.revisionOf(reads);
  return readsUsers ? [own, ...show.users.map((each) => each.revisionOf(reads))].join(' ') : own;
}
