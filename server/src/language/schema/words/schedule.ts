/** Calendars, schedules, and the order that a pipeline demands. */

import * as type from '../slot-types.ts';
import { clause, optional, type Spec, slot, statement } from '../spec.ts';

const closed = statement(
  'closed',
  'Days on which nobody works.',
  [slot('dates', type.dates, 'A day, or first .. last.'), optional('why', type.text, 'Why.')],
  {
    repeats: true,
    clauses: [clause('from', 'Closed from this time of day on.', [slot('time', type.clock, 'A time of day.')])],
  },
);

const calendar = statement(
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
        slot('days', type.weekdays, 'Mon .. Fri, or single days.', { list: true }),
      ]),
      statement('day', 'How much work a day holds.', [slot('length', type.duration, 'Hours.')]),
      statement('hours', 'When the doors are open.', [slot('hours', type.hours, 'From - to.')]),
      closed,
    ],
  },
);

const links = { list: true, refers: ['item'] } as const;
const timing: readonly Spec[] = [
  clause('after', 'It cannot start before these are finished (or, with start of, started).', [
    slot('items', type.link, 'Tasks and locks, each with + or - a lag.', links),
  ]),
  clause('ends', 'What its end is tied to.', [], {
    clauses: [
      clause('after', 'It cannot end before these are finished (or started).', [
        slot('items', type.link, 'Tasks and locks, each with + or - a lag.', links),
      ]),
      clause('on', 'The day it ends.', [slot('date', type.date, 'A date.')]),
    ],
  }),
  clause('on', 'The day it starts, whatever else says.', [slot('date', type.date, 'A date.')]),
  clause('from', 'Not before this day.', [slot('date', type.date, 'A date.')]),
  clause('by', 'A promise: the day it must be finished. It moves nothing.', [
    slot('date', type.dateOrLag, 'A date, or another item with a lag.', { refers: ['item'] }),
  ]),
];

const placing: readonly Spec[] = [
  clause('with', 'Who does it.', [
    slot('who', type.name, 'People or roles.', { list: true, refers: ['person', 'role'] }),
  ]),
  clause('in', 'Where.', [slot('room', type.name, 'A room.', { refers: ['room'] })]),
];

const staged = clause('as', 'The stage of the pipeline that it is.', [
  slot('stage', type.name, 'A stage.', { refers: ['stage'] }),
]);
const note = clause('note', 'A remark.', [slot('text', type.text, 'A text.')], { repeats: true });
const signoff = clause('signoff', 'Who signs it.', [
  slot('who', type.name, 'People or roles.', { list: true, refers: ['person', 'role'] }),
]);

const id = slot('id', type.name, 'A short name that the rest of the schedule uses.', { declares: 'item' });
const title = optional('title', type.text, 'What it is called on the call sheet.');
const length = optional('length', type.duration, 'Working time: 3d, 2w, 12h.');

const item = (word: string, doc: string, slots: Spec['slots'], clauses: readonly Spec[]) =>
  statement(word, doc, slots, { fact: 'item', clauses });

const items: readonly Spec[] = [
  item('task', 'Work that takes time.', [id, title, length], [...timing, ...placing, staged, note]),
  item(
    'lock',
    'From here on it no longer changes; somebody signs.',
    [id, title],
    [
      ...timing,
      ...placing,
      signoff,
      clause('picture', 'The cut that is locked.', [slot('version', type.name, 'A version.', { refers: ['picture'] })]),
      staged,
      note,
    ],
  ),
  item(
    'review',
    'People look at it together and decide.',
    [id, title, length],
    [
      ...timing,
      ...placing,
      clause('at', 'The time of day.', [slot('time', type.clock, 'A time of day.')]),
      signoff,
      staged,
      note,
    ],
  ),
  item('milestone', 'A day that matters.', [id, title], [...timing, staged, note]),
  item(
    'delivery',
    'What leaves the house.',
    [id, title],
    [
      ...timing,
      ...placing,
      staged,
      note,
      clause('loudness', 'The programme loudness it must have.', [
        slot('level', type.level('LKFS', 'LUFS'), 'A level.'),
      ]),
      clause('true-peak', 'The highest true peak it may have.', [slot('level', type.level('dBTP'), 'A level.')]),
      clause('rate', 'Its frame rate.', [slot('rate', type.rate, 'A rate.')]),
      clause('stems', 'The stems that go with it.', [slot('stems', type.word, 'DX, MX, SFX …', { list: true })]),
    ],
  ),
];

/** A phase may hold phases, so its block refers to itself. */
const phaseStatements: Spec[] = [...items];
const phase = statement('phase', 'A stretch of the schedule: a heading, and a bar over all in it.', [id, title], {
  fact: 'item',
  container: true,
  clauses: [...placing, note],
  statements: phaseStatements,
});
phaseStatements.push(phase);

const schedule = statement('schedule', 'When each thing is done, and what locks when.', [], {
  fact: 'schedule',
  container: true,
  clauses: [
    clause('calendar', 'The calendar that it runs on.', [
      slot('calendar', type.name, 'A calendar.', { refers: ['calendar'] }),
    ]),
  ],
  statements: [
    statement('start', 'The first day; nothing starts before it.', [slot('date', type.date, 'A date.')]),
    closed,
    phase,
    ...items,
  ],
});

const stageName = (doc: string) => slot('stage', type.name, doc, { refers: ['stage'] });
const requirement = (word: string, doc: string) =>
  statement(
    word,
    doc,
    [
      slot('first', type.name, 'The stage that comes first.', { refers: ['stage'] }),
      optional('gap', type.duration, 'At least so much working time between them.'),
      slot('before', type.wordOf('before', { before: '' }), 'The word before.', {
        words: { before: 'Then the stage that waits.' },
      }),
      stageName('The stage that waits for it.'),
      optional('why', type.text, 'Why; it is quoted where the order is broken.'),
    ],
    { repeats: true },
  );

const pipeline = statement(
  'pipeline',
  'The order in which the stages of a show must come.',
  [slot('id', type.name, 'A name that a show follows.', { declares: 'pipeline' })],
  {
    fact: 'pipeline',
    clauses: [
      clause('extends', 'All that this one demands holds too.', [
        slot('pipeline', type.name, 'Another pipeline.', { refers: ['pipeline'] }),
      ]),
    ],
    statements: [
      statement(
        'stage',
        'A stage of the pipeline.',
        [slot('id', type.name, 'A short name.', { declares: 'stage' }), optional('title', type.text, 'What it is.')],
        {
          repeats: true,
          clauses: [
            clause('within', 'The wider stage that it is a part of.', [
              slot('stage', type.name, 'A stage.', { refers: ['stage'] }),
            ]),
          ],
        },
      ),
      requirement('require', 'One stage must be finished before another starts: an error where it is not.'),
      requirement('expect', 'As require, but a warning.'),
    ],
  },
);

export const scheduleStatements: readonly Spec[] = [calendar, schedule, pipeline];

/** The kinds of an item, as their keywords. */
export const ITEM_WORDS = ['task', 'lock', 'review', 'milestone', 'delivery', 'phase'] as const;
export type ItemWord = (typeof ITEM_WORDS)[number];
