import { clauseOf } from '../../document/tree.ts';
import type { CueFact } from '../../model/facts.ts';
import { findArg } from '../../schema/bound.ts';
import { groupsRule } from '../rule.ts';

/** `2m3alt` is an alternative of 2m3, so there is a 2m3 in its department. */
export const altWithoutOriginal = groupsRule<'cue'>({
  code: 'cue/alt-without-original',
  severity: 'warning',
  title: 'An alternative says which cue it could replace, and that cue exists.',
  kinds: ['cue'],
  reads: [],
  keysOf: ({ department, number }) => (number ? [`${department} ${hundredOf(originalOf(number.key))}`] : []),
  check(lines, _, report) {
    const said = new Set<string>();
    for (const line of lines) {
      const { number } = line;
      if (!number || !isNamedAlternative(line) || said.has(number.key)) continue;
      said.add(number.key);
      const isThere = lines.some((other) => other.number?.key === originalOf(number.key));
      if (isThere || lines.some((other) => namesItsOriginal(other, number.key))) continue;
      const original = number.written.replace(/-?alt.*$/i, '');
      report({
        message: `${number.written} is an alternative of ${original}, which is nowhere in the ${line.department} cues. Correct the number, or say which cue it could replace: \`alt …\`.`,
        at: number.at,
      });
    }
  },
});

/** `alt 2m9` names another original. */
function namesItsOriginal({ number, statement }: CueFact, key: string): boolean {
  const alt = clauseOf(statement, 'alt');
  return number?.key === key && alt !== undefined && findArg(alt, 'cue') !== undefined;
}

function isNamedAlternative({ number }: CueFact): boolean {
  return number !== undefined && originalOf(number.key) !== number.key;
}

/** Numbers are looked at in hundreds, `1m1` for 1m100 to 1m199: there are few alternatives, and very many numbers. */
function hundredOf(key: string): string {
  return key.replace(/\d{1,2}\D*$/, '');
}

/** Keys are in small letters: `2m3alt`, `2m3-alt2`. */
function originalOf(key: string): string {
  return key.replace(/-?alt\w*$/, '');
}
