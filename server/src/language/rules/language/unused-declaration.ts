import type { Fact } from '../../model/facts.ts';
import type { NameKind } from '../../schema/spec.ts';
import { wholeRule } from '../rule.ts';
import { NAME_KINDS } from './name-kinds.ts';

const DECLARED: readonly NameKind[] = ['person', 'company', 'room', 'character', 'work', 'calendar', 'pipeline'];

/** Declared for nothing, in this show and in every show that can see it: a left-over, or a name misspelt elsewhere. */
export const unusedDeclaration = wholeRule({
  code: 'language/unused-declaration',
  severity: 'hint',
  title: 'What is declared is used.',
  reads: [
    ...(['show', 'person', 'company', 'room', 'character', 'picture', 'session', 'cue'] as const),
    ...(['work', 'calendar', 'schedule', 'item', 'pipeline'] as const),
  ],
  readsUsers: true,
  check(show, report) {
    // A file that no show holds says nothing of who will include it.
    if (!show.uri.endsWith('/')) return;
    const used = new Set([show, ...show.users].flatMap((each) => [...each.referredKeys()]));
    const prefixes = new Set([...used].flatMap((key) => /^(\p{L}+)\d+$/u.exec(key)?.[1]?.toLowerCase() ?? []));
    for (const kind of DECLARED) {
      for (const key of show.declaredKeys(kind)) {
        // Of several one may be the used one: they are told to be duplicates.
        const { fact, written, at } = show.declarationsHere(kind, key)[0]!;
        if (used.has(key) || isUsedAs(fact, used, prefixes)) continue;
        report({
          message: `Nothing names the ${NAME_KINDS[kind].title} \`${written}\`. Remove it, or check the spelling where it should be named.`,
          at,
          unneeded: true,
        });
      }
    }
  },
});

/** Used without being named: by a role, by an ADR number, or as what every score cue plays. */
function isUsedAs(fact: Fact, used: ReadonlySet<string>, prefixes: ReadonlySet<string>): boolean {
  if (fact.kind === 'person') return fact.roles.some(({ key }) => used.has(key));
  if (fact.kind === 'character') return fact.prefix !== undefined && prefixes.has(fact.prefix.toLowerCase());
  return fact.kind === 'work' && fact.id.key === 'score';
}
