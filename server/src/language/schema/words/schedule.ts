/** Schedules: tasks, locks and what else stands in them. */

import * as type from '../slot-types.ts';
import { clause, optional, type Spec, slot, statement } from '../spec.ts';
import { closed, onCalendar } from './calendar.ts';
import { demandClauses, demandSlots } from './pipeline.ts';

const links = { list: true, refers: ['item'] } as const;
const timing: readonly Spec[] = [
  clause('after', 'It cannot start before these are finished (or, with start of, started).', [
    slot('items', type.link, 'Tasks and locks, each with + or - a lag.', links),
  ]),
  clause('ends', 'What its end is tied to: the end of others, or a day.', [], {
    clauses: [
      clause('after', 'It cannot end before these are finished (or started).', [
        slot('items', type.link, 'Tasks and locks, each with + or - a lag.', links),
      ]),
      clause('on', 'The day it ends.', [slot('date', type.date, 'A date.')]),
    ],
  }),
  clause('on', 'The day it starts, whatever else says: the item is pinned.', [slot('date', type.date, 'A date.')]),
  clause('from', 'Not before this day.', [slot('date', type.date, 'A date.')]),
  clause('by', 'A promise: the day it must be finished. It moves nothing.', [
    slot('date', type.dateOrLag, 'A date, or another item with a lag.', { refers: ['item'] }),
  ]),
  clause('as-late', 'As late as nothing else has to move.'),
];

/** Which instance, where something stands once for each reel, act, episode or name. */
export const of = clause('of', 'Which one, of those that `per` makes; on an item it amends that one alone.', [
  slot('scope', type.scope, 'A reel, an act, an episode, a name; all or previous.'),
]);

const placing: readonly Spec[] = [
  clause('with', 'Who does it.', [
    slot('who', type.name, 'People or roles.', { list: true, refers: ['person', 'role'] }),
  ]),
  clause('in', 'Where it is done.', [slot('room', type.name, 'A room.', { refers: ['room'] })]),
  onCalendar,
];

const staged = clause('as', 'The stage of the pipeline that it is, where its own name is another.', [
  slot('stage', type.name, 'A stage.', { refers: ['stage'] }),
]);
const note = clause('note', 'A remark.', [slot('text', type.text, 'A text.')], { repeats: true });
const signoff = clause('signoff', 'Who signs it.', [
  slot('who', type.name, 'People or roles.', { list: true, refers: ['person', 'role'] }),
]);

const id = slot('id', type.name, 'A short name that the rest of the schedule uses.', { declares: 'item' });
const title = optional('title', type.text, 'What it is called on the call sheet.');
const length = optional('length', type.taskLength, 'Working time: 3d, 2w, 12h; with elapsed, by the clock.');

const item = (word: string, doc: string, slots: Spec['slots'], clauses: readonly Spec[]) =>
  statement(word, doc, slots, { fact: 'item', clauses: [of, ...clauses] });

export const items: readonly Spec[] = [
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
      clause('spec', 'The specification that it must meet.', [
        slot('spec', type.name, 'A specification.', { refers: ['delivery-spec'] }),
      ]),
      clause('loudness', 'The programme loudness it must have.', [
        slot('level', type.level('LKFS', 'LUFS'), 'A level.'),
      ]),
      clause('true-peak', 'The highest true peak it may have.', [slot('level', type.level('dBTP'), 'A level.')]),
      clause('rate', 'Its frame rate.', [slot('rate', type.rate, 'A rate.')]),
      clause('aspect', 'Its picture’s aspect ratio.', [slot('aspect', type.aspect, 'Width to height.')]),
      clause('stems', 'The stems that go with it.', [slot('stems', type.word, 'DX, MX, SFX …', { list: true })]),
    ],
  ),
];

/** A phase may hold phases, so its block refers to itself. */
const phaseStatements: Spec[] = [...items];
const phase = statement(
  'phase',
  'A stretch of the schedule: a heading, and a bar over all in it. Its `with` and `in` hold for what is inside.',
  [id, title],
  {
    fact: 'item',
    container: true,
    clauses: [...placing, note],
    statements: phaseStatements,
  },
);

const SCOPES = {
  reel: 'Once for each reel of the newest cut.',
  act: 'Once for each act of the newest cut.',
  episode: 'Once for each episode of the series.',
};

/** What stands once for each of something may be divided further. */
const perStatements: Spec[] = [...items, phase];
const per = statement(
  'per',
  'What is in it stands once for each reel, act or episode, or for each of the names.',
  [slot('each', type.name, 'reel, act, episode; or names of your own: en, de.', { list: true, words: SCOPES })],
  { fact: 'per', container: true, repeats: true, statements: perStatements },
);
perStatements.push(per);
phaseStatements.push(phase, per);

const forWhat = clause('for', 'What it is for.', [slot('item', type.name, 'An item.', { refers: ['item'] })], {
  clauses: [of],
});
const booked = [
  slot('what', type.name, 'A room, or a person.', { refers: ['room', 'person'] }),
  slot('dates', type.dates, 'A day, or first .. last.'),
];
const bookings: readonly Spec[] = [
  statement('book', 'A room or a person, confirmed and to be paid for.', booked, {
    fact: 'booking',
    repeats: true,
    clauses: [forWhat, note],
  }),
  statement('hold', 'A room or a person kept for us, and not confirmed yet.', booked, {
    fact: 'booking',
    repeats: true,
    clauses: [
      forWhat,
      clause('until', 'The last day on which it can be confirmed.', [slot('date', type.date, 'A date.')]),
      note,
    ],
  }),
];

const exceptions: readonly Spec[] = [
  statement(
    'skip',
    'A stage that this show does without; nothing is demanded of it.',
    [slot('stage', type.name, 'A stage.', { refers: ['stage'] }), optional('why', type.text, 'Why.')],
    { fact: 'skip', repeats: true },
  ),
  statement('waive', 'A demand of the pipeline that does not hold here; somebody signs for it.', demandSlots, {
    fact: 'waiver',
    repeats: true,
    clauses: [...demandClauses, signoff],
    needs: ['before', 'has'],
  }),
];

const schedule = statement('schedule', 'When each thing is done, and what locks when.', [], {
  fact: 'schedule',
  container: true,
  clauses: [onCalendar],
  statements: [
    statement('start', 'The first day; nothing starts before it.', [slot('date', type.date, 'A date.')]),
    statement('finish', 'The last day. Everything is counted back from it, and is as late as it allows.', [
      slot('date', type.date, 'A date.'),
      slot('backward', type.wordOf('backward', { backward: '' }), 'The word backward.', {
        words: { backward: 'Dates are counted back from this day.' },
      }),
    ]),
    closed,
    phase,
    per,
    ...items,
    ...bookings,
    ...exceptions,
  ],
});

export const scheduleStatements: readonly Spec[] = [schedule];

/** The kinds of an item, as their keywords. */
export const ITEM_WORDS = ['task', 'lock', 'review', 'milestone', 'delivery', 'phase'] as const;
export type ItemWord = (typeof ITEM_WORDS)[number];
