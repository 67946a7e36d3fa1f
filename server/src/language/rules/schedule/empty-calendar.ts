/** `schedule/empty-calendar`: a calendar on which no work can be done, or whose working day is none. */
import { parseDuration } from '../../calendar/index.ts';
import type { CalendarFact } from '../../model/facts.ts';
import type { Show } from '../../model/show.ts';
import { isWorkingDay, workingCalendarOf } from '../../schedule/calendars.ts';
import { type Rule, wholeRule } from '../rule.ts';

export const emptyCalendar: Rule = wholeRule({
  code: 'schedule/empty-calendar',
  severity: 'error',
  title: 'A calendar has working days, and its working day has hours.',
  reads: ['calendar', 'schedule'],
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
  },
});

function parentsOf(show: Show, fact: CalendarFact): CalendarFact[] {
  return fact.extends.flatMap((name) => show.find('calendar', name) ?? []);
}

function isEmpty(show: Show, fact: CalendarFact): boolean {
  return workingCalendarOf(show, fact).isEmpty;
}
