/** Pipelines: the stages of a show, and what is demanded of them. */

import * as type from '../slot-types.ts';
import { clause, optional, type Spec, slot, statement } from '../spec.ts';

const roles = (doc: string) => slot('who', type.name, doc, { list: true, refers: ['role', 'person'] });

export const CLEARANCE_STATES = {
  requested: 'Asked for, no answer yet.',
  quoted: 'A price was named.',
  cleared: 'May be used.',
  refused: 'May not be used.',
};

const clearance = (word: string, doc: string) =>
  clause(word, doc, [
    slot('state', type.wordOf('a state', CLEARANCE_STATES), 'How far the clearance must be.', {
      words: CLEARANCE_STATES,
    }),
  ]);

/** What is demanded: of two stages, of one stage, of who is there, of cues. A line says `before`, `has`, or both. */
export const demandSlots = [
  slot('first', type.demanded, 'A stage; or `cue` and a word that the cues say, such as source; or `review`.', {
    refers: ['stage'],
  }),
  optional('gap', type.duration, 'At least so much working time between the two.'),
  optional('why', type.text, 'Why; it is quoted where the demand is broken.'),
];

export const demandClauses: readonly Spec[] = [
  clause('before', 'The stage that waits for it.', [slot('stage', type.name, 'A stage.', { refers: ['stage'] })]),
  clause('with', 'Who must be there together.', [roles('Roles.')]),
  clause(
    'has',
    'What it must have: a signature, a length, a clearance.',
    [optional('length', type.duration, 'At least so much working time.')],
    {
      clauses: [
        clause('signoff', 'Who must sign it.', [roles('Roles.')]),
        clearance('sync', 'Leave to use the composition with picture.'),
        clearance('master', 'Leave to use the recording.'),
      ],
    },
  ),
];

const demand = (word: string, doc: string) =>
  statement(word, doc, demandSlots, { repeats: true, clauses: demandClauses, needs: ['before', 'has'] });

export const pipelineStatements: readonly Spec[] = [
  statement(
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
        demand('require', 'What must be so: an error where it is not.'),
        demand('expect', 'What should be so: a warning where it is not.'),
      ],
    },
  ),
];
