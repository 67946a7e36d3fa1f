/** Cuts of the picture, their reels, and what changed from one to the next. */

import * as type from '../slot-types.ts';
import { clause, entry, optional, type Spec, slot, statement } from '../spec.ts';

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

const act = statement(
  'act',
  'An act of this cut and where it begins. It goes on to the next act, or to the end of its reel.',
  [
    slot('act', type.actName, 'The act’s number, or its name.'),
    slot('first', type.timecode, 'The first frame of the act.'),
    optional('title', type.text, 'What it is called: Teaser, Tag.'),
  ],
  { repeats: true },
);

const scene = entry(
  'scene',
  'A scene: its number, its first frame in this cut, what it is.',
  [
    ...(['Int', 'Decimal', 'DigitName', 'Digits', 'Duration', 'Rate', 'String', 'SmartString'] as const).map((kind) => [
      kind,
    ]),
    ['Name', 'Timecode'],
  ],
  [
    slot('scene', type.sceneName, 'The scene’s number; in quotes when it is more than one word.'),
    slot('first', type.timecode, 'The first frame of the scene. It goes on to the next one.'),
    optional('title', type.text, 'The slug line, or what happens.'),
  ],
  { repeats: true },
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
        act,
        statement('insert', 'Picture put in: everything after it moves later.', [
          slot('at', type.range, 'Where, and how much: 02:10:00:00 + 00:00:03:05.'),
          why,
        ]),
        statement('remove', 'Picture taken out: everything after it moves earlier.', [
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
  statement('scenes', 'Where the scenes of a cut begin. Newer cuts carry them on through their change lists.', [], {
    fact: 'scenes',
    clauses: [
      clause('picture', 'The cut that the times below are of.', [
        slot('version', type.name, 'A version.', { refers: ['picture'] }),
      ]),
    ],
    entries: [scene],
  }),
];
