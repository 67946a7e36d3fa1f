/** What rules about people and companies that are paid for music have in common. */
import type { Related } from '../../findings.ts';
import type { CompanyFact, PersonFact, WorkFact } from '../../model/facts.ts';
import { partyOf, publishersOf, writersOf } from '../../model/shares.ts';
import type { Show } from '../../model/show.ts';
import type { Place } from '../../syntax/row.ts';
import { groupsRule, type Report, type Rule, type RuleBase } from '../rule.ts';

interface PaidParty {
  readonly party: PersonFact | CompanyFact;
  /** What they are paid for, in the order of the text, never none. */
  readonly works: readonly WorkFact[];
  /** Where to speak of them: at their own line, or, where an outer show has that, at their first share. */
  readonly at: Place;
  readonly related: readonly Related[];
}

interface PartyRule extends Omit<RuleBase, 'reads'> {
  check(paid: PaidParty, show: Show, report: Report): void;
}

const MOST_RELATED = 5;

/** Looks at each person and company that is paid for a work of the show, once, however many works there are. */
export function partyRule({ check, ...rule }: PartyRule): Rule {
  return groupsRule<'work'>({
    ...rule,
    kinds: ['work'],
    reads: ['person', 'company'],
    keysOf: (work) => [...new Set(paid(work).map(({ who }) => who.key))],
    check(works, show, report, key) {
      const shares = works.map((work) => paid(work).find(({ who }) => who.key === key)!);
      const party = partyOf(show, shares[0]!.who);
      if (!party) return;
      const isHere = show.declarationsHere(party.kind, key).length > 0;
      const related = shares
        .slice(0, MOST_RELATED)
        .map(({ at, role }, index) => ({ at, message: `Here as ${role} of \`${works[index]!.id.written}\`.` }));
      check({ party, works, at: isHere ? party.id.at : shares[0]!.who.at, related }, show, report);
    },
  });
}

/** `` `score` ``, `` `score` and `last-stop` ``, `` `score` and 3 other works `` */
export function worksText(works: readonly WorkFact[]): string {
  const [first, second] = works.map(({ id }) => `\`${id.written}\``);
  if (works.length < 3) return second ? `${first} and ${second}` : first!;
  return `${first} and ${works.length - 1} other works`;
}

function paid(work: WorkFact) {
  return [...writersOf(work), ...publishersOf(work)];
}
