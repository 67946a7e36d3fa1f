/** Who and what work needs: its room and its people. */
import type { Name, PersonFact, RoomFact } from '../model/facts.ts';
import type { Show } from '../model/show.ts';
import type { Place } from '../syntax/row.ts';
import type { NetworkItem } from './network.ts';
import { personOf } from './people.ts';

/** Somebody or some place that can be needed twice at once. */
export interface Resource {
  readonly kind: 'person' | 'room';
  readonly key: string;
  /** The name as people say it. */
  readonly name: string;
}

/** Somebody or some place that an item needs, and where its text says so. */
export interface Need {
  readonly resource: Resource;
  /** `resourceKey` of it. */
  readonly key: string;
  readonly at: Place;
}

/** The room and the people that an item needs, each once. A review of hours takes its room; its people find the time. */
export function needsOf(
  show: Show,
  { fact, plan, length }: Pick<NetworkItem, 'fact' | 'plan' | 'length'>,
): readonly Need[] {
  let needs: readonly Need[] = NONE;
  if (plan.room) needs = withNeed(needs, show.find('room', plan.room), plan.room.at);
  if (fact.word === 'review' && length && !length.inDays) return needs;
  for (const name of plan.with) needs = withNeed(needs, personOf(show, name), name.at);
  return needs;
}

function withNeed(needs: readonly Need[], who: PersonFact | RoomFact | undefined, at: Place): readonly Need[] {
  if (!who) return needs;
  const { resource, key } = neededOf(who);
  if (needs.some((need) => need.key === key)) return needs;
  return needs.length === 0 ? [{ resource, key, at }] : [...needs, { resource, key, at }];
}

/** The room or the person that a booking names. */
export function resourceOf(show: Show, name: Name): Resource | undefined {
  const found = show.find('room', name) ?? show.find('person', name);
  return found && neededOf(found).resource;
}

const NONE: readonly Need[] = [];

/** A schedule names everybody a hundred times; each is one object, and so is its key. */
const known = new WeakMap<PersonFact | RoomFact, Pick<Need, 'resource' | 'key'>>();

function neededOf(fact: PersonFact | RoomFact): Pick<Need, 'resource' | 'key'> {
  let needed = known.get(fact);
  if (!needed) {
    const resource: Resource = { kind: fact.kind, key: fact.id.key, name: fact.name };
    known.set(fact, (needed = { resource, key: resourceKey(resource) }));
  }
  return needed;
}

/** Equal for one person, one room. */
export function resourceKey({ kind, key }: Resource): string {
  return `${kind} ${key}`;
}
