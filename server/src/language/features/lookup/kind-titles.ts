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
  baseline: 'baseline',
  episode: 'episode',
  'delivery-spec': 'delivery specification',
  society: 'performing right society',
  department: 'department',
  reason: 'reason to record a line again',
};
