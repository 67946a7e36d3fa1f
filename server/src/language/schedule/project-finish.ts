/** When the whole project is finished: the last finish there is, as each calendar has it. */
import type { WorkingCalendar } from '../calendar/index.ts';
import { convert, type Instant, isLater } from './instant.ts';
import type { NetworkItem } from './network.ts';
import type { Schedule } from './schedule.ts';
import { pinOf } from './wall.ts';

export class ProjectFinish {
  private readonly latest = new Map<WorkingCalendar, Instant>();
  private readonly known = new Map<WorkingCalendar, number>();

  constructor(schedule: Schedule) {
    for (const item of schedule.items) {
      const finish = item.isPhase ? undefined : finishOf(schedule, item);
      if (!finish) continue;
      const other = this.latest.get(item.calendar);
      if (!other || isLater(finish, other)) this.latest.set(item.calendar, finish);
    }
  }

  /** In working minutes of a calendar that is not empty; undefined while nothing has a date. */
  on(calendar: WorkingCalendar): number | undefined {
    if (this.latest.size === 0) return undefined;
    let minute = this.known.get(calendar);
    if (minute === undefined) {
      const minutes = [...this.latest].map(([of, finish]) => convert(finish, of, calendar).minute);
      this.known.set(calendar, (minute = Math.max(...minutes)));
    }
    return minute;
  }
}

/** What takes no time and is set on a day may wait until that day closes. */
function finishOf(schedule: Schedule, item: NetworkItem): Instant | undefined {
  const { times, days } = schedule.placementOf(item);
  const isPinnedPoint = item.length?.minutes === 0 && pinOf(item) !== undefined;
  if (!times || !isPinnedPoint || !item.calendar.isWorkday(days!.last)) return times?.finish;
  return { minute: item.calendar.minuteOf(days!.last + 1), side: 'finish' };
}
