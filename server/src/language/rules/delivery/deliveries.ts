/** Deliveries of a schedule, and what of them can be held against a specification. */

import type { AmendmentFact, DeliverySpecFact, DeliveryText, ItemFact, Name, TimeText } from '../../model/facts.ts';
import type { Show } from '../../model/show.ts';
import { isDelivery } from '../../schedule/item-lists.ts';
import type { NetworkItem } from '../../schedule/network.ts';
import { SCHEDULE_READS, scheduleOf } from '../../schedule/schedule.ts';
import { itemsOfStage } from '../../schedule/stage-items.ts';
import { Rational } from '../../time/index.ts';
import { type Report, type Rule, type RuleBase, wholeRule } from '../rule.ts';

/** What the deliveries of a schedule, and the stages before them, are computed from. */
export const DELIVERY_READS: RuleBase['reads'] = [...SCHEDULE_READS, 'pipeline', 'show', 'delivery-spec'];

/** A line that says figures of a delivery: the one that declares it, or one that amends an instance of it. */
export interface DeliveryLine {
  readonly id: Name;
  readonly delivery: DeliveryText;
  /** What it is held against; that of the declaring line where an amendment names none. */
  readonly spec: DeliverySpecFact | undefined;
  /** An instance that the line is about. */
  readonly item: NetworkItem;
}

/** What an amendment leaves out. */
const SILENT: DeliveryText = {
  spec: undefined,
  loudness: undefined,
  truePeak: undefined,
  rate: undefined,
  aspect: undefined,
  stems: [],
};

/** The lines about the deliveries as they stand now, each once. */
export function deliveryLinesOf(show: Show): readonly DeliveryLine[] {
  const byLine = new Map<ItemFact | AmendmentFact, DeliveryLine>();
  for (const item of scheduleOf(show).itemsThat(isDelivery)) {
    const { fact, amendments, next } = item;
    if (next) continue;
    for (const line of [fact, ...amendments]) {
      const delivery =
        line.kind === 'item' ? line.delivery : line.plan.delivery && { ...SILENT, ...line.plan.delivery };
      if (!delivery || byLine.has(line)) continue;
      const spec = show.find('delivery-spec', delivery.spec ?? fact.delivery?.spec);
      byLine.set(line, { id: line.id, delivery, spec, item });
    }
  }
  return [...byLine.values()];
}

interface SpecRule extends Omit<RuleBase, 'reads'> {
  check(line: DeliveryLine, spec: DeliverySpecFact, report: Report): void;
}

/** Holds each line about a delivery that names a specification against it. */
export function specRule({ check, ...rule }: SpecRule): Rule {
  return wholeRule({
    ...rule,
    reads: DELIVERY_READS,
    check(show, report) {
      for (const line of deliveryLinesOf(show)) if (line.spec) check(line, line.spec, report);
    },
  });
}

/** The deliveries of the schedule as they stand now, one for each line. */
export function deliveriesOf(show: Show): readonly NetworkItem[] {
  const byLine = new Map<ItemFact, NetworkItem>();
  for (const item of scheduleOf(show).itemsThat(isDelivery)) {
    if (!item.next && !byLine.has(item.fact)) byLine.set(item.fact, item);
  }
  return [...byLine.values()];
}

/** Whether figures of picture or sound are written for it: it is a file, and no paperwork. */
export function hasFigures({ fact: { delivery } }: NetworkItem): boolean {
  if (!delivery) return false;
  const { spec, loudness, truePeak, rate, aspect, stems } = delivery;
  return [spec, loudness, truePeak, rate, aspect].some(Boolean) || stems.length > 0;
}

/** All that waits for work of a stage, however many links away; the work itself is not among it. Linear in links. */
export function ledBy(show: Show, stage: string): ReadonlySet<NetworkItem> {
  const { items, network } = scheduleOf(show);
  const reached = new Set<number>();
  const waiting = itemsOfStage(show, stage).map(({ index }) => index);
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const next of network.followers.from(at)) {
      if (reached.has(next)) continue;
      reached.add(next);
      waiting.push(next);
    }
  }
  return new Set([...reached].map((index) => items[index]!));
}

/** Whether one waits for the other, however many links away. Linear in links. */
export function waitsFor(item: NetworkItem, other: NetworkItem): boolean {
  const seen = new Set<NetworkItem>([item]);
  for (const each of seen) for (const { from } of each.links) seen.add(from); // a Set grows while it is walked
  return seen.has(other);
}

/** A level as a number, `- 27 LKFS` as -27, whichever dash it has; undefined when it is none. */
export function decibels({ written }: TimeText): Rational | undefined {
  return Rational.parse(written.replace(/^[–—-]\s*/, '-').replace(/\s*[A-Za-z]+$/, ''));
}

/** The level as it is usually written. */
export function levelText({ written }: TimeText): string {
  return written.replace(/^[–—-]\s*/, '-');
}

/** `24, 25 or 30` */
export function orText(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
