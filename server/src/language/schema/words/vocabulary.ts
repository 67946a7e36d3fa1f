/** Vocabularies: roles, departments, reasons for ADR, societies and their usage codes. The library has the usual ones. */

import * as type from '../slot-types.ts';
import { clause, entry, optional, type Spec, slot, statement } from '../spec.ts';
import { USAGE } from './cues.ts';

const title = slot('title', type.text, 'What it is called in full.');

const role = entry(
  'role',
  'A role that somebody of a crew may have.',
  [['Name']],
  [slot('id', type.name, 'The word that a crew uses.', { declares: 'role' }), title],
  { fact: 'term' },
);

const department = entry(
  'department',
  'A department that has cues.',
  [['Name']],
  [slot('id', type.name, 'The word after `cues` and `spotting`.', { declares: 'department' }), title],
  { fact: 'term' },
);

const reason = entry(
  'reason',
  'A reason to record a line again.',
  [['Name']],
  [
    slot('id', type.name, 'The word on a line of ADR.', { declares: 'reason' }),
    title,
    optional('code', type.word, 'What a list prints where there is little room.'),
  ],
  { fact: 'term' },
);

const society = entry(
  'society',
  'A performing right society.',
  [['Name']],
  [
    slot('id', type.name, 'The name that it is known by.', { declares: 'society' }),
    slot('number', type.wholeNumber, 'Its number with CISAC, the confederation of societies.'),
    optional('name', type.text, 'Its name in full.'),
  ],
  { fact: 'society' },
);

const code = entry(
  'usage code',
  'What a society writes for music that is used so; of several that fit, the one that says most counts.',
  [['Word']],
  [slot('code', type.word, 'The code, such as BI.'), optional('title', type.text, 'What the legend of a sheet says.')],
  { clauses: Object.entries(USAGE).map(([word, doc]) => clause(word, doc)) },
);

export const vocabularyStatements: readonly Spec[] = [
  statement('roles', 'Roles that crews may have, with their titles.', [], { container: true, entries: [role] }),
  statement('departments', 'Departments of the show’s own, with their titles.', [], {
    container: true,
    entries: [department],
  }),
  statement('reasons', 'Reasons to record a line again, with their titles and short codes.', [], {
    container: true,
    entries: [reason],
  }),
  statement('societies', 'Performing right societies, with their numbers.', [], {
    container: true,
    entries: [society],
  }),
  statement(
    'usage',
    'The codes that a cue sheet has for how music is used.',
    [slot('title', type.text, 'What this set of codes is called.')],
    {
      fact: 'usage',
      repeats: true,
      clauses: [
        clause('for', 'Whose sheets are written so.', [
          slot('societies', type.name, 'Societies.', { list: true, refers: ['society'] }),
        ]),
      ],
      entries: [code],
    },
  ),
];
