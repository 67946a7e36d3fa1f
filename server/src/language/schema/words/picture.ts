/** Cuts of the picture, their reels, and what changed from one to the next. */

import * as type from '../slot-types.ts';
import { clause, optional, type Spec, slot, statement } from '../spec.ts';

const why = optional('why', type.text, 'What happened, as the change notes say it.');

const reel = statement(
  'reel',
  'A reel of this cut and where it begins.',
  [
    slot('reel', type.reelName, 'The reel’s number.'),
    slot('start', type.timecode, 'The first frame of action (FFOA).'),
  ],
  {
    repeats: true,
    clauses: [
      clause('lfoa', 'The last frame of action. It belongs to the reel.', [slot('lfoa', type.timecode, 'A timecode.')]),
    ],
  },
);

export const pictureStatements: readonly Spec[] = [
  statement(
    'picture',
    'A cut of the picture. The newest one is the current one.',
    [slot('version', type.name, 'The version, such as v8.', { declares: 'picture' })],
    {
      fact: 'picture',
      clauses: [
        clause('on', 'The day the cut was made.', [slot('date', type.date, 'A date.')]),
        clause('from', 'The cut that the change list starts from.', [
          slot('version', type.name, 'An older version.', { refers: ['picture'] }),
        ]),
      ],
      statements: [
        reel,
        statement('insert', 'Picture put in: everything behind it moves later.', [
          slot('at', type.range, 'Where, and how much: 02:10:00:00 + 00:00:03:05.'),
          why,
        ]),
        statement('remove', 'Picture taken out: everything behind it moves earlier.', [
          slot('range', type.range, 'What went out, in labels of the old cut.'),
          why,
        ]),
        statement(
          'move',
          'Picture put elsewhere.',
          [slot('range', type.range, 'What moved, in labels of the old cut.'), why],
          { clauses: [clause('to', 'Where it went.', [slot('to', type.timecode, 'A label of the old cut.')])] },
        ),
        statement('replace', 'Picture exchanged for as much other picture: nothing moves.', [
          slot('range', type.range, 'What was exchanged.'),
          why,
        ]),
      ],
    },
  ),
];
