import type { CueFact, Name } from '../../model/facts.ts';
import { cueKey } from '../../model/read.ts';
import { numberNameOf, RENUMBERING_READS } from '../../model/renumbering.ts';
import { groupsRule } from '../rule.ts';

/** An old number leads to one cue: its history cannot go on under two numbers, nor under its own. */
export const renumberedTwice = groupsRule<'cue'>({
  code: 'cue/renumbered-twice',
  severity: 'warning',
  title: 'A number that a cue had before leads to one cue.',
  kinds: ['cue'],
  reads: RENUMBERING_READS,
  keysOf: ({ department, picture, was }) =>
    was.map(({ written }) => `${department} ${picture?.key ?? ''} ${cueKey(written)}`),
  check(lines, show, report, key) {
    const old = key.slice(key.lastIndexOf(' ') + 1);
    const wasOf = (line: CueFact) => line.was.find(({ written }) => cueKey(written) === old)!;
    const named: { line: CueFact; now: Name }[] = [];
    for (const line of lines) {
      const now = numberNameOf(show, line);
      const { at, written } = wasOf(line);
      if (now && now.key !== old) named.push({ line, now });
      else {
        report({
          message: now
            ? `${written} is the number that this cue has now. Say which number it had before, or take \`was\` out.`
            : `\`was ${written}\` says that a cue got another number, and this line has none. Write the new number first.`,
          at,
        });
      }
    }
    // Which one goes on does not depend on where they stand.
    const first = named.reduce<(typeof named)[number] | undefined>(
      (best, each) => (best && best.now.key <= each.now.key ? best : each),
      undefined,
    );
    for (const { line, now } of named) {
      if (!first || now.key === first.now.key) continue;
      const { at, written } = wasOf(line);
      report({
        message: `${first.now.written} was ${written}, and so was ${now.written}: what was said of ${written} is told of ${first.now.written} only. If the cue was split, keep \`was\` on the part that goes on as the old one did.`,
        at,
        related: [{ at: wasOf(first.line).at, message: `${first.now.written} says it too.` }],
      });
    }
  },
});
