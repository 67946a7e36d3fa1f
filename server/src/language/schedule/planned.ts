/** What the text says of one instance, and the calendars that it runs on: all that an edit of its line can change. */
import type { WorkingCalendar } from '../calendar/index.ts';
import type { AmendmentFact, ItemFact, ItemPlan, ScheduleFact } from '../model/facts.ts';
import type { Show } from '../model/show.ts';
import { amended } from './amendments.ts';
import { aroundTheClock } from './around-the-clock.ts';
import { calendarOfSchedule, calendarOfWork } from './calendars.ts';
import { needsOf } from './needs.ts';
import type { NetworkItem } from './network.ts';
import { isElapsed, type WorkingLength, workingLength } from './working-length.ts';

export type Planned = Pick<NetworkItem, 'fact' | 'plan' | 'calendar' | 'workCalendar' | 'length' | 'needs'>;

export function plannedOf(
  show: Show,
  fact: ItemFact,
  amendments: readonly AmendmentFact[],
  schedule: ScheduleFact | undefined,
): Planned {
  const plan = amended(fact, amendments);
  // A phase is as wide as its schedule: what is in it has people and rooms of its own.
  const workCalendar =
    fact.word === 'phase' ? calendarOfSchedule(show, schedule, plan.calendar) : calendarOfWork(show, schedule, plan);
  const calendar = plan.length && isElapsed(plan.length.written) ? aroundTheClock(workCalendar) : workCalendar;
  const length = lengthOf(plan, calendar);
  return { fact, plan, calendar, workCalendar, length, needs: needsOf(show, { fact, plan, length }) };
}

const NOTHING: WorkingLength = { minutes: 0, inDays: false };

/** As written; without a length, what lies between two pinned ends, else nothing. */
function lengthOf({ length, on, endsOn }: ItemPlan, calendar: WorkingCalendar): WorkingLength | undefined {
  if (length) return workingLength(length.written, calendar);
  if (on?.day === undefined || endsOn?.day === undefined) return NOTHING;
  const minutes = calendar.minuteOf(endsOn.day + 1) - calendar.minuteOf(on.day);
  return { minutes: Math.max(0, minutes), inDays: true };
}
