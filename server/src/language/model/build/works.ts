/** Works, who has a share in them, and what of them is cleared. */
import { clauseOf, clausesOf, ownLinesOf, type Statement } from '../../document/tree.ts';
import { type Bound, placeOfBound, placeOfValue, stringOf, tokensOf } from '../../schema/bound.ts';
import { textOf } from '../../syntax/row.ts';
import { WORK_ROLES } from '../facts/works.ts';
import type * as facts from '../facts.ts';
import { dateOf, nameOf, writtenOf } from '../read.ts';
import { type Builders, textOfClause } from './builder.ts';

export const worksBuilders: Builders<'work'> = {
  work: (statement, bound) => {
    const id = nameOf(bound, 'id');
    return (
      id && {
        kind: 'work',
        id,
        title: stringOf(bound, 'title'),
        isPublicDomain: clauseOf(statement, 'public-domain') !== undefined,
        library: textOfClause(statement, 'library', 'library'),
        catalogue: textOfClause(statement, 'catalogue', 'number'),
        performers: clausesOf(statement, 'performer').flatMap((clause) => stringOf(clause, 'name') ?? []),
        label: textOfClause(statement, 'label', 'name'),
        shares: WORK_ROLES.flatMap((role) =>
          clausesOf(statement, role).flatMap((clause) => {
            const who = nameOf(clause, 'who');
            return who ? [{ role, who, share: writtenOf(clause, 'share'), at: placeOfBound(clause) }] : [];
          }),
        ),
        clearances: [...clearancesOf(statement, 'sync'), ...clearancesOf(statement, 'master')],
        iswc: writtenOf(clauseOf(statement, 'iswc'), 'iswc'),
        isrc: writtenOf(clauseOf(statement, 'isrc'), 'isrc'),
      }
    );
  },
};

/** On the work's line, where what belongs to it follows; or as a line of its own, which may have a block in turn. */
function clearancesOf(statement: Statement, right: facts.Right): facts.ClearanceText[] {
  const onLine = (statement.bound?.clauses ?? []).filter(({ spec }) => spec.word === right);
  const lines = ownLinesOf(statement).filter(({ bound }) => bound?.spec.word === right);
  return [
    ...onLine.flatMap((bound) =>
      clearance(right, bound, (word) => bound.clauses.find(({ spec }) => spec.word === word)),
    ),
    ...lines.flatMap((line) => clearance(right, line.bound!, (word) => clauseOf(line, word))),
  ];
}

function clearance(right: facts.Right, bound: Bound, part: (word: string) => Bound | undefined): facts.ClearanceText[] {
  const state = writtenOf(bound, 'state')?.written as facts.ClearanceText['state'] | undefined;
  if (state === undefined) return [];
  const [by, until] = [dateOf(part('by')), dateOf(part('until'))];
  return [{ right, state, fee: feeOf(bound), isMfn: part('mfn') !== undefined, by, until, at: placeOfBound(bound) }];
}

function feeOf(bound: Bound): facts.FeeText | undefined {
  const value = tokensOf(bound, 'fee');
  const [amount, currency] = value ?? [];
  return value && amount && currency && { amount: textOf(amount), currency: textOf(currency), at: placeOfValue(value) };
}
