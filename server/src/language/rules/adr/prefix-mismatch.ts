import { characterWithPrefix } from '../../model/characters.ts';
import { nextFreeNumber } from '../cue/renumber.ts';
import { lazyFix } from '../lazy-fix.ts';
import { eachRule } from '../rule.ts';

/** The letters of a line's number are those of the character who says it: the stage calls the actor by them. */
export const prefixMismatch = eachRule({
  code: 'adr/prefix-mismatch',
  severity: 'warning',
  title: 'The number of an ADR line begins with the prefix of the character who says it.',
  kinds: ['cue'],
  reads: [],
  expects: ['character'],
  tells: ['character'],
  check({ line, subject }, show, report) {
    if (!line || !subject || subject === line || show.find('character', line)) return;
    const owner = characterWithPrefix(show, line);
    const speaker = show.find('character', subject);
    if (!owner || !speaker || owner === speaker) return;
    const { prefix } = speaker;
    report({
      message: `${line.written} is a number of ${owner.id.written}’s lines, but ${speaker.id.written} says this one: the wrong actor would be called for it. Correct the number, or the character.`,
      at: line.at,
      related: [{ at: owner.id.at, message: `${owner.id.written} has the prefix ${owner.prefix}.` }],
      fixes: [
        ...(prefix === undefined
          ? []
          : [
              lazyFix(`Renumber to the next free number of ${speaker.id.written}`, () => [
                { at: line.at, text: nextFreeNumber(show, `${prefix}1`) },
              ]),
            ]),
        {
          title: `Change ${speaker.id.written} to ${owner.id.written}`,
          edits: [{ at: subject.at, text: owner.id.written }],
        },
      ],
    });
  },
});
