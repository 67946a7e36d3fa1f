/** What a thing with a name is called in a sentence. */
import type { NameKind } from '../../schema/spec.ts';

export const KIND_TITLES: Readonly<Record<NameKind, string>> = {
  person: 'person',
  role: 'role',
  company: 'company',
  room: 'room',
  character: 'character',
  picture: 'cut',
  cue: 'cue',
  work: 'work',
  calendar: 'calendar',
  item: 'line of the schedule',
  pipeline: 'pipeline',
  stage: 'stage',
};
