/** What a slot of the schema adds to the colours of its line, beside the values that look the same everywhere. */
import * as type from '../../server/src/language/schema/slot-types.ts';
import type { Slot, Spec } from '../../server/src/language/schema/spec.ts';

/** Words that only join what stands around them: `numbers by reel`, `4200 USD per day`. */
export function joiningWords(slot: Slot): string[] {
  return isJoint(slot) ? Object.keys(slot.words ?? {}) : [];
}

/** Words out of a closed or an open set, each with a meaning: `status revise`, `cues music`. */
export function meaningWords(slot: Slot): string[] {
  if (slot.type === type.weekdays) return type.WEEKDAYS;
  if (slot.type === type.scope) return SCOPE_WORDS;
  return isJoint(slot) ? [] : Object.keys(slot.words ?? {}).filter((word) => !/^\d/.test(word));
}

/** What may stand behind `of`, beside a number or a name. */
export const SCOPE_WORDS = [...type.DIMENSIONS, 'all', 'previous'];

/** A closed set of one word, which is its own description. */
function isJoint(slot: Slot): boolean {
  return slot.words !== undefined && Object.hasOwn(slot.words, slot.type.title);
}

/** `start of assembly`. */
export function takesStartOf(slot: Slot): boolean {
  return slot.type === type.link;
}

/** `+ 3d elapsed`, `of reel 2`. */
export function takesLag(slot: Slot): boolean {
  return slot.type === type.link || slot.type === type.dateOrLag;
}

/** `36h elapsed`, as a length or a lag. */
export function takesElapsed(slot: Slot): boolean {
  return takesLag(slot) || slot.type === type.taskLength;
}

/** Names and free words, which are not coloured by their shape alone. */
export function takesName(slot: Slot): boolean {
  const shaped = joiningWords(slot).length > 0 || (meaningWords(slot).length > 0 && slot.type.nameAt === undefined);
  const isFree = slot.type === type.word || takesPartOfPicture(slot);
  return slot.type === type.scope || (!shaped && (slot.type.nameAt !== undefined || isFree));
}

/** The number or name of a reel or of an act. */
export function takesPartOfPicture(slot: Slot): boolean {
  return slot.type === type.reelName || slot.type === type.actName;
}

export function takesIdentifier(slot: Slot): boolean {
  return slot.type === type.identifier;
}

/** The name or identifier that must stand right behind the keyword. */
export function firstName(spec: Spec): Slot | undefined {
  const first = spec.slots[0];
  return first && !first.optional && !takesLag(first) && (takesName(first) || takesIdentifier(first))
    ? first
    : undefined;
}

/** Whether a clause needs nothing said about it but its word and the name behind it. */
export function isPlain(clause: Spec): boolean {
  const more = firstName(clause) ? clause.slots.slice(1) : clause.slots;
  const shaped = clause.slots.some(
    (slot) => joiningWords(slot).length > 0 || meaningWords(slot).length > 0 || takesLag(slot),
  );
  return clause.clauses.length === 0 && !shaped && !more.some((slot) => takesName(slot) || takesIdentifier(slot));
}

/** A word that stands bare: `source`, `noise`, `mfn`. */
export function isFlag(clause: Spec): boolean {
  return clause.slots.length + clause.clauses.length + clause.statements.length + clause.entries.length === 0;
}

/** An entry that begins with any name at all. */
export function isNamed(spec: Spec): boolean {
  return spec.leads.some((lead) => lead.length === 1 && lead[0] === 'Name');
}
