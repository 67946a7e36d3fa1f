/** `schedule/calendar-runs-out`: a schedule that goes on into a year whose holidays nobody has entered. */
import { civilOfDay } from '../../calendar/index.ts';
import type { CalendarFact, Declaration, Name } from '../../model/facts.ts';
import type { Show } from '../../model/show.ts';
import { calendarsOfNeeded } from '../../schedule/calendars.ts';
import type { NetworkItem } from '../../schedule/network.ts';
import { SCHEDULE_READS, type Schedule, scheduleOf } from '../../schedule/schedule.ts';
import type { Place } from '../../syntax/row.ts';
import { type Rule, wholeRule } from '../rule.ts';
import { dayText, namesText } from './words.ts';

export const calendarRunsOut: Rule = wholeRule({
  code: 'schedule/calendar-runs-out',
  severity: 'info',
  title: 'The holidays of every year that a schedule reaches are entered.',
  reads: SCHEDULE_READS,
  check(show, report) {
    const schedule = scheduleOf(show);
    const lastDay = schedule.lastDay();
    if (lastDay === undefined || !show.names('calendar').some((each) => runsOutBy(each, lastDay))) return;
    for (const [calendar, { at, item, day }] of lastUses(show, schedule)) {
      const known = lastYear(calendar);
      if (known === undefined || civilOfDay(day).year <= known) continue;
      report({
        message: `\`${calendar.id.written}\` has no closed day after ${known}, and the schedule runs on to ${namesText([item])} on ${dayText(day)}. Enter the holidays of ${civilOfDay(day).year}, or every date after them comes too early.`,
        at,
        related: [{ at: calendar.id.at, message: `Its last closed day is in ${known}.` }],
      });
    }
  },
});

interface Use {
  /** Where the calendar is named that the item runs on. */
  readonly at: Place;
  readonly item: NetworkItem;
  readonly day: number;
}

/** The item that is last on each calendar: a schedule's, a phase's, its own, or that of those who do it. */
function lastUses(show: Show, schedule: Schedule): ReadonlyMap<CalendarFact, Use> {
  const uses = new Map<CalendarFact, Use>();
  const found = new Map<Name, CalendarFact | undefined>();
  for (const item of schedule.items) {
    const day = item.isPhase ? undefined : schedule.placementOf(item).days?.last;
    if (day === undefined) continue;
    const { plan } = item;
    use(plan.calendar ?? item.schedule?.calendar, item, day);
    if (!plan.setsCalendar) for (const { of } of calendarsOfNeeded(show, plan)) use(of.calendar, item, day);
  }
  return uses;

  function use(name: Name | undefined, item: NetworkItem, day: number): void {
    if (!name) return;
    if (!found.has(name)) found.set(name, show.find('calendar', name));
    const calendar = found.get(name);
    const known = calendar && uses.get(calendar);
    if (calendar && (!known || day > known.day)) uses.set(calendar, { at: known?.at ?? name.at, item, day });
  }
}

function runsOutBy({ fact }: Declaration, day: number): boolean {
  const known = fact.kind === 'calendar' ? lastYear(fact) : undefined;
  return known !== undefined && civilOfDay(day).year > known;
}

/** The last year with a closed day of the calendar's own; undefined when it says none at all. */
function lastYear({ closed }: CalendarFact): number | undefined {
  const years = closed.flatMap(({ span }) => (span.last.day === undefined ? [] : [civilOfDay(span.last.day).year]));
  return years.length > 0 ? Math.max(...years) : undefined;
}
