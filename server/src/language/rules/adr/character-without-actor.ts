import { characterOf } from '../../model/characters.ts';
import { cueKeyOf, numberOf } from '../../model/cues.ts';
import type { CharacterFact, CueFact } from '../../model/facts.ts';
import type { Show } from '../../model/show.ts';
import { eachRule } from '../rule.ts';

/** Somebody must be called to the stage. Lines count in every show that can name the character. */
export const characterWithoutActor = eachRule({
  code: 'adr/character-without-actor',
  severity: 'info',
  title: 'A character with ADR lines has an actor, or is a group.',
  kinds: ['character'],
  reads: ['character', 'cue'],
  readsUsers: true,
  check(character, show, report) {
    if (character.actor?.trim() || character.isGroup) return;
    const lines = [show, ...show.users].flatMap(
      (each) => each.memo(firstLines, ['cue', 'character']).get(character) ?? [],
    );
    const [first] = show.inOrder(lines);
    if (!first) return;
    const { written } = character.id;
    const line = numberOf(first) ?? `${written}’s line at ${first.range!.in.written}`;
    report({
      message: `\`${written}\` has ADR lines but no actor: nobody knows whom to call. Add \`actor "…"\`, or \`group\` for a loop group.`,
      at: character.id.at,
      related: [{ at: first.subject!.at, message: `The first is ${line}.` }],
    });
  },
});

/** The first line of each character that is to be recorded. */
function firstLines(show: Show): Map<CharacterFact, CueFact> {
  const lines = [...show.all('cue')].filter(({ department }) => department === 'adr');
  const omitted = new Set(lines.flatMap((line) => (line.isOmitted ? (cueKeyOf(line) ?? []) : [])));
  const first = new Map<CharacterFact, CueFact>();
  for (const line of lines) {
    if (!line.range || line.isOmitted || omitted.has(cueKeyOf(line) ?? '')) continue;
    const character = characterOf(show, line);
    const known = character && first.get(character);
    if (character && (!known || show.order.compare(line.at, known.at) < 0)) first.set(character, line);
  }
  return first;
}
