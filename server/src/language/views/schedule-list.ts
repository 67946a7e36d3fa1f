/** The schedule of a show as a list: every item with its dates, its slack and what drives it, as plain data. */
import type { Name } from '../model/facts.ts';
import type { Show } from '../model/show.ts';
import { nameOfInstance } from '../schedule/instance-name.ts';
import type { NetworkItem } from '../schedule/network.ts';
import { type Schedule, scheduleOf } from '../schedule/schedule.ts';
import { dayCount, daysOfMinutes } from '../schedule/slack-text.ts';
import { slipOf } from '../schedule/slip.ts';
import type { ItemWord } from '../schema/words/schedule.ts';
import type { Rational } from '../time/index.ts';

export interface ScheduleListItem {
  /** Its name and instance, `premix of reel 2`. */
  readonly id: string;
  readonly kind: ItemWord;
  /** What it is called, when that is more than its name. */
  readonly title: string | undefined;
  /** How many phases it stands in. */
  readonly depth: number;
  /** Whole days since 1970-01-01, both inside; undefined where no date can be known. */
  readonly days: { readonly first: number; readonly last: number } | undefined;
  /** The last day that it can end on before anything is late; undefined without a date, and for what is done. */
  readonly lateDay: number | undefined;
  /** As written, `2w`; else in working days. Empty for what takes no time. */
  readonly length: string;
  readonly takesTime: boolean;
  /** Total slack in working days; undefined without a date, and for what is done. */
  readonly slack: Rational | undefined;
  /** Working days since the newest baseline, below zero for what has become earlier; undefined where nobody approved a date. */
  readonly slip: number | undefined;
  readonly isCritical: boolean;
  readonly isDone: boolean;
  /** What it waits for without a gap; of several, the first as written. */
  readonly driver: string | undefined;
  /** People by their names, roles as written. */
  readonly people: readonly string[];
  readonly room: string | undefined;
}

/** In the order of the text, instance by instance. */
export function scheduleList(show: Show): readonly ScheduleListItem[] {
  const schedule = scheduleOf(show);
  return schedule.items.map((item) => listItem(item, schedule, show));
}

function listItem(item: NetworkItem, schedule: Schedule, show: Show): ScheduleListItem {
  const { fact, plan, workCalendar, length } = item;
  const { days, actual } = schedule.placementOf(item);
  const isDone = actual === 'done';
  const late = isDone ? undefined : schedule.lateOf(item);
  const [driver] = schedule.driversOf(item);
  const person = (name: Name) => show.find('person', name)?.name ?? name.written;
  return {
    id: nameOfInstance(item),
    kind: fact.word,
    title: plan.title,
    depth: fact.phases.length,
    days,
    lateDay: late?.days.last,
    length: plan.length?.written ?? workdaysOf(item, schedule),
    takesTime: item.isPhase || length?.minutes !== 0,
    slack: late && daysOfMinutes(late.totalSlack, workCalendar),
    slip: slipOf(show, item)?.workdays,
    isCritical: late?.isCritical === true,
    isDone,
    driver: driver && nameOfInstance(driver.from),
    people: plan.with.map(person),
    room: plan.room && (show.find('room', plan.room)?.name ?? plan.room.written),
  };
}

/** The working days that a phase covers, or that lie between two pinned ends. */
function workdaysOf(item: NetworkItem, schedule: Schedule): string {
  const { calendar, length, isPhase } = item;
  const { days } = schedule.placementOf(item);
  if (isPhase) return days && !calendar.isEmpty ? `${calendar.workdaysBetween(days.first, days.last + 1)}d` : '';
  return length && length.minutes > 0 && !calendar.isEmpty
    ? `${dayCount(daysOfMinutes(length.minutes, calendar))}d`
    : '';
}
