/** One instance of a line of the schedule as a picture shows it. */
import type { Workspace } from '../analysis/workspace.ts';
import type { ItemFact, Name } from '../model/facts.ts';
import { nameOfInstance, nameOfValue } from '../schedule/instance-name.ts';
import type { NetworkItem } from '../schedule/network.ts';
import { dayCount, daysOfMinutes } from '../schedule/slack-text.ts';
import type { PlannedItems } from './planned-items.ts';
import type { BaselineMark, BookingSpan, ScheduleRow, ViewFinding } from './timeline-view.ts';

/** What is said of an instance elsewhere than on its line. */
export interface SaidOfItem {
  readonly key: string;
  readonly line: string;
  readonly findings: readonly ViewFinding[];
  readonly baseline: BaselineMark | undefined;
  readonly bookings: readonly BookingSpan[] | undefined;
}

export function scheduleRow(
  item: NetworkItem,
  { show, schedule, isOfMany }: PlannedItems,
  workspace: Workspace,
  said: SaidOfItem,
): ScheduleRow {
  const { fact, plan, pass, scope } = item;
  const { days, actual } = schedule.placementOf(item);
  const dueDay = schedule.dueDayOf(item);
  const late = actual === 'done' ? undefined : schedule.lateOf(item);
  const room = plan.room && (show.find('room', plan.room)?.name ?? plan.room.written);
  const person = (name: Name) => show.find('person', name)?.name ?? name.written;
  const name = plan.title ?? fact.id.written;
  const reopened = item.reopening?.fact.item.key;
  // In the picture of one episode nobody needs to be told which it is.
  const of = scope.filter(({ axis }) => isOfMany || axis !== 'episode').map(nameOfValue);
  return {
    key: said.key,
    kind: fact.word,
    title: nameOfInstance(item, name),
    line: said.line,
    name,
    ...(of.length > 0 && { of: of.join(', ') }),
    ...(pass > 1 && { pass }),
    ...(item.next && { isReplaced: true }),
    ...(reopened !== undefined && { reopens: reopened }),
    depth: fact.phases.length,
    ...(days && { startDay: days.first, lastDay: days.last }),
    ...(dueDay !== undefined && { dueDay }),
    ...(actual && { actual }),
    ...(actual === 'started' && item.actual && { reachedDay: item.actual.day }),
    ...(late && { slack: dayCount(daysOfMinutes(late.totalSlack, item.workCalendar)), lateDay: late.days.last }),
    isCritical: late?.isCritical === true,
    ...(said.baseline && { baseline: said.baseline }),
    ...(said.bookings && { bookings: said.bookings }),
    pinned: plan.on?.day !== undefined || plan.endsOn?.day !== undefined,
    people: plan.with.map(person),
    ...(room !== undefined && { room }),
    signers: plan.signoff.map(person),
    findings: said.findings,
    source: workspace.spanOf(fact.at),
  };
}

/**
 * Which line of the text each item is an instance of. A pass is of the line that it repeats, found by its name; of
 * lines that share a name by mistake, all but the first are counted.
 */
export function linesOf(items: readonly NetworkItem[]): Map<ItemFact, string> {
  const lines = new Map<ItemFact, string>();
  const times = new Map<string, number>();
  for (const { fact } of items) {
    if (lines.has(fact)) continue;
    const { key } = fact.id;
    const count = fact.reopening ? 1 : (times.get(key) ?? 0) + 1;
    if (!fact.reopening) times.set(key, count);
    lines.set(fact, count === 1 ? key : `${key}#${count}`);
  }
  return lines;
}
