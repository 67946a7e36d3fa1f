/** The show itself, and where its text comes from. */

import * as type from '../slot-types.ts';
import { clause, entry, optional, type Spec, slot, statement } from '../spec.ts';

const NUMBERING = {
  reel: 'The digits before the m are the reel: 2m3 is the third cue of reel 2.',
  act: 'The digits before the m are the act.',
  episode: 'The digits before the m are the episode.',
  running: 'The digits before the m say nothing about where the cue plays.',
};

const SCHEMES = {
  '100%': 'All parties of a work add up to 100 %.',
  '200%': 'The writers of a work add up to 100 %, and so do its publishers.',
};

const SUBFRAMES = {
  80: 'Eighty to the frame, as digital audio workstations count.',
  100: 'A hundred to the frame.',
};

/** What an episode states for itself, and else takes from its series. */
export const settings: readonly Spec[] = [
  clause('rate', 'The frame rate of the picture. Every timecode of the show is read at it.', [
    slot('rate', type.rate, 'A rate such as 23.976, 24, 25 or 29.97df.'),
  ]),
  clause('numbers', 'What the digits before the m of a cue number mean.', [
    slot('by', type.wordOf('by', { by: '' }), 'The word by.', { words: { by: 'Then what the digits stand for.' } }),
    slot('scheme', type.wordOf('a numbering scheme', NUMBERING), 'reel, act, episode or running.', {
      words: NUMBERING,
    }),
  ]),
  clause('shares', 'How the shares of a work add up.', [
    slot('sum', type.percent, '200% (writers 100 and publishers 100) or 100% (all parties together).', {
      words: SCHEMES,
    }),
  ]),
  clause('follow', 'The pipeline whose requirements hold for the schedule.', [
    slot('pipeline', type.name, 'A pipeline: feature, or one of your own.', { refers: ['pipeline'], list: true }),
  ]),
  clause('company', 'The production company.', [slot('company', type.text, 'Its name.')]),
  clause('zone', 'The time zone of the dates and clock times.', [
    slot('zone', type.text, 'An IANA zone such as "Europe/Paris".'),
  ]),
  clause('isan', 'The show’s ISAN.', [slot('isan', type.identifier, 'Such as 1881-66C7-3420-0000-3.')]),
  clause('eidr', 'The show’s EIDR.', [slot('eidr', type.identifier, 'Such as 10.5240/7791-8534-2C23-9030-8610-5.')]),
  clause('aspect', 'The aspect ratio of the picture.', [
    slot('aspect', type.aspect, 'Width to height, such as 2.39:1.'),
  ]),
  clause('subframes', 'How many subframes a frame has, where timecodes are written with them: 01:00:08:00.40.', [
    slot('base', type.numberOf('80 or 100', SUBFRAMES), '80 or 100.', { words: SUBFRAMES }),
  ]),
];

export const show = statement(
  'show',
  'The show that the files of this folder describe.',
  [slot('title', type.text, 'The title, as it stands on the paperwork.')],
  {
    fact: 'show',
    clauses: [
      ...settings,
      clause('episode', 'Which episode it is of the series in the folder around.', [
        slot('number', type.episodeName, 'Its number, such as 103.', { declares: 'episode' }),
      ]),
    ],
  },
);

const include = statement(
  'include',
  'Brings in a Cuelock file from elsewhere in the workspace.',
  [slot('path', type.text, 'The path of the file, from this file’s folder.')],
  { fact: 'include' },
);

const LEVELS = {
  error: 'A mistake: the check fails.',
  warning: 'Usual practice says otherwise.',
  info: 'Worth knowing.',
  hint: 'A faint mark in the editor.',
  off: 'Not checked.',
};

const rules = statement('rules', 'How severe each check is in this show.', [], {
  fact: 'levels',
  entries: [
    entry(
      'rule',
      'A check and its level.',
      [['Name']],
      [
        slot('code', type.word, 'The code that the Problems panel shows, such as cue/overlap.'),
        slot('level', type.wordOf('a level', LEVELS), 'error, warning, info, hint or off.', { words: LEVELS }),
      ],
    ),
  ],
});

export const showStatements: readonly Spec[] = [include, rules];

/** A company by name is declared in `companies`; a production company is only a text on the paperwork. */
export const companies = statement('companies', 'Publishers, labels and other companies.', [], {
  container: true,
  entries: [
    entry(
      'company',
      'A company, under a short name used elsewhere.',
      [['Name']],
      [
        slot('id', type.name, 'A short name.', { declares: 'company' }),
        slot('name', type.text, 'The company’s name.'),
        optional('roles', type.name, 'What it does: publisher, label.', { list: true }),
      ],
      {
        fact: 'company',
        clauses: [
          clause('society', 'The performing right society it belongs to.', [
            slot('society', type.word, 'ASCAP, BMI, SACEM …'),
          ]),
          clause('ipi', 'Its IPI number.', [
            slot('ipi', type.identifier, 'A name number of eleven digits, or a base number such as I-001068130-6.'),
          ]),
        ],
      },
    ),
  ],
});
