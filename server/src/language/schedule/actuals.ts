/** What statuses say of each item: that it started, how much is left, that it is done. */
import type { ProgressText, StatusFact, TimeText } from '../model/facts.ts';
import type { Show } from '../model/show.ts';
import type { Names } from './names.ts';
import type { NetworkItem } from './network.ts';
import { reopeningsOf } from './reopenings.ts';

export interface Actual {
  readonly kind: 'done' | 'started';
  /** The day on which it started; absent where nobody says. */
  readonly started: number | undefined;
  /** The day on which it was finished. */
  readonly done: number | undefined;
  /** Working time that was left at the close of the status's day. */
  readonly left: TimeText | undefined;
  /** The status that counts, its day, and its line. */
  readonly status: StatusFact;
  readonly day: number;
  readonly text: ProgressText;
}

/**
 * Gives each item of some names what the newest line about it says. A line that does not say when it started takes that over from an
 * older one; a line that says nothing of dates changes nothing.
 */
export function readStatuses<T extends NetworkItem & { actual: Actual | undefined }>(
  show: Show,
  names: Names<T>,
  isAsked: (name: string) => boolean,
): void {
  const { epochOn } = reopeningsOf(show);
  const statuses = show.sorted('status').filter(({ date }) => date.day !== undefined);
  for (const status of statuses.sort((a, b) => a.date.day! - b.date.day!)) {
    const day = status.date.day!;
    for (const text of status.progress) {
      if (!isAsked(text.item.key)) continue;
      const started = text.started?.day;
      const done = text.done?.day;
      if (started === undefined && done === undefined && !text.left) continue;
      // Of several passes it speaks of the one that was under way on the days that it names.
      const epoch = epochOn(begunBy({ started, done, day }));
      for (const item of names.resolve(text.item.key, text.of, undefined, epoch)) {
        item.actual = {
          kind: done === undefined ? 'started' : 'done',
          started: started ?? item.actual?.started,
          done,
          left: done === undefined ? text.left : undefined,
          status,
          day,
          text,
        };
      }
    }
  }
}

/**
 * The last day by which a reopening must have been for an item to be of the pass after it, or to have known of it. What
 * was done on the very day of a reopening is what was reopened: a check that fails was finished that day.
 */
export function begunBy({ started, done, day }: Pick<Actual, 'started' | 'done' | 'day'>): number {
  return started ?? (done === undefined ? day : done - 1);
}
