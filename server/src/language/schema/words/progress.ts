/** What happened, beside the plan: how far things are, locks that were broken, the plan that was approved. */

import * as type from '../slot-types.ts';
import { clause, entry, optional, type Spec, slot, statement } from '../spec.ts';
import { items, of } from './schedule.ts';

const what = slot('item', type.name, 'An item of the schedule.', { refers: ['item'] });

const status = statement(
  'status',
  'How far things are at the end of a day. The day of the newest one is today.',
  [slot('date', type.date, 'The day.')],
  {
    fact: 'status',
    repeats: true,
    entries: [
      entry('progress', 'How far an item is.', [['Name']], [what, optional('text', type.text, 'A remark.')], {
        clauses: [
          of,
          clause('started', 'The day it started.', [slot('date', type.date, 'A date.')]),
          clause(
            'left',
            'How much work is left after the day of this status; else its whole length counts from the start.',
            [slot('length', type.duration, 'Working time.')],
          ),
          clause('done', 'The day it was finished.', [slot('date', type.date, 'A date.')]),
        ],
      }),
    ],
  },
);

const broken = (word: string, doc: string) =>
  statement(word, doc, [what], {
    fact: 'reopening',
    container: true,
    repeats: true,
    clauses: [
      of,
      clause('on', 'The day it happened.', [slot('date', type.date, 'A date.')]),
      clause('because', 'Why.', [slot('why', type.text, 'A text.')]),
    ],
    statements: items,
  });

export const progressStatements: readonly Spec[] = [
  status,
  broken('reopen', 'A lock that was broken. Its block is the next pass: the work again, and the lock again.'),
  broken('fail', 'A check or a review that was not passed. Its block is the next pass.'),
  statement(
    'baseline',
    'The dates that were approved. Slip is counted from them.',
    [
      slot('id', type.name, 'A short name.', { declares: 'baseline' }),
      slot('date', type.date, 'The day it was approved.'),
    ],
    {
      fact: 'baseline',
      repeats: true,
      entries: [
        entry(
          'approved date',
          'The day on which an item was to be finished.',
          [['Name']],
          [what, slot('date', type.date, 'A date.')],
          { clauses: [of] },
        ),
      ],
    },
  ),
];
