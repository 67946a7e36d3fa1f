/** Who and what work needs: its room and its people. */
import type { Name, PersonFact } from '../model/facts.ts';
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
  const needs: Need[] = [];
  const add = (resource: Resource | undefined, at: Place) => {
    const key = resource && resourceKey(resource);
    if (resource && key && !needs.some((need) => need.key === key)) needs.push({ resource, key, at });
  };
  if (plan.room) add(roomResource(show, plan.room), plan.room.at);
  if (fact.word === 'review' && length && !length.inDays) return needs;
  for (const name of plan.with) add(personResource(personOf(show, name)), name.at);
  return needs;
}

/** The room or the person that a booking names. */
export function resourceOf(show: Show, name: Name): Resource | undefined {
  return roomResource(show, name) ?? personResource(show.find('person', name));
}

function roomResource(show: Show, name: Name): Resource | undefined {
  const room = show.find('room', name);
  return room && { kind: 'room', key: room.id.key, name: room.name };
}

function personResource(person: PersonFact | undefined): Resource | undefined {
  return person && { kind: 'person', key: person.id.key, name: person.name };
}

/** Equal for one person, one room. */
export function resourceKey({ kind, key }: Resource): string {
  return `${kind} ${key}`;
}
