/** What stands in a slot, for a reader who has never seen one filled. */
import type { NameKind, Slot } from '../../schema/spec.ts';

const NAMES: Readonly<Record<NameKind, string>> = {
  person: 'ana',
  role: 'director',
  company: 'nightmusic',
  room: 'stage-5',
  character: 'LENA',
  picture: 'v8',
  cue: '1m2',
  work: 'score',
  calendar: 'paris',
  item: 'picture-lock',
  pipeline: 'feature',
  stage: 'mix-lock',
  baseline: 'approved',
  episode: '103',
  'delivery-spec': 'ebu-r128',
  society: 'ASCAP',
  department: 'music',
  reason: 'noise',
};

/** A closed word, a name of the kind that the slot takes, or the type's own example. */
export function exampleOf(slot: Slot): string {
  const word = Object.keys(slot.words ?? {})[0];
  if (word !== undefined) return word;
  const kind = slot.declares ?? slot.refers?.[0];
  return kind && slot.type.example.match(/^[a-z]/) && !slot.type.example.includes(' ')
    ? NAMES[kind]
    : slot.type.example;
}
