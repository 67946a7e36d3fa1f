/** Which days and hours are worked. */

import * as type from '../slot-types.ts';
import { clause, optional, type Spec, slot, statement } from '../spec.ts';

/** Stands in calendars and, for the days of one production, in schedules. */
export const closed = statement(
  'closed',
  'Days on which nobody works.',
  [slot('dates', type.dates, 'A day, or first .. last.'), optional('why', type.text, 'Why.')],
  {
    repeats: true,
    clauses: [clause('from', 'Closed from this time of day on.', [slot('time', type.clock, 'A time of day.')])],
  },
);

/** The calendar that something runs on, that somebody works by. */
export const calendarOf = (doc: string): Spec =>
  clause('calendar', doc, [slot('calendar', type.name, 'A calendar.', { refers: ['calendar'] })]);

export const onCalendar = calendarOf('The calendar that it runs on.');

export const calendarStatements: readonly Spec[] = [
  statement(
    'calendar',
    'Which days and hours are worked.',
    [slot('id', type.name, 'A short name.', { declares: 'calendar' })],
    {
      fact: 'calendar',
      clauses: [
        clause('extends', 'Closed wherever one of these is.', [
          slot('calendar', type.name, 'Other calendars.', { list: true, refers: ['calendar'] }),
        ]),
      ],
      statements: [
        statement('workdays', 'The days of the week on which work is done.', [
          slot('days', type.weekdays, 'The days that are worked.', { list: true }),
        ]),
        statement('day', 'How much work a day holds.', [slot('length', type.duration, 'The hours of a working day.')]),
        statement('hours', 'When the doors are open.', [slot('hours', type.hours, 'From - to.')]),
        statement('pack', 'Lengths in days run on through the hours; else they begin in the morning.', [
          slot('days', type.wordOf('days', { days: '' }), 'The word days.', {
            words: { days: 'A day’s work that begins at noon ends at noon.' },
          }),
        ]),
        closed,
      ],
    },
  ),
];
