/** People, rooms and characters. */

import * as type from '../slot-types.ts';
import { clause, entry, optional, type Spec, slot, statement } from '../spec.ts';
import { calendarOf } from './calendar.ts';

const society = clause('society', 'The performing right society that the person belongs to.', [
  slot('society', type.word, 'ASCAP, BMI, PRS, SACEM …'),
]);
const ipi = clause('ipi', 'The IPI number.', [
  slot('ipi', type.identifier, 'A name number of eleven digits, or a base number such as I-001068130-6.'),
]);
const away = clause(
  'away',
  'Days on which the person cannot work.',
  [slot('dates', type.dates, 'A day, or first .. last.', { list: true })],
  {
    repeats: true,
  },
);

/** A person who works on the show; `people` are only named. */
export const crewMember = entry(
  'crew member',
  'A person of the crew: a short name used elsewhere, the full name, the roles.',
  [['Name']],
  [
    slot('id', type.name, 'A short name.', { declares: 'person' }),
    slot('name', type.text, 'The full name.'),
    optional('roles', type.name, 'What the person does, such as director or music-editor.', {
      list: true,
      declares: 'role',
    }),
  ],
  { fact: 'person', clauses: [society, ipi, away, calendarOf('The calendar that the person works by.')] },
);

const person = entry(
  'person',
  'A person who is not of the crew, such as a writer of a song.',
  [['Name']],
  [
    slot('id', type.name, 'A short name.', { declares: 'person' }),
    slot('name', type.text, 'The full name.'),
    optional('roles', type.name, 'What the person does.', { list: true, declares: 'role' }),
  ],
  { fact: 'person', clauses: [society, ipi] },
);

const room = entry(
  'room',
  'A stage, a bay, a cutting room.',
  [['Name']],
  [slot('id', type.name, 'A short name.', { declares: 'room' }), slot('name', type.text, 'The room’s name.')],
  {
    fact: 'room',
    clauses: [
      calendarOf('The calendar by which it is open.'),
      clause('costs', 'What the room costs.', [
        slot('price', type.money, 'An amount and its currency.'),
        slot('per', type.wordOf('per', { per: '' }), 'The word per.', { words: { per: 'Then day, week or hour.' } }),
        slot('unit', type.wordOf('a unit', { hour: '', day: '', week: '' }), 'hour, day or week.', {
          words: { hour: 'For each hour.', day: 'For each day.', week: 'For each week.' },
        }),
      ]),
    ],
  },
);

const character = entry(
  'character',
  'Somebody on screen who speaks or moves.',
  [['Name']],
  [
    slot('id', type.name, 'The name used on cue lines, usually in capitals.', { declares: 'character' }),
    slot('name', type.text, 'The character’s name.'),
  ],
  {
    fact: 'character',
    clauses: [
      clause('prefix', 'Letters before the character’s ADR numbers: LN makes LN201.', [
        slot('prefix', type.word, 'Letters.'),
      ]),
      clause('actor', 'Who plays it.', [slot('actor', type.text, 'The actor’s name.')]),
      clause('group', 'A loop group or crowd instead of one actor.'),
    ],
  },
);

export const castStatements: readonly Spec[] = [
  statement('crew', 'Who works on the show.', [], { container: true, entries: [crewMember] }),
  statement('people', 'People who are named but do not work on the show: writers of songs.', [], {
    container: true,
    entries: [person],
  }),
  statement('rooms', 'Stages, bays and cutting rooms that can be booked.', [], { container: true, entries: [room] }),
  statement('characters', 'Who speaks and moves on screen.', [], { container: true, entries: [character] }),
];
