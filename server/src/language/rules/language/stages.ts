/** Which names are stages: those that a pipeline declares, ids of the schedule, and those that both sides speak of. */
import type { Reference } from '../../model/facts.ts';
import type { Show } from '../../model/show.ts';

/**
 * Whether a stage is known. A pipeline may speak of what a line of the schedule says it is (`as grade`), and such a line
 * of what a pipeline requires; neither need be declared as a stage then.
 */
export function isStage(reference: Reference, show: Show): boolean {
  const { key, fact } = reference;
  if (show.isDeclared('stage', key) || show.isDeclared('item', key)) return true;
  return (fact.kind === 'pipeline' ? show.memo(saidByItems, ['item']) : show.memo(required, ['pipeline'])).has(key);
}

function saidByItems(show: Show): Set<string> {
  return new Set([...show.all('item')].flatMap(({ stage }) => stage?.key ?? []));
}

function required(show: Show): Set<string> {
  const keys = new Set<string>();
  for (let each: Show | undefined = show; each; each = each.outer)
    for (const { requirements } of each.all('pipeline'))
      for (const each of requirements) {
        if ('first' in each) keys.add(each.first.key);
        if ('then' in each) keys.add(each.then.key);
      }
  return keys;
}
