/** Progress, broken locks, approved dates. */
import { clauseOf, type Statement } from '../../document/tree.ts';
import { placeOfBound, stringOf } from '../../schema/bound.ts';
import type * as facts from '../facts.ts';
import { dateOf, nameOf, scopeOf, writtenOf } from '../read.ts';
import { type Builders, textOfClause } from './builder.ts';

export const progressBuilders: Builders<'status' | 'reopening' | 'baseline'> = {
  status: (statement, bound) => {
    const date = dateOf(bound);
    return date && { kind: 'status', date, progress: (statement.block?.children ?? []).flatMap(progressOf) };
  },

  reopening: (statement, bound) => {
    const item = nameOf(bound, 'item');
    return (
      item && {
        kind: 'reopening',
        word: bound.spec.word as 'reopen' | 'fail',
        item,
        of: scopeOf(clauseOf(statement, 'of')),
        on: dateOf(clauseOf(statement, 'on')),
        because: textOfClause(statement, 'because', 'why'),
      }
    );
  },

  baseline: (statement, bound) => {
    const id = nameOf(bound, 'id');
    const lines = statement.block?.children ?? [];
    return (
      id && {
        kind: 'baseline',
        id,
        date: dateOf(bound),
        approved: lines.flatMap((line) => {
          const item = nameOf(line.bound, 'item');
          const date = dateOf(line.bound);
          const of = scopeOf(clauseOf(line, 'of'));
          return item && date ? [{ item, of, date, at: placeOfBound(line.bound!) }] : [];
        }),
      }
    );
  },
};

function progressOf(line: Statement): facts.ProgressText[] {
  const { bound } = line;
  const item = nameOf(bound, 'item');
  if (!bound || !item) return [];
  return [
    {
      item,
      of: scopeOf(clauseOf(line, 'of')),
      started: dateOf(clauseOf(line, 'started')),
      done: dateOf(clauseOf(line, 'done')),
      left: writtenOf(clauseOf(line, 'left'), 'length'),
      text: stringOf(bound, 'text'),
      at: placeOfBound(bound),
    },
  ];
}
