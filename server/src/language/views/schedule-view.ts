/** The schedules of a show as a picture needs them: rows in the order of the text, days, and who waits for whom. */
import type { Workspace } from '../analysis/workspace.ts';
import type { WorkingCalendar } from '../calendar/index.ts';
import type { ItemFact, Name } from '../model/facts.ts';
import type { Show } from '../model/show.ts';
import { calendarOfSchedule } from '../schedule/calendars.ts';
import type { Link, NetworkItem } from '../schedule/network.ts';
import { type Schedule, scheduleOf } from '../schedule/schedule.ts';
import { findingsByOwner } from './findings-by-line.ts';
import type { Dependency, OffDay, ScheduleRow, ScheduleView, ViewFinding } from './timeline-view.ts';

/**
 * The schedules of a show; undefined while nothing in them has a date. `today` is a day since 1970-01-01 that the
 * reader gives: the language knows no clock.
 */
export function scheduleView(workspace: Workspace, show: Show, today?: number): ScheduleView | undefined {
  const schedule = scheduleOf(show);
  const range = rangeOf(schedule);
  if (!range) return undefined;
  const keys = keysOf(schedule.items);
  const findings = findingsByItem(workspace, schedule.items);
  return {
    ...range,
    ...(today !== undefined && { today }),
    offDays: offDays(calendarsOf(show), range),
    rows: schedule.items.map((item) =>
      rowOf(item, keys.get(item)!, findings.get(item.fact) ?? [], schedule, workspace, show),
    ),
    dependencies: schedule.items.flatMap((item) => item.links.map((link) => dependencyOf(link, keys, schedule))),
  };
}

interface DayRange {
  readonly startDay: number;
  readonly lastDay: number;
}

/** From the first start to the last end or promise. */
function rangeOf(schedule: Schedule): DayRange | undefined {
  let startDay = Number.POSITIVE_INFINITY;
  let lastDay = Number.NEGATIVE_INFINITY;
  for (const item of schedule.items) {
    const { days } = schedule.placementOf(item);
    if (!days) continue;
    startDay = Math.min(startDay, days.first, item.floor ?? days.first);
    lastDay = Math.max(lastDay, days.last, schedule.dueDayOf(item) ?? days.last);
  }
  return startDay <= lastDay ? { startDay, lastDay } : undefined;
}

/** An item's name; of items that share one, all but the first are counted. */
function keysOf(items: readonly NetworkItem[]): Map<NetworkItem, string> {
  const times = new Map<string, number>();
  return new Map(
    items.map((item) => {
      const { key } = item.fact.id;
      const count = (times.get(key) ?? 0) + 1;
      times.set(key, count);
      return [item, count === 1 ? key : `${key}#${count}`];
    }),
  );
}

function rowOf(
  item: NetworkItem,
  key: string,
  findings: readonly ViewFinding[],
  schedule: Schedule,
  workspace: Workspace,
  show: Show,
): ScheduleRow {
  const { fact } = item;
  const { days } = schedule.placementOf(item);
  const dueDay = schedule.dueDayOf(item);
  const room = fact.room && (show.find('room', fact.room)?.name ?? fact.room.written);
  const person = (name: Name) => show.find('person', name)?.name ?? name.written;
  return {
    key,
    kind: fact.word,
    title: fact.title ?? fact.id.written,
    depth: fact.phases.length,
    ...(days && { startDay: days.first, lastDay: days.last }),
    ...(dueDay !== undefined && { dueDay }),
    pinned: fact.on?.day !== undefined || fact.endsOn?.day !== undefined,
    people: fact.with.map(person),
    ...(room !== undefined && { room }),
    signers: fact.signoff.map(person),
    findings,
    source: workspace.spanOf(fact.at),
  };
}

function dependencyOf(link: Link, keys: ReadonlyMap<NetworkItem, string>, schedule: Schedule): Dependency {
  const { from, to, kind, text } = link;
  const { lag } = text;
  const driving = schedule.placementOf(to).drivers.some((driver) => driver.kind === 'link' && driver.link === link);
  const said = lag ? `${lag.sign < 0 ? '-' : '+'} ${lag.length}${lag.elapsed ? ' elapsed' : ''}` : '';
  return { from: keys.get(from)!, to: keys.get(to)!, link: kind, lag: said, driving };
}

/** The calendars of the show's schedules, once each. */
function calendarsOf(show: Show): WorkingCalendar[] {
  return [...new Set(show.sorted('schedule').map((fact) => calendarOfSchedule(show, fact)))];
}

/** More days than these are no picture: a slip in one date would make a million. */
const MOST_DAYS = 20 * 366;

/** Days on which no schedule is worked, with the first reason that is known. */
function offDays(calendars: readonly WorkingCalendar[], { startDay, lastDay }: DayRange): OffDay[] {
  const found: OffDay[] = [];
  if (calendars.length === 0) return found;
  for (let day = startDay; day <= Math.min(lastDay, startDay + MOST_DAYS); day++) {
    if (calendars.some((calendar) => calendar.isWorkday(day))) continue;
    const reasons = calendars.flatMap((calendar) => {
      const reason = calendar.whyClosed(day);
      return reason?.kind === 'closed' && reason.reason !== undefined ? [reason.reason] : [];
    });
    found.push({ day, ...(reasons[0] !== undefined && { why: reasons[0] }) });
  }
  return found;
}

/** What there is to say about each item: on its line, and in its block where that is no other item's. */
function findingsByItem(workspace: Workspace, items: readonly NetworkItem[]): Map<ItemFact, ViewFinding[]> {
  // Phases come before what stands in them, so that the innermost item has the line.
  const owners = items.map(({ fact }) => ({ owner: fact, statements: [fact.statement] }));
  const uris = new Set(items.map(({ fact }) => fact.at.row.uri));
  return findingsByOwner(
    owners,
    [...uris].flatMap((uri) => workspace.findings(uri)),
  );
}
