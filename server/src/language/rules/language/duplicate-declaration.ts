import type { Statement } from '../../document/tree.ts';
import type { Declaration, Fact } from '../../model/facts.ts';
import { groupsRule, type Report } from '../rule.ts';
import { NAME_KINDS } from './name-kinds.ts';

/**
 * One name, two things: only the first can be meant. Several people may have one role, several lines be about one cue;
 * what stands in `reopen` and `fail` is done another time, so it may be called what it was called before.
 */
export const duplicateDeclaration = groupsRule({
  code: 'language/duplicate-declaration',
  severity: 'error',
  title: 'A name is declared once.',
  kinds: [
    ...(['person', 'company', 'room', 'character', 'picture', 'work', 'calendar', 'item', 'pipeline'] as const),
    ...(['term', 'society', 'delivery-spec'] as const),
  ],
  reads: [],
  keysOf(fact) {
    const { declares } = fact;
    if (declares.length === 1) return isUnique(declares[0]!) ? [groupOf(declares[0]!, fact)] : [];
    return declares.filter(isUnique).map((name) => groupOf(name, fact));
  },
  check(members, _, report, group) {
    // Nearly all: a line that declares one name, which nothing else has.
    if (members.length === 1 && members[0]!.declares.length === 1) return;
    const same = members.flatMap((fact) =>
      fact.declares.filter((name) => isUnique(name) && groupOf(name, fact) === group),
    );
    const passes = new Set(same.map(passOf));
    for (const pass of passes) {
      const [first, ...others] = same.filter((name) => passOf(name) === pass);
      for (const other of others) reportAgain(other, first!, report);
    }
  },
});

/** The `reopen` or `fail` that an item stands in. */
function passOf({ fact }: Declaration): Statement | undefined {
  return fact.kind === 'item' ? fact.reopening : undefined;
}

function reportAgain({ written, kind, at }: Declaration, first: Declaration, report: Report): void {
  const { title } = NAME_KINDS[kind];
  report({
    message: `There is a ${title} \`${first.written}\` already: \`${written}\` means that one everywhere, and never this. Rename one of the two.`,
    at,
    related: [{ at: first.at, message: `The ${title} that \`${written}\` means.` }],
  });
}

function isUnique({ kind }: Declaration): boolean {
  return kind !== 'role' && kind !== 'cue';
}

/** Two pipelines may have stages of one name: each describes the whole way. */
function groupOf({ kind, key }: Declaration, fact: Fact): string {
  return kind === 'stage' && fact.kind === 'pipeline' ? `stage ${key} of ${fact.id.key}` : `${kind} ${key}`;
}
