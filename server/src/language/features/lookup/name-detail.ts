/** What a declared name is, in a few words. */
import type { Declaration } from '../../model/facts.ts';
import { currentPicture } from '../../model/pictures.ts';
import type { Show } from '../../model/show.ts';
import { titleOfTerm } from '../../model/vocabulary.ts';

/** One line: `Ana Ruiz, director`, `task, 2w`, `2026-02-20, current`. Empty when the name says all there is. */
export function detailOf(show: Show, declaration: Declaration): string {
  const { fact, kind, key } = declaration;
  if (kind === 'role') return peopleWithRole(show, key).join(', ') || titleOfTerm(show, 'role', key);
  switch (fact.kind) {
    case 'person':
      return [fact.name, ...fact.roles.map((role) => role.written)].join(', ');
    case 'character':
      return fact.actor ? `${fact.name}, played by ${fact.actor}` : fact.name;
    case 'company':
    case 'room':
      return fact.name;
    case 'picture':
      return joined(fact.date?.written, currentPicture(show) === fact ? 'current' : undefined);
    case 'cue':
      return joined(fact.title && `"${fact.title}"`, fact.range?.in.written);
    case 'work':
    case 'term':
    case 'delivery-spec':
      return fact.title ?? '';
    case 'society':
      return fact.name ?? '';
    case 'item':
      return joined(fact.word, fact.title, fact.length?.written);
    case 'pipeline':
      return kind === 'stage' ? joined('stage', fact.stages.find(({ id }) => id.key === key)?.title) : '';
    default:
      return '';
  }
}

/** Full names of the people who have a role, in the order of the text. */
export function peopleWithRole(show: Show, role: string): string[] {
  return show.declarations('role', role).flatMap(({ fact }) => (fact.kind === 'person' ? [fact.name] : []));
}

function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(', ');
}
