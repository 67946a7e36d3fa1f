/** What a snippet leaves in a file when its placeholders are taken as they are offered. */
import { Document } from '../../server/src/language/document/document.ts';

export interface Snippet {
  readonly prefix: string | readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

const TODAY: Record<string, string> = { CURRENT_YEAR: '2026', CURRENT_MONTH: '02', CURRENT_DATE: '17' };
const CHOICE = /\$\{(\d+)\|([^|]*)\|\}/g;

/** Where the lines of a snippet belong that cannot stand at the top of a file. */
const OWNERS: Record<string, string> = {
  Rule: 'rules',
  'Crew member': 'crew',
  'Crew member with rights': 'crew',
  Room: 'rooms',
  Character: 'characters',
  'Loop group': 'characters',
  Reel: 'picture v1',
  Act: 'picture v1',
  Scene: 'scenes',
  Insert: 'picture v2',
  Remove: 'picture v2',
  Move: 'picture v2',
  Replace: 'picture v2',
  Cue: 'cues music',
  'Cue with notes': 'cues music',
  'Source cue': 'cues music',
  'Omitted cue': 'cues music',
  'Renumbered cue': 'cues music',
  'ADR line': 'cues adr',
  'ADR line by number': 'cues adr',
  'Foley line': 'cues foley',
  'Free note': 'spotting music',
  Note: 'cues music { 1m1',
  Hit: 'cues music { 1m1',
  'To do': 'cues music { 1m1',
  Score: 'works',
  'Library music': 'works',
  'Work days': 'calendar paris',
  Day: 'calendar paris',
  Hours: 'calendar paris',
  Closed: 'calendar paris',
  'Pack days': 'calendar paris',
  Start: 'schedule',
  Finish: 'schedule',
  'Per reel': 'schedule',
  'Per language': 'schedule',
  Amendment: 'schedule',
  Booking: 'schedule',
  Hold: 'schedule',
  'Skip a stage': 'schedule',
  'Waive a demand': 'schedule',
  'Waive an order': 'schedule',
  Done: 'status 2026-04-17',
  'Under way': 'status 2026-04-17',
  Phase: 'schedule',
  Task: 'schedule',
  'Task with people and room': 'schedule',
  'Task on a day': 'schedule',
  Lock: 'schedule',
  Review: 'schedule',
  Milestone: 'schedule',
  Delivery: 'schedule',
  Stage: 'pipeline studio',
  Require: 'pipeline studio',
  'Require with a gap': 'pipeline studio',
  Expect: 'pipeline studio',
  'Require a review': 'pipeline studio',
  'Expect a signature': 'pipeline studio',
  'Require a clearance': 'pipeline studio',
  'Expect a length': 'pipeline studio',
};

/** The text with every first choice taken, and then with each other choice in its turn. */
export function variants({ body }: Snippet): string[] {
  const text = body.join('\n');
  const choices = [...text.matchAll(CHOICE)];
  const taken = [
    {},
    ...choices.flatMap(([, stop, all]) =>
      all!
        .split(',')
        .slice(1)
        .map((word) => ({ [stop!]: word })),
    ),
  ];
  return taken.map((other) => expand(text, other));
}

function expand(text: string, other: Record<string, string>): string {
  const values: Record<string, string> = {};
  return text
    .replace(/\$(CURRENT_[A-Z]+)/g, (_, name: string) => TODAY[name]!)
    .replace(CHOICE, (_, stop: string, all: string) => other[stop] ?? all.split(',')[0]!)
    .replace(/\$\{(\d+):([^}]*)\}/g, (_, stop: string, value: string) => (values[stop] = value))
    .replace(/\$(\d+)/g, (_, stop: string) => values[stop] ?? '');
}

/** What reading the text of a snippet has to say, where its lines belong. */
export function findingsIn(name: string, text: string): string[] {
  const owner = OWNERS[name];
  const whole = owner ? `${owner} {\n${text}\n}${owner.includes('{') ? '\n}' : ''}\n` : `${text}\n`;
  return new Document('snippet.cuelock', whole).findings().map(({ message }) => message);
}
