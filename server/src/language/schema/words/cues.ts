/** Cues, spotting sessions, and what is said of a cue. */

import * as type from '../slot-types.ts';
import { clause, entry, optional, type Spec, slot, statement } from '../spec.ts';

export const DEPARTMENTS = {
  music: 'Score and songs.',
  dialogue: 'Production dialogue.',
  adr: 'Dialogue to be recorded again.',
  sfx: 'Sound effects.',
  bg: 'Backgrounds and atmospheres.',
  foley: 'Steps, props and cloth performed to picture.',
};

/** How far a cue is, in the order in which it gets there; `revise` sends it back. */
export const STATUS = {
  spotted: 'Decided in the session, nothing made yet.',
  writing: 'Being written.',
  written: 'Written, not yet orchestrated or recorded.',
  cued: 'Numbered and prepared for the stage.',
  booked: 'The players or the actor are booked for it.',
  recorded: 'Recorded.',
  cut: 'Edited to picture.',
  mixed: 'Mixed.',
  dubbed: 'Recorded in every language that it is dubbed into.',
  approved: 'Approved.',
  revise: 'To be changed.',
};

const who = optional('who', type.name, 'Who said it.', { refers: ['person'] });
const what = slot('text', type.text, 'What was said.');

const note = clause('note', 'A note, with who said it if wanted.', [who, what], { repeats: true });
const todo = clause(
  'todo',
  'Something to be done after the session.',
  [optional('who', type.name, 'Who does it.', { refers: ['person'] }), slot('text', type.text, 'What is to be done.')],
  {
    repeats: true,
    clauses: [
      clause('by', 'When it is due.', [slot('date', type.date, 'A date.')]),
      clause('done', 'It is done.', [optional('date', type.date, 'The day it was done.')]),
    ],
  },
);

/** Why a line is done again, in one word. */
export const REASONS = {
  noise: 'Noise on the production track.',
  'off-mic': 'The microphone missed it.',
  clarity: 'It cannot be understood.',
  performance: 'The performance is to be better.',
  'changed-line': 'The words have changed.',
  added: 'A line that was not shot.',
  'tv-cover': 'Milder words for television.',
  technical: 'A radio hit, clothing, distortion.',
  perspective: 'The distance does not match the picture.',
  effort: 'Breaths and efforts.',
};

/** Words that stand bare on a cue line: what the cue is, and for ADR why the line is done again. */
const flags = (departments: readonly string[], words: Record<string, string>) =>
  Object.entries(words).map(([word, doc]) => clause(word, doc, [], { departments }));

/** How music is used, in no society’s terms. */
export const USAGE = {
  source: 'Heard by the characters: a radio, a band.',
  vocal: 'Somebody sings.',
  instrumental: 'Nobody sings.',
  background: 'Under the scene.',
  featured: 'In front of the scene.',
  visual: 'Seen being performed.',
  theme: 'The show’s theme.',
  'main-title': 'Over the main title.',
  'end-title': 'Over the end title.',
  logo: 'Over a company’s logo.',
};

const usage = flags(['music'], USAGE);

const reasons = flags(['adr', 'dialogue'], REASONS);

const foley = flags(['foley'], {
  feet: 'Steps.',
  props: 'Things that are handled.',
  cloth: 'Movement of clothes.',
});

const cue = entry(
  'cue',
  'A cue: a number or a character, where it plays, what it is.',
  [['CueNumber'], ['Timecode'], ['LineNumber'], ['Name', 'Timecode']],
  [
    optional('number', type.cueNumber, 'The cue’s number: reel, m, place.', { declares: 'cue' }),
    optional('line', type.lineNumber, 'The number of a line of ADR: the character’s prefix and a count.', {
      refers: ['character'],
    }),
    optional('subject', type.subject, 'The character.', { refers: ['character'] }),
    optional('range', type.range, 'In - out. The out is the first frame after the cue.'),
    optional('title', type.text, 'The title, or the line that is spoken.'),
  ],
  {
    fact: 'cue',
    clauses: [
      note,
      todo,
      clause('in', 'How it begins.', [what]),
      clause('out', 'How it ends.', [what]),
      clause(
        'hit',
        'A moment that it must catch.',
        [slot('at', type.timecode, 'The frame.'), optional('text', type.text, 'What happens.')],
        {
          repeats: true,
        },
      ),
      clause('temp', 'What played in the temp mix.', [what], { departments: ['music'] }),
      clause('segue', 'It runs into the next cue without a gap.', [
        slot('cue', type.cueName, 'The cue it runs into.', { refers: ['cue'] }),
      ]),
      clause('alt', 'An alternative of another cue.', [
        optional('cue', type.cueName, 'The cue it could replace.', { refers: ['cue'] }),
      ]),
      clause('omit', 'No longer in the show; kept for the record.', [optional('text', type.text, 'Why.')]),
      clause(
        'was',
        'The number it had before. What was said under the old number is said of this cue.',
        [slot('cue', type.cueName, 'The old number.', { declares: 'cue' })],
        { repeats: true },
      ),
      clause('version', 'Which version of the piece.', [slot('version', type.wholeNumber, 'A number.')]),
      clause('status', 'How far it is.', [
        slot('status', type.wordOf('a status', STATUS), 'How far it is.', { words: STATUS }),
      ]),
      clause('uses', 'The work that it plays.', [slot('work', type.name, 'A work.', { refers: ['work'] })], {
        repeats: true,
      }),
      clause(
        'reason',
        'Why the line is done again, in your own words; or a reason that the show lists.',
        [slot('why', type.textOrName, 'A text, or a word of `reasons`.', { refers: ['reason'] })],
        { repeats: true, departments: ['adr', 'dialogue'] },
      ),
      clause('priority', 'How much it matters: 1 is most.', [slot('priority', type.wholeNumber, 'A number.')]),
      clause(
        'dub',
        'The line in another language.',
        [slot('language', type.word, 'A language code such as fr.'), slot('text', type.text, 'The translated line.')],
        { repeats: true, departments: ['adr', 'dialogue'] },
      ),
      ...usage,
      ...reasons,
      ...foley,
    ],
  },
);

const department = slot('department', type.name, 'music, adr, dialogue, sfx, bg, foley, or one of your own.', {
  words: DEPARTMENTS,
});
const picture = clause('picture', 'The cut that the times below are of.', [
  slot('version', type.name, 'A version.', { refers: ['picture'] }),
]);

export const cueStatements: readonly Spec[] = [
  statement('cues', 'Cues of one department, timed against one cut.', [department], {
    fact: 'session',
    container: true,
    clauses: [picture],
    entries: [cue],
  }),
  statement('spotting', 'What was said in a spotting session, about which cut.', [department], {
    fact: 'session',
    container: true,
    clauses: [
      clause('on', 'The day of the session.', [slot('date', type.date, 'A date.')]),
      picture,
      clause('with', 'Who was there.', [slot('who', type.name, 'People.', { list: true, refers: ['person'] })]),
    ],
    entries: [cue],
  }),
];
