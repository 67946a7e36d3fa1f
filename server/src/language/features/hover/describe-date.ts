/** A date: its weekday, and whether it is worked where the text says which calendar holds. */
import type { Workspace } from '../../analysis/workspace.ts';
import { formatDate, parseDate, type WorkingCalendar, weekdayName, weekdayOf } from '../../calendar/index.ts';
import type { Fact } from '../../model/facts.ts';
import type { Show } from '../../model/show.ts';
import { calendarOfSchedule, workingCalendarOf } from '../../schedule/calendars.ts';
import { type Token, textOf } from '../../syntax/row.ts';
import { instancesOfLine } from '../lookup/planned-days.ts';
import type { TokenAt } from '../lookup/token-at.ts';
import { code, plain } from './markdown.ts';

export function describeDate(workspace: Workspace, show: Show, { statement }: TokenAt, token: Token): string[] {
  const written = textOf(token);
  const reading = parseDate(written);
  if (reading.day === undefined) return [reading.problem.message];
  const { day } = reading;
  const fact = statement && workspace.facts(token.row.uri)?.around(statement);
  const calendar = fact && calendarAround(show, fact, workspace);
  return [`${code(written)} — ${weekdayName(weekdayOf(day))}${calendar ? closedBecause(calendar, day) : ''}`];
}

/** The calendar of the schedule or calendar that the date stands in; none elsewhere. */
function calendarAround(show: Show, fact: Fact, workspace: Workspace): WorkingCalendar | undefined {
  if (fact.kind === 'calendar') return workingCalendarOf(show, fact);
  if (fact.kind === 'schedule') return calendarOfSchedule(show, fact);
  if (fact.kind !== 'item' && fact.kind !== 'amendment') return undefined;
  const [item] = instancesOfLine(show, fact);
  if (item) return item.workCalendar;
  const schedule = fact.schedule && workspace.facts(fact.at.row.uri)?.of(fact.schedule);
  return calendarOfSchedule(show, schedule?.kind === 'schedule' ? schedule : undefined);
}

function closedBecause(calendar: WorkingCalendar, day: number): string {
  const why = calendar.whyClosed(day);
  if (!why) return ', a working day';
  const next = calendar.nextWorkday(day);
  const until =
    next === undefined ? '' : `. The next working day is ${weekdayName(weekdayOf(next))} ${formatDate(next)}`;
  if (why.kind === 'weekday') return `, not a working day${until}`;
  return `, closed${why.reason ? `: ${plain(why.reason)}` : ''}${until}`;
}
