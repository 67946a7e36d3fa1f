/** The working calendars of a show: those that it declares, and each schedule's own. */
import {
  type CalendarDeclaration,
  type ClosedDays,
  durationMinutes,
  parseDuration,
  parseTimeOfDay,
  type Weekday,
  WorkingCalendar,
} from '../calendar/index.ts';
import type { CalendarFact, ClosedText, ItemPlan, Name, PersonFact, RoomFact, ScheduleFact } from '../model/facts.ts';
import type { Show } from '../model/show.ts';
import { Graph } from './graph.ts';
import { personOf } from './people.ts';
import { sortGraph } from './sort-graph.ts';

/** Monday to Friday, eight hours: what holds where no calendar is declared. */
const USUAL = new WorkingCalendar();

interface Calendars {
  readonly declared: ReadonlyMap<CalendarFact, WorkingCalendar>;
  readonly ofSchedules: ReadonlyMap<ScheduleFact, WorkingCalendar>;
  /** Each of those above where a further calendar is open as well; made when first asked for. */
  readonly narrowed: Map<WorkingCalendar, Map<CalendarFact, WorkingCalendar>>;
  /** Of work that names a calendar of its own, in a schedule or in none; made when it is first asked for. */
  readonly ofItems: Map<ScheduleFact | undefined, Map<CalendarFact, WorkingCalendar>>;
}

/**
 * The calendar that a schedule runs on, its own closed days included; the usual one where it names none that is. Work
 * that names a calendar of its own runs on that, and is off on the schedule's closed days all the same.
 */
export function calendarOfSchedule(show: Show, schedule: ScheduleFact | undefined, own?: Name): WorkingCalendar {
  const calendars = calendarsOf(show);
  const fact = show.find('calendar', own);
  if (!fact) return (schedule && calendars.ofSchedules.get(schedule)) ?? USUAL;
  let ofItems = calendars.ofItems.get(schedule);
  if (!ofItems) calendars.ofItems.set(schedule, (ofItems = new Map()));
  let calendar = ofItems.get(fact);
  if (!calendar) {
    calendar = withClosed(workingCalendarOf(show, fact), schedule?.closed ?? []);
    ofItems.set(fact, calendar);
  }
  return calendar;
}

/**
 * The calendar that work runs on: the one that it names itself; else its phase's or its schedule's, on the days and for
 * the hours for which all who do it and the room are there, too.
 */
export function calendarOfWork(show: Show, schedule: ScheduleFact | undefined, plan: ItemPlan): WorkingCalendar {
  const calendar = calendarOfSchedule(show, schedule, plan.calendar);
  if (plan.setsCalendar || !show.memo(isAnyCalendarNeeded, ['person', 'room'])) return calendar;
  const needed = calendarsOfNeeded(show, plan);
  if (needed.length === 0) return calendar;
  const around = show.find('calendar', plan.calendar ?? schedule?.calendar);
  const narrower = [...new Set(needed.map(({ calendar: of }) => of))]
    .filter((fact) => fact !== around)
    .sort((a, b) => show.order.compare(a.at, b.at));
  return narrower.reduce((wide, fact) => narrowedBy(show, wide, fact), calendar);
}

/** Most shows have none: nothing is looked up there. */
function isAnyCalendarNeeded(show: Show): boolean {
  return [...show.names('person'), ...show.names('room')].some(({ fact }) => 'calendar' in fact && fact.calendar);
}

/** Somebody or some room that work needs and that has a calendar of its own. */
export interface NeededCalendar {
  readonly of: PersonFact | RoomFact;
  readonly calendar: CalendarFact;
}

const NOBODY: readonly never[] = [];

/** In the order in which the work names them. */
export function calendarsOfNeeded(show: Show, { with: who, room }: ItemPlan): readonly NeededCalendar[] {
  let needed: NeededCalendar[] | undefined;
  const add = (of: PersonFact | RoomFact | undefined) => {
    const calendar = of?.calendar && show.find('calendar', of.calendar);
    if (!calendar) return;
    needed ??= [];
    needed.push({ of, calendar });
  };
  for (const name of who) add(personOf(show, name));
  if (room) add(show.find('room', room));
  return needed ?? NOBODY;
}

function narrowedBy(show: Show, wide: WorkingCalendar, fact: CalendarFact): WorkingCalendar {
  const { narrowed } = calendarsOf(show);
  let byFact = narrowed.get(wide);
  if (!byFact) narrowed.set(wide, (byFact = new Map()));
  let calendar = byFact.get(fact);
  if (!calendar) byFact.set(fact, (calendar = new WorkingCalendar({}, [wide, workingCalendarOf(show, fact)])));
  return calendar;
}

