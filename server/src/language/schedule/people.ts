/** Who is meant by a name or a role. */
import type { Name, PersonFact } from '../model/facts.ts';
import type { Show } from '../model/show.ts';

/** The people that a name stands for: the person, or the only one with the role. Who of several, nobody can say. */
export function personOf(show: Show, name: Name): PersonFact | undefined {
  const known = show.memo(knownPeople, ['person']);
  if (!known.has(name.key)) known.set(name.key, findPerson(show, name));
  return known.get(name.key);
}

/** By name and role, as they are asked for: a schedule names everybody a hundred times. */
function knownPeople(): Map<string, PersonFact | undefined> {
  return new Map();
}

function findPerson(show: Show, name: Name): PersonFact | undefined {
  const person = show.find('person', name);
  if (person) return person;
  const holders = holdersOf(show, name.key);
  return holders.length === 1 ? holders[0] : undefined;
}

/** Everybody with a role, in the order of the text. */
export function holdersOf(show: Show, role: string): readonly PersonFact[] {
  const known = show.memo(knownHolders, ['person']);
  let holders = known.get(role);
  if (!holders) {
    holders = show.declarations('role', role).flatMap(({ fact }) => (fact.kind === 'person' ? fact : []));
    known.set(role, holders);
  }
  return holders;
}

function knownHolders(): Map<string, readonly PersonFact[]> {
  return new Map();
}

/** Those who are not there at some time. */
export function absentPeople(show: Show): ReadonlySet<PersonFact> {
  return show.memo(findAbsent, ['person']);
}

function findAbsent(show: Show): ReadonlySet<PersonFact> {
  const absent = new Set<PersonFact>();
  for (let each: Show | undefined = show; each; each = each.outer) {
    for (const person of each.all('person')) if (person.away.length > 0) absent.add(person);
  }
  return absent;
}
