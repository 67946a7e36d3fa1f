import { linesWithLetters } from '../../model/characters.ts';
import type { Fact } from '../../model/facts.ts';
import { wholeRule } from '../rule.ts';
import { NAME_KINDS } from './name-kinds.ts';

/** Works have a check of their own, `rights/unused-work`. */
const DECLARED = ['person', 'company', 'room', 'character', 'calendar', 'pipeline', 'delivery-spec'] as const;

/** Declared for nothing, in this show and in every show that can see it: a left-over, or a name misspelt elsewhere. */
export const unusedDeclaration = wholeRule({
  code: 'language/unused-declaration',
  severity: 'hint',
  title: 'What is declared is used.',
  reads: ['reference', ...DECLARED],
  readsUsers: true,
  check(show, report) {
    // A file that no show holds says nothing of who will include it.
    if (show.isAlone) return;
    const shows = [show, ...show.users];
    const isUsed = (key: string) => shows.some((each) => each.isReferredTo(key));
    const isPrefixUsed = (prefix: string) =>
      shows.some((each) => linesWithLetters(each, prefix.toLowerCase()).length > 0);
    for (const kind of DECLARED) {
      for (const key of show.declaredKeys(kind)) {
        // Of several one may be the used one: they are told to be duplicates.
        const { fact, written, at } = show.declarationsHere(kind, key)[0]!;
        if (isUsed(key) || isUsedAs(fact, isUsed, isPrefixUsed)) continue;
        report({
          message: `Nothing names the ${NAME_KINDS[kind].title} \`${written}\`. Remove it, or check the spelling where it should be named.`,
          at,
          unneeded: true,
        });
      }
    }
  },
});

/** Used without being named: by a role, or by an ADR number. */
function isUsedAs(fact: Fact, isUsed: (key: string) => boolean, isPrefixUsed: (prefix: string) => boolean): boolean {
  if (fact.kind === 'person') return fact.roles.some(({ key }) => isUsed(key));
  return fact.kind === 'character' && fact.prefix !== undefined && isPrefixUsed(fact.prefix);
}