/** A calendar that this show declares, uses or inherits, closed wherever one that it extends is. */
export function workingCalendarOf(show: Show, fact: CalendarFact): WorkingCalendar {
  for (let each: Show | undefined = show; each; each = each.outer) {
    const calendar = calendarsOf(each).declared.get(fact);
    if (calendar) return calendar;
  }
  return USUAL;
}

function calendarsOf(show: Show): Calendars {
  return show.memo(buildAll, ['calendar', 'schedule']);
}

function buildAll(show: Show): Calendars {
  const schedules = show.sorted('schedule');
  const declared = buildDeclared(show, schedules);
  const ofSchedules = new Map<ScheduleFact, WorkingCalendar>();
  for (const fact of schedules) {
    const base = show.find('calendar', fact.calendar);
    const calendar = (base && declared.get(base)) ?? USUAL;
    ofSchedules.set(fact, withClosed(calendar, fact.closed));
  }
  return { declared, ofSchedules, narrowed: new Map(), ofItems: new Map() };
}

function withClosed(calendar: WorkingCalendar, texts: readonly ClosedText[]): WorkingCalendar {
  const closed = texts.flatMap(closedDays);
  return closed.length > 0 ? new WorkingCalendar({ closed }, [calendar]) : calendar;
}

/** Every calendar after those that it extends; calendars that extend each other in a ring do so in vain. */
function buildDeclared(show: Show, schedules: readonly ScheduleFact[]): Map<CalendarFact, WorkingCalendar> {
  const facts = new Set(show.sorted('calendar'));
  for (const { calendar } of schedules) addFound(show, calendar, facts);
  for (const fact of facts) for (const name of fact.extends) addFound(show, name, facts); // a Set grows while it is walked
  const all = [...facts];
  const indexOf = new Map(all.map((fact, index) => [fact, index]));
  const parents = all.map((fact) => fact.extends.flatMap((name) => indexOf.get(show.find('calendar', name)!) ?? []));
  const followers: number[][] = all.map(() => []);
  parents.forEach((of, index) => {
    for (const parent of of) followers[parent]!.push(index);
  });
  const { order, rings } = sortGraph(Graph.of(followers));
  const ringOf = new Map(rings.flatMap((ring) => ring.map((index) => [index, ring] as const)));
  const declared = new Map<CalendarFact, WorkingCalendar>();
  for (const index of order) {
    const outside = parents[index]!.filter((parent) => !ringOf.get(index)?.includes(parent));
    const extended = outside.flatMap((parent) => declared.get(all[parent]!) ?? []);
    declared.set(all[index]!, new WorkingCalendar(declarationOf(all[index]!), extended));
  }
  return declared;
}

function addFound(show: Show, name: Name | undefined, facts: Set<CalendarFact>): void {
  const fact = show.find('calendar', name);
  if (fact) facts.add(fact);
}

function declarationOf(fact: CalendarFact): CalendarDeclaration {
  const opens = fact.hours && parseTimeOfDay(fact.hours.from);
  const closes = fact.hours && parseTimeOfDay(fact.hours.to);
  const minutesPerDay = fact.day && minutesOfDay(fact.day.written);
  return {
    name: fact.id.written,
    ...(fact.workdays && fact.workdays.length > 0 && { workdays: fact.workdays as readonly Weekday[] }),
    ...(minutesPerDay !== undefined && { minutesPerDay }),
    ...(opens !== undefined && closes !== undefined && { hours: { opens, closes } }),
    ...(fact.packDays && { packsDays: true }),
    closed: fact.closed.flatMap(closedDays),
  };
}

/** Working minutes of a full day, 1 to 1440; undefined for what no day can hold. */
function minutesOfDay(written: string): number | undefined {
  const duration = parseDuration(written);
  if (!duration || duration.unit === 'd' || duration.unit === 'w') return undefined;
  const exact = durationMinutes(duration, { minutesPerDay: 0, workdaysPerWeek: 0 });
  const minutes = exact && Number(exact.round());
  return minutes !== undefined && minutes >= 1 && minutes <= 1440 ? minutes : undefined;
}

/** Whether a `day` can be one: more than nothing, at most 24 hours, and not counted in days itself. */
export function isWorkingDay(written: string): boolean {
  return minutesOfDay(written) !== undefined;
}

function closedDays({ span, why, from }: ClosedText): ClosedDays[] {
  const { first, last } = span;
  if (first.day === undefined || last.day === undefined) return [];
  const minute = from === undefined ? undefined : parseTimeOfDay(from);
  return [
    {
      first: first.day,
      last: last.day,
      ...(why !== undefined && { reason: why }),
      ...(minute !== undefined && { from: minute }),
    },
  ];
}
