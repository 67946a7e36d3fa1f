/** Music as rights know it: a work, who wrote it, who publishes it. */

import * as type from '../slot-types.ts';
import { clause, entry, optional, type Spec, slot, statement } from '../spec.ts';

const share = optional('share', type.percent, 'The share; a sole one is the whole.');
const party = (word: string, doc: string) =>
  clause(word, doc, [slot('who', type.name, 'A person.', { refers: ['person', 'company'] }), share], { repeats: true });

const clearance = (word: string, doc: string) =>
  clause(
    word,
    doc,
    [
      slot(
        'state',
        type.wordOf('a state', { requested: '', quoted: '', cleared: '', refused: '' }),
        'requested, quoted, cleared or refused.',
        {
          words: {
            requested: 'Asked for, no answer yet.',
            quoted: 'A price was named.',
            cleared: 'May be used.',
            refused: 'May not be used.',
          },
        },
      ),
      optional('fee', type.money, 'What it costs.'),
    ],
    {
      clauses: [
        clause('mfn', 'Most favoured nations: the fee rises to the highest of the group.'),
        clause('by', 'When the answer is needed.', [slot('date', type.date, 'A date.')]),
        clause('until', 'When the licence ends.', [slot('date', type.date, 'A date.')]),
      ],
    },
  );

const work = entry(
  'work',
  'A piece of music, under a short name that cues use.',
  [['Name']],
  [
    slot('id', type.name, 'A short name. The work named score is what every score cue plays unless it uses another.', {
      declares: 'work',
    }),
    optional('title', type.text, 'The title as registered.'),
  ],
  {
    fact: 'work',
    clauses: [
      party('composer', 'Who wrote the music.'),
      party('lyricist', 'Who wrote the words.'),
      party('arranger', 'Who arranged the music.'),
      party('adapter', 'Who wrote new words to it.'),
      party('translator', 'Who translated the words.'),
      party('sub-author', 'Who wrote words for a territory.'),
      party('sub-arranger', 'Who arranged it for a territory.'),
      party('publisher', 'Who publishes it.'),
      party('administrator', 'Who collects for the publisher; with a share, only what is collected in the own name.'),
      party('sub-publisher', 'Who publishes it in a territory, for the publisher or with a share.'),
      clause('performer', 'Who is heard on the recording.', [slot('name', type.text, 'As printed on the sheet.')], {
        repeats: true,
      }),
      clause('label', 'Whose recording it is.', [slot('name', type.text, 'As printed on the sheet.')]),
      clause('public-domain', 'No longer protected: it carries no shares but an arranger’s.'),
      clause('library', 'From a production music library.', [slot('library', type.text, 'The library’s name.')]),
      clause('catalogue', 'The number in the library’s catalogue.', [slot('number', type.text, 'As printed.')]),
      clearance('sync', 'Leave to use the composition with picture.'),
      clearance('master', 'Leave to use the recording.'),
      clause('iswc', 'The work’s ISWC.', [slot('iswc', type.identifier, 'Such as T-034.524.680-1.')]),
      clause('isrc', 'The recording’s ISRC.', [slot('isrc', type.identifier, 'Such as USRC17607839.')]),
    ],
  },
);

export const workStatements: readonly Spec[] = [
  statement('works', 'Music and its rights, said once for each work.', [], { container: true, entries: [work] }),
];
