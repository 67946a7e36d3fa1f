import type { Declaration, Fact } from '../../model/facts.ts';
import { groupsRule } from '../rule.ts';
import { NAME_KINDS } from './name-kinds.ts';

/** One name, two things: only the first can be meant. Several people may have one role, several lines be about one cue. */
export const duplicateDeclaration = groupsRule({
  code: 'language/duplicate-declaration',
  severity: 'error',
  title: 'A name is declared once.',
  kinds: ['person', 'company', 'room', 'character', 'picture', 'work', 'calendar', 'item', 'pipeline'],
  reads: [],
  keysOf: (fact) => fact.declares.filter(isUnique).map((name) => groupOf(name, fact)),
  check(members, _, report, group) {
    const same = members.flatMap((fact) =>
      fact.declares.filter((name) => isUnique(name) && groupOf(name, fact) === group),
    );
    const [first, ...others] = same;
    for (const { written, kind, at } of others) {
      const { title } = NAME_KINDS[kind];
      report({
        message: `There is a ${title} \`${first!.written}\` already: \`${written}\` means that one everywhere, and never this. Rename one of the two.`,
        at,
        related: [{ at: first!.at, message: `The ${title} that \`${written}\` means.` }],
      });
    }
  },
});

function isUnique({ kind }: Declaration): boolean {
  return kind !== 'role' && kind !== 'cue';
}

/** Two pipelines may have stages of one name: each describes the whole way. */
function groupOf({ kind, key }: Declaration, fact: Fact): string {
  return kind === 'stage' && fact.kind === 'pipeline' ? `stage ${key} of ${fact.id.key}` : `${kind} ${key}`;
}
