/** `lock/cut-after-lock`: the picture went on changing after it was locked, and nobody opened the lock. */
import type { PictureFact, ReopeningFact } from '../../model/facts.ts';
import { ageOf, changesOf, picturesOf, reelAt } from '../../model/pictures.ts';
import type { Show } from '../../model/show.ts';
import { nameOfInstance } from '../../schedule/instance-name.ts';
import type { NetworkItem } from '../../schedule/network.ts';
import { SCHEDULE_READS, scheduleOf } from '../../schedule/schedule.ts';
import { isPickedBy } from '../../schedule/scope.ts';
import { itemsOfStage } from '../../schedule/stage-items.ts';
import { type Rule, wholeRule } from '../rule.ts';
import { dayText, namesText } from '../schedule/words.ts';

export const cutAfterLock: Rule = wholeRule({
  code: 'lock/cut-after-lock',
  severity: 'error',
  title: 'Once the picture is locked, no newer cut is made without opening the lock.',
  reads: [...SCHEDULE_READS, 'picture', 'pipeline', 'show', 'reopening'],
  check(show, report) {
    const locks = locksOf(show);
    if (locks.length === 0) return;
    const reopenings = reopeningsAround(show);
    for (const picture of picturesOf(show)) {
      const made = picture.date?.day;
      if (made === undefined) continue;
      const age = ageOf(show, picture.version);
      if (locks.some((lock) => lock.picture >= age)) continue; // locked again
      const broken = locks.filter(
        ({ item, day, picture: locked }) =>
          day < made &&
          age > locked &&
          !reopenings.some((each) => opens(each, item, day, made)) &&
          touches(show, picture, item),
      );
      if (broken.length === 0) continue;
      const [{ item, day }] = broken as [Lock, ...Lock[]];
      report({
        message: `${picture.version.written} was cut on ${dayText(made)}, and ${namesText(broken.map((lock) => lock.item))} had locked ${item.plan.picture!.written} on ${dayText(day)}. All that was made to the locked cut moves with it, and somebody pays. Say who opened it: \`reopen ${nameOfInstance(item)} on … because "…"\`, with the next lock in its block.`,
        at: picture.version.at,
        related: broken.map((lock) => ({
          at: lock.item.fact.id.at,
          message: `${namesText([lock.item])}, ${dayText(lock.day)}.`,
        })),
      });
    }
  },
});

interface Lock {
  readonly item: NetworkItem;
  readonly day: number;
  /** The age of the cut that it locks. */
  readonly picture: number;
}

/** Picture locks that say which cut they lock, and have a date. */
function locksOf(show: Show): Lock[] {
  const schedule = scheduleOf(show);
  return itemsOfStage(show, 'picture-lock').flatMap((item) => {
    const day = schedule.placementOf(item).days?.last;
    const picture = ageOf(show, item.plan.picture);
    return item.fact.word === 'lock' && day !== undefined && picture >= 0 ? [{ item, day, picture }] : [];
  });
}

/** Those of the series are of its episodes, too. */
function reopeningsAround(show: Show): ReopeningFact[] {
  return [...show.all('reopening'), ...(show.episode !== undefined && show.outer ? reopeningsAround(show.outer) : [])];
}

function opens({ item, of, on }: ReopeningFact, lock: NetworkItem, locked: number, cut: number): boolean {
  if (item.key !== lock.fact.id.key || on?.day === undefined || on.day < locked || on.day > cut) return false;
  return !of || isPickedBy(of, lock.scope);
}

/** A lock of one reel minds only what happens in that reel. */
function touches(show: Show, picture: PictureFact, { scope }: NetworkItem): boolean {
  const reel = scope.find(({ dimension }) => dimension === 'reel')?.key;
  const older = show.find('picture', picture.from);
  if (reel === undefined || !older) return true;
  return changesOf(show, picture).some(({ change, range, to }) => {
    if (change.kind === 'replace') return false;
    const at = [range.start, ...(to === undefined ? [] : [to])];
    return at.some((frame) => reelAt(show, older, frame)?.reel === reel);
  });
}
