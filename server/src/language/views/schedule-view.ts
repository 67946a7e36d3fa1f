/** The schedules of a show as a picture needs them: rows in the order of the text, days, and who waits for whom. */
import type { Workspace } from '../analysis/workspace.ts';
import type { WorkingCalendar } from '../calendar/index.ts';
import type { Statement } from '../document/tree.ts';
import type { ItemFact } from '../model/facts.ts';
import type { Show } from '../model/show.ts';
import { todayOf } from '../model/today.ts';
import { calendarOfSchedule } from '../schedule/calendars.ts';
import { nameOfInstance } from '../schedule/instance-name.ts';
import type { Link, NetworkItem } from '../schedule/network.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { approvedDays } from './approved-days.ts';
import { bookingsByItem } from './bookings-by-item.ts';
import { findingsByOwner } from './findings-by-line.ts';
import { type PlannedItems, plannedItems } from './planned-items.ts';
import { linesOf, scheduleRow } from './schedule-row.ts';
import type { Dependency, OffDay, ScheduleView, ViewFinding } from './timeline-view.ts';

/**
 * The schedules of a show, or what its series plans of an episode; undefined while nothing in them has a date. `today` is
 * a day since 1970-01-01 that the reader gives where no status says which it is: the language knows no clock.
 */
export function scheduleView(workspace: Workspace, show: Show, today?: number): ScheduleView | undefined {
  const planned = plannedItems(show);
  const { schedule, items } = planned;
  const range = rangeOf(planned);
  if (!range) return undefined;
  const keys = keysOf(items);
  const lines = linesOf(items);
  const findings = findingsByItem(workspace, items);
  const approved = approvedDays(planned.show, schedule);
  const bookings = bookingsByItem(planned.show, schedule);
  const day = todayOf(show) ?? today;
  return {
    ...range,
    ...(day !== undefined && { today: day }),
    offDays: offDays(calendarsOf(planned.show), range),
    rows: items.map((item) =>
      scheduleRow(item, planned, workspace, {
        key: keys.get(item)!,
        line: lines.get(item.fact)!,
        findings: findings.get(item.fact) ?? [],
        baseline: approved.get(item),
        bookings: bookings.get(item),
      }),
    ),
    dependencies: items.flatMap((item) =>
      item.links.flatMap((link) => (keys.has(link.from) ? dependencyOf(link, keys, schedule) : [])),
    ),
  };
}

interface DayRange {
  readonly startDay: number;
  readonly lastDay: number;
}

/** From the first start to the last end or promise. */
function rangeOf({ schedule, items }: PlannedItems): DayRange | undefined {
  let startDay = Number.POSITIVE_INFINITY;
  let lastDay = Number.NEGATIVE_INFINITY;
  for (const item of items) {
    const { days } = schedule.placementOf(item);
    if (!days) continue;
    startDay = Math.min(startDay, days.first, item.floor ?? days.first);
    lastDay = Math.max(lastDay, days.last, schedule.dueDayOf(item) ?? days.last);
  }
  return startDay <= lastDay ? { startDay, lastDay } : undefined;
}

/** An instance's name; of items that share one, all but the first are counted. */
function keysOf(items: readonly NetworkItem[]): Map<NetworkItem, string> {
  const times = new Map<string, number>();
  return new Map(
    items.map((item) => {
      const key = nameOfInstance(item, item.fact.id.key);
      const count = (times.get(key) ?? 0) + 1;
      times.set(key, count);
      return [item, count === 1 ? key : `${key}#${count}`];
    }),
  );
}

function dependencyOf(link: Link, keys: ReadonlyMap<NetworkItem, string>, schedule: Schedule): Dependency {
  const { from, to, kind, text } = link;
  const { lag } = text;
  const driving = schedule.isDriving(link);
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

/** What there is to say about each item: on its line and those that amend it, and in its block where that is no other item's. */
function findingsByItem(workspace: Workspace, items: readonly NetworkItem[]): Map<ItemFact, ViewFinding[]> {
  const lines = new Map<ItemFact, Set<Statement>>();
  for (const { fact, amendments } of items) {
    const statements = lines.get(fact) ?? new Set([fact.statement]);
    for (const { statement } of amendments) statements.add(statement);
    lines.set(fact, statements);
  }
  // Phases come before what stands in them, so that the innermost item has the line.
  const owners = [...lines].map(([owner, statements]) => ({ owner, statements: [...statements] }));
  const uris = new Set(items.map(({ fact }) => fact.at.row.uri));
  return findingsByOwner(
    workspace,
    owners,
    [...uris].flatMap((uri) => workspace.findings(uri)),
  );
}
