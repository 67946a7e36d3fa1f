import { characterOf } from '../../model/characters.ts';
import { CUE_READS, type Cue, cues, numberOf } from '../../model/cues.ts';
import type { CharacterFact, CueFact } from '../../model/facts.ts';
import type { Show } from '../../model/show.ts';
import type { Summing } from '../../model/sums.ts';
import { isOmitted } from '../cue/cue-rule.ts';
import { eachRule } from '../rule.ts';

/** Somebody must be called to the stage. Lines count in every show that can name the character. */
export const characterWithoutActor = eachRule({
  code: 'adr/character-without-actor',
  severity: 'info',
  title: 'A character with ADR lines has an actor, or is a group.',
  kinds: ['character'],
  reads: ['cue', 'character', ...CUE_READS],
  readsUsers: true,
  check(character, show, report) {
    if (character.actor?.trim() || character.isGroup) return;
    const { key } = character.id;
    // Of several called so, the lines are of the one that the name means where they stand.
    const lines = [show, ...show.users].flatMap((each) =>
      each.find('character', character.id) === character ? (each.sums(firstLines).get(key) ?? []) : [],
    );
    const [first] = show.inOrder(lines);
    if (!first) return;
    const { written } = character.id;
    const line = numberOf(show, first) ?? `${written}’s line at ${first.range!.in.written}`;
    report({
      message: `\`${written}\` has ADR lines but no actor: nobody knows whom to call. Add \`actor "…"\`, or \`group\` for a loop group.`,
      at: character.id.at,
      related: [{ at: first.subject!.at, message: `The first is ${line}.` }],
    });
  },
});

/** The first line that is to be recorded of each character, under its name. */
const firstLines: Summing<Cue, CueFact> = {
  of: cues,
  reads: [],
  expects: ['character'],
  keysOf: (cue, show) => [...new Set(linesIn(cue, show).map(({ character }) => character.id.key))],
  sum(said, show, key) {
    let first: CueFact | undefined;
    for (const cue of said) {
      // No line of a cue stands before the cue.
      if (first && show.order.compare(first.at, cue.at) < 0) break;
      for (const { line, character } of linesIn(cue, show))
        if (character.id.key === key && (!first || show.order.compare(line.at, first.at) < 0)) first = line;
    }
    return first!;
  },
};

function linesIn(cue: Cue, show: Show): { line: CueFact; character: CharacterFact }[] {
  if (cue.department !== 'adr' || isOmitted(cue)) return [];
  return cue.lines.flatMap((line) => {
    const character = line.range && characterOf(show, line);
    return character ? [{ line, character }] : [];
  });
}
