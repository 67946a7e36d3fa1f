/** What somebody who takes delivery asks for. */
import { clauseOf, clausesOf, ownLinesOf, type Statement } from '../../document/tree.ts';
import { findArg, placeOfValue, stringOf } from '../../schema/bound.ts';
import { textOf } from '../../syntax/row.ts';
import type * as facts from '../facts.ts';
import { nameOf, namesOf, writtenOf } from '../read.ts';
import type { Builders } from './builder.ts';

export const deliveryBuilders: Builders<'delivery-spec'> = {
  'delivery-spec': (statement, bound) => {
    const id = nameOf(bound, 'id');
    return (
      id && {
        kind: 'delivery-spec',
        id,
        title: stringOf(bound, 'title'),
        loudness: loudnessOf(statement),
        isDialogueGated: clauseOf(statement, 'dialogue-gated') !== undefined,
        truePeak: writtenOf(clauseOf(statement, 'true-peak'), 'level'),
        rates: valuesOf(statement, 'rate'),
        aspects: valuesOf(statement, 'aspect'),
        stems: namesOf(clauseOf(statement, 'stems'), 'stems'),
        notes: clausesOf(statement, 'note').flatMap((note) => stringOf(note, 'text') ?? []),
      }
    );
  },
};

/** The level; its tolerance may follow on the line, or stand in a block of its own. */
function loudnessOf(statement: Statement): facts.DeliverySpecFact['loudness'] {
  const bound = clauseOf(statement, 'loudness');
  const level = writtenOf(bound, 'level');
  const line =
    bound && ownLinesOf(statement).find(({ row, start }) => row === bound.first.row && start === bound.first.start);
  const within = line ? clauseOf(line, 'within') : bound?.clauses.find(({ spec }) => spec.word === 'within');
  return level && { level, within: writtenOf(within, 'tolerance') };
}

/** Each value of a clause’s list, as written. */
function valuesOf(statement: Statement, word: string): facts.TimeText[] {
  const clause = clauseOf(statement, word);
  const values = clause ? (findArg(clause, word)?.values ?? []) : [];
  return values.flatMap((value) =>
    value.length > 0 ? [{ written: value.map(textOf).join(' '), at: placeOfValue(value) }] : [],
  );
}
