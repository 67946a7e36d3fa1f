/**
 * Demands on what stands in the schedule, rather than on its order: who signs, who looks together, how long a stage is,
 * which stages there are. Every verdict is told, waived or not: a waiver is unneeded where there is none.
 */

import type { Aspect, Name } from '../model/facts.ts';
import type { Show } from '../model/show.ts';
import { type Demand, demandsOn } from './demands.ts';
import { isSkipped } from './exceptions.ts';
import { isReview } from './item-lists.ts';
import type { NetworkItem } from './network.ts';
import { holdersOf } from './people.ts';
import { SCHEDULE_READS, scheduleOf } from './schedule.ts';
import { overlapsInScope, scopeKey } from './scope.ts';
import { itemsOfStage } from './stage-items.ts';
import { workingLength } from './working-length.ts';

/** What is demanded of an item and is not so. */
export type PresenceVerdict =
  | {
      readonly kind: 'signoff';
      readonly demand: Demand<'signoff'>;
      readonly item: NetworkItem;
      readonly missing: readonly Name[];
    }
  | {
      readonly kind: 'joint-review';
      readonly demand: Demand<'joint-review'>;
      readonly item: NetworkItem;
      /** The review before it that the most of them are in, and who is missing there. */
      readonly nearest: NetworkItem | undefined;
      readonly missing: readonly Name[];
    }
  | {
      readonly kind: 'length';
      readonly demand: Demand<'length'>;
      /** The items that the stage is made of. */
      readonly items: readonly NetworkItem[];
      readonly item: NetworkItem;
      /** Working minutes on the calendar of `item`. */
      readonly minutes: number;
    }
  | { readonly kind: 'missing-stage'; readonly demand: Demand<'order'>; readonly item: NetworkItem };

export const PRESENCE_READS: readonly Aspect[] = [...SCHEDULE_READS, 'pipeline', 'show', 'person', 'skip'];

/** The verdicts on a show, by form, then in the order of the pipelines. */
export function judgePresence(show: Show): readonly PresenceVerdict[] {
  return show.memo(judgeAll, PRESENCE_READS);
}

/** What a series plans for its episodes is judged there. */
function judgeAll(show: Show): PresenceVerdict[] {
  if (scheduleOf(show).items.length === 0) return [];
  const demands = demandsOn(show);
  return [
    ...demands.of('signoff').flatMap((demand) => judgeSignoff(show, demand)),
    ...demands.of('joint-review').flatMap((demand) => judgeJointReview(show, demand)),
    ...demands.of('length').flatMap((demand) => judgeLength(show, demand)),
    ...judgeMissing(show, demands.order),
  ];
}

/** Whether a person or a role among `names` is, or has, the role. */
function isAmong(show: Show, role: Name, names: readonly Name[]): boolean {
  return names.some(
    (name) => name.key === role.key || show.find('person', name)?.roles.some(({ key }) => key === role.key),
  );
}

/** A role that nobody has, nobody can miss. */
function isHeld(show: Show, role: Name): boolean {
  return show.find('person', role) !== undefined || holdersOf(show, role.key).length > 0;
}

/** Items of a stage as they stand now: a pass that another took the place of is history. */
function currentOf(show: Show, stage: Name): NetworkItem[] {
  return itemsOfStage(show, stage.key).filter(({ next }) => !next);
}

function judgeSignoff(show: Show, demand: Demand<'signoff'>): PresenceVerdict[] {
  const { first, who } = demand.requirement;
  const wanted = who.filter((role) => isHeld(show, role));
  // Only what can be signed: a task within the stage is work on the way to it.
  const signed = currentOf(show, first).filter(({ fact }) => fact.word === 'lock' || fact.word === 'review');
  return signed.flatMap((item) => {
    const { signoff } = item.plan;
    // A lock that nobody signs at all is told as that.
    const isTold = item.fact.word === 'lock' && signoff.length === 0;
    const missing = isTold ? [] : wanted.filter((role) => !isAmong(show, role, signoff));
    return missing.length > 0 ? [{ kind: 'signoff' as const, demand, item, missing }] : [];
  });
}

function judgeJointReview(show: Show, demand: Demand<'joint-review'>): PresenceVerdict[] {
  const { who, then } = demand.requirement;
  const wanted = who.filter((role) => isHeld(show, role));
  if (wanted.length < 2) return [];
  const schedule = scheduleOf(show);
  const dated = schedule
    .itemsThat(isReview)
    .filter(
      ({ fact, plan }) =>
        fact.word === 'review' && fact.id.key !== then.key && wanted.some((role) => isAmong(show, role, plan.with)),
    );
  const found: PresenceVerdict[] = [];
  for (const item of currentOf(show, then)) {
    const starts = schedule.placementOf(item).days?.first;
    if (starts === undefined) continue;
    let nearest: NetworkItem | undefined;
    let missing = wanted;
    for (const review of dated) {
      const last = schedule.placementOf(review).days?.last;
      if (last === undefined || last > starts || !overlapsInScope(review, item)) continue;
      const absent = wanted.filter((role) => !isAmong(show, role, review.plan.with));
      if (absent.length < missing.length) [nearest, missing] = [review, absent];
    }
    if (missing.length > 0) found.push({ kind: 'joint-review', demand, item, nearest, missing });
  }
  return found;
}

function judgeLength(show: Show, demand: Demand<'length'>): PresenceVerdict[] {
  const { first, length } = demand.requirement;
  const byScope = new Map<string, NetworkItem[]>();
  for (const item of currentOf(show, first)) {
    if (!item.length?.minutes) continue;
    const key = scopeKey(item.scope);
    byScope.set(key, [...(byScope.get(key) ?? []), item]);
  }
  const found: PresenceVerdict[] = [];
  const told = new Set<unknown>();
  for (const items of byScope.values()) {
    const item = items.at(-1)!;
    const wanted = workingLength(length.written, item.calendar)?.minutes;
    const minutes = items.reduce((sum, each) => sum + each.length!.minutes, 0);
    if (wanted === undefined || minutes >= wanted || told.has(item.plan)) continue;
    told.add(item.plan);
    found.push({ kind: 'length', demand, items, item, minutes });
  }
  return found;
}

/** One for each stage that is required before something that is there, and is not there itself. */
function judgeMissing(show: Show, demands: readonly Demand<'order'>[]): PresenceVerdict[] {
  const { widened } = demandsOn(show);
  const found = new Map<string, PresenceVerdict>();
  for (const demand of demands) {
    const { first, then, severity } = demand.requirement;
    if (severity !== 'error' || found.has(first.key) || isSkipped(show, first.key)) continue;
    const item = itemsOfStage(show, then.key)[0];
    // A wider stage that is there may well hold it.
    if (!item || widened(first.key).some((stage) => itemsOfStage(show, stage).length > 0 || isSkipped(show, stage)))
      continue;
    found.set(first.key, { kind: 'missing-stage', demand, item });
  }
  return [...found.values()];
}
