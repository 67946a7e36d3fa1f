/** `schedule/empty-calendar`: calendars on which no work can be done, alone or together, or whose working day is none. */
import { parseDuration } from '../../calendar/index.ts';
import type { CalendarFact } from '../../model/facts.ts';
import type { Show } from '../../model/show.ts';
import { calendarOfSchedule, calendarsOfNeeded, isWorkingDay, workingCalendarOf } from '../../schedule/calendars.ts';
import { hasNoWorkday } from '../../schedule/item-lists.ts';
import type { NetworkItem } from '../../schedule/network.ts';
import { SCHEDULE_READS, scheduleOf } from '../../schedule/schedule.ts';
import { type Rule, wholeRule } from '../rule.ts';
import { alsoText, byLine } from './by-line.ts';
import { namesText } from './words.ts';

export const emptyCalendar: Rule = wholeRule({
  code: 'schedule/empty-calendar',
  severity: 'error',
  title: 'A calendar has working days, and its working day has hours.',
  reads: SCHEDULE_READS,
  check(show, report) {
    for (const fact of show.sorted('calendar')) {
      const { day } = fact;
      if (day && parseDuration(day.written) && !isWorkingDay(day.written)) {
        report({
          message: `\`${day.written}\` is no working day: it holds more than nothing and at most 24 hours. It counts as 8h until it is set right.`,
          at: day.at,
          fixes: [{ title: 'Change to 8h', edits: [{ at: day.at, text: '8h' }], preferred: true }],
        });
      }
      if (!workingCalendarOf(show, fact).isEmpty || parentsOf(show, fact).some((each) => isEmpty(show, each))) continue;
      const parents = parentsOf(show, fact).map(({ id }) => `\`${id.written}\``);
      report({
        message: `The calendar \`${fact.id.written}\` has no working day${parents.length > 0 ? `: no day is open both here and in ${parents.join(', ')}` : ''}, so nothing on it gets a date. Say which days are \`workdays\`.`,
        at: fact.id.at,
        related: parentsOf(show, fact).map(({ id }) => ({ at: id.at, message: `It extends \`${id.written}\`.` })),
      });
    }
    const without = scheduleOf(show)
      .itemsThat(hasNoWorkday)
      .filter((item) => !item.isPhase && hasNoCommonDay(show, item));
    for (const { worst: item, others } of byLine(
      without,
      ({ fact, plan }) => [fact, plan.with, plan.room],
      () => 0,
    )) {
      const needed = calendarsOfNeeded(show, item.plan);
      const who = needed.map(({ of, calendar }) => `${of.name} (\`${calendar.id.written}\`)`);
      const around = show.find('calendar', item.plan.calendar ?? item.schedule?.calendar);
      const all = [...new Set([...(around ? [`\`${around.id.written}\``] : ['the schedule']), ...who])];
      report({
        message: `${namesText([item])} has no date: there is no day on which ${all.slice(0, -1).join(', ')} and ${all.at(-1)} all work. Find somebody or some place else, or say on the line which \`calendar\` it runs on.${alsoText(others)}`,
        at: item.fact.id.at,
        related: needed.map(({ of, calendar }) => ({ at: calendar.id.at, message: `${of.name} works by it.` })),
      });
    }
  },
});

/** Whether all that an item without working days needs has some, but none in common. */
function hasNoCommonDay(show: Show, { plan, schedule }: NetworkItem): boolean {
  if (calendarOfSchedule(show, schedule, plan.calendar).isEmpty) return false;
  return calendarsOfNeeded(show, plan).every(({ calendar }) => !isEmpty(show, calendar));
}

function parentsOf(show: Show, fact: CalendarFact): CalendarFact[] {
  return fact.extends.flatMap((name) => show.find('calendar', name) ?? []);
}

function isEmpty(show: Show, fact: CalendarFact): boolean {
  return workingCalendarOf(show, fact).isEmpty;
}
