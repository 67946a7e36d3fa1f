/** Dates, weekdays, durations and working time; no clock and no zone. */

export {
  type Duration,
  type DurationUnit,
  durationSeconds,
  formatDuration,
  parseDuration,
} from '../time/index.ts';
export {
  type CivilDate,
  civilOfDay,
  type DateProblem,
  type DateReading,
  dayOfCivil,
  daysInMonth,
  formatDate,
  parseDate,
} from './date.ts';
export type { Closure } from './day-stretches.ts';
export { formatTimeOfDay, parseTimeOfDay } from './time-of-day.ts';
export {
  parseWeekday,
  WEEKDAY_NAMES,
  type Weekday,
  weekdayInFull,
  weekdayName,
  weekdayOf,
  weekdaySpan,
} from './weekday.ts';
export {
  type CalendarDeclaration,
  type ClosedDays,
  type ClosedReason,
  type OpenDays,
  WorkingCalendar,
} from './working-calendar.ts';
export { durationMinutes } from './working-duration.ts';
